/**
 * What the rows of one task say about the task: its departments, 抽查类型, class-based or not. Rows
 * repeat these; where they differ, the task's rows are taken together and the difference is reported.
 */
import type { Inspection, TaskKind } from "../ledger/inspection";
import type { CountingRules } from "./countingRules";
import type { DepartmentIdentity } from "../registry/departments";
import { areJoint } from "../registry/departments";

/** Bits of what was seen in the rows of a task. */
export const seen = {
  internal: 1,
  joint: 2,
  credit: 4,
  notCredit: 8,
  market: 16,
  notMarket: 32,
  provincial: 64,
  other: 128,
  kindBlank: 256,
} as const;

/** Everything that the rows of one task say about it. */
export class TaskRows {
  readonly leads = new Set<string>();
  readonly partners = new Set<string>();
  /** Of `seen`. */
  bits = 0;
  /** A row has no result by the cut-off. */
  unfinished = false;
  private lastLead = "";
  private lastPartners: readonly string[] = [];

  constructor(
    readonly task: string,
    readonly taskName: string,
  ) {}

  /** Takes in one row; `enterprise` says whether its object is one. */
  add(row: Inspection, enterprise: boolean): void {
    if (row.lead !== this.lastLead && row.lead !== "") this.leads.add((this.lastLead = row.lead));
    if (row.partners.length > 0 && !sameList(row.partners, this.lastPartners)) {
      this.lastPartners = row.partners;
      for (const partner of row.partners) this.partners.add(partner);
    }
    let bits = row.kind === "joint" ? seen.joint : row.kind === "internal" ? seen.internal : seen.kindBlank;
    if (row.byCredit === true) bits |= seen.credit;
    else if (row.byCredit === false && enterprise) bits |= seen.notCredit;
    if (row.marketSystem === true) bits |= seen.market;
    else if (row.marketSystem === false) bits |= seen.notMarket;
    if (row.platform === "provincial") bits |= seen.provincial;
    else if (row.platform === "other") bits |= seen.other;
    this.bits |= bits;
  }
}

/** What is decided about a task from its rows and the directory. */
export interface TaskFacts {
  readonly leads: readonly DepartmentIdentity[];
  readonly departments: readonly DepartmentIdentity[];
  readonly joint: boolean;
  /** Whether the departments decided it (牵头 and 配合 are both named), and not 抽查类型. */
  readonly byDepartments: boolean;
  /** It belongs to the 市场监管系统 row. */
  readonly market: boolean;
  /** Whether the lead's place in the directory decided that, and not the row's own 是否市场监管系统. */
  readonly marketByLead: boolean;
  readonly credit: boolean;
}

/** Decides a task: joint or internal, 市场监管系统 or not, drawn by class or not. */
export function decideTask(
  rows: TaskRows,
  identify: (name: string) => DepartmentIdentity,
  rules: CountingRules,
): TaskFacts {
  const leads = [...rows.leads].map(identify);
  const partners = [...rows.partners].map(identify);
  const departments = [...leads, ...partners];
  const byDepartments = leads.length > 0 && partners.length > 0;
  const said = kindSaid(rows.bits);
  const joint =
    byDepartments || said === null ? areJoint(departments, rules.levelsAreJoint) : said === "joint";

  const known = leads.filter((lead) => lead.market !== null);
  const marketByLead = known.length > 0;
  const led = marketByLead ? known.some((lead) => lead.market) : (rows.bits & seen.market) !== 0;
  const takesPart = departments.some((department) => department.market) || (rows.bits & seen.market) !== 0;
  return {
    leads,
    departments,
    joint,
    byDepartments,
    market: led || (rules.marketTakesPart && takesPart),
    marketByLead,
    credit: (rows.bits & seen.credit) !== 0,
  };
}

/** 抽查类型 of a task; where its rows differ it is internal, which never flatters a ratio. */
function kindSaid(bits: number): TaskKind | null {
  if (bits & seen.internal) return "internal";
  return bits & seen.joint ? "joint" : null;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}
