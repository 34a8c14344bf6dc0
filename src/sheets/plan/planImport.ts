/**
 * A published plan as it is, before it is taken over: what was understood beside what stands, and what could
 * not be read, by cell (spec/workbook.md: "≥20%;1次/年", "3-10月", "1户(实际以牵头单位抽查数为准)", two-row headers).
 * Nothing is invented: a row without a department stays without one and is said by its cell.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import { parseIsoDate } from "../../core/calendar/localDate";
import { parseClassRates } from "../../core/plan/classRates";
import type { PlanFault } from "../../core/plan/fault";
import { parsePeriod } from "../../core/plan/period";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { standingRows, taskKey } from "../../core/plan/planVersion";
import type { PlanChange } from "../../core/plan/versions";
import type { DepartmentIdentity } from "../../core/registry/departments";
import { areJoint } from "../../core/registry/departments";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { address } from "../grid";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import { appendRecords } from "../keptTable";
import { kindIsTargeted } from "../readLedger";
import type { RecognisedTable } from "../recognisedTable";
import { planRowsOf } from "./planRows";
import type { PlanTableRow } from "./planRows";

/** One row of the list that is being brought in. */
export interface ReadTask {
  readonly task: PlannedTask;
  /** Field → text as written. */
  readonly written: Readonly<Record<string, string>>;
  /** What will stand in the plan, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly faults: readonly PlanFault[];
}

export interface ImportRules {
  /** The year that months without one belong to. */
  readonly year: number;
  readonly identify: (name: string) => DepartmentIdentity;
  readonly levelsAreJoint: boolean;
}

/** Reads a list. Rows that the list itself has ended (an earlier version) are left out. */
export function readPublishedPlan(table: RecognisedTable, rules: ImportRules): readonly ReadTask[] {
  const first = new Map<string, string>();
  return standingRows(planRowsOf(table)).map((row) => {
    const cell = (field: PlanField) => cellOf(table, row, field);
    const time = timeOf(row, rules.year, cell);
    const faults: PlanFault[] = [...rowFaults(row, cell, rules), ...time.faults];
    const key = taskKey(row);
    const before = first.get(key);
    if (before !== undefined) faults.push({ code: "plan.taskTwice", at: row.at, found: key, first: before });
    else first.set(key, row.at);
    return {
      task: { ...row, from: time.from, until: time.until },
      written: row.values,
      values: valuesOf(row, time),
      from: time.from,
      until: time.until,
      faults,
    };
  });
}

/** The list as changes of a plan that stands, and the rows that it has already. */
export function importChanges(
  read: readonly ReadTask[],
  plan: readonly PlannedTask[],
): { readonly changes: readonly PlanChange[]; readonly known: readonly ReadTask[] } {
  const there = new Set(plan.map(taskKey));
  const changes: PlanChange[] = [];
  const known: ReadTask[] = [];
  for (const each of read) {
    const key = each.task.task || each.task.name;
    if (key !== "" && there.has(key)) known.push(each);
    else {
      if (key !== "") there.add(key);
      changes.push({ kind: "add", values: each.values });
    }
  }
  return { changes, known };
}

const fields = [
  "plan", "task", "name", "kind", "level", "source", "filedOn", "lead", "partners", "items", "scope", "targeted",
  "byCredit", "extent", "ratesByClass", "frequency", "from", "until", "organiser", "version", "adjustment",
  "approval", "publishedOn", "status", "note",
] as const satisfies readonly PlanField[]; // prettier-ignore
const widths = [
  14, 14, 28, 10, 8, 10, 12, 24, 30, 32, 24, 8, 10, 18, 24, 12, 12, 12, 10, 7, 22, 14, 12, 18, 24,
];

/** The plan's own sheet with these tasks as version 1. */
export function firstPlanEdits(
  grids: readonly Grid[],
  read: readonly ReadTask[],
  about: { readonly approval: string; readonly on: LocalDate },
): readonly Edit[] {
  const records = read.map(({ values }) => ({
    status: "未开展",
    ...values,
    source: values.source || "年度计划",
    version: "1",
    approval: about.approval.trim() || values.approval || null,
    filedOn: values.filedOn || about.on,
  }));
  return appendRecords(grids, "plan", records.map(blanksOut), { fields: [...fields], widths });
}

function blanksOut(record: Readonly<Record<string, string | null>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(record).map(([field, text]) => [field, text === "" ? null : text]),
  );
}

function cellOf(table: RecognisedTable, row: PlanTableRow, field: PlanField): string {
  return address(table.sheet, row.row, table.fields.get(field) ?? table.area.column);
}

function rowFaults(
  row: PlanTableRow,
  cell: (field: PlanField) => string,
  { identify, levelsAreJoint }: ImportRules,
): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const { values, extent } = row;
  if (row.name === "" && row.task === "") faults.push({ code: "plan.nameMissing", at: cell("name") });
  if (row.lead === "")
    faults.push({ code: "plan.leadMissing", at: cell("lead"), name: row.name || row.task });
  const rates = parseClassRates(row.ratesByClass);
  if (!rates.ok)
    faults.push({
      code: "plan.ratesUnreadable",
      at: cell("ratesByClass"),
      found: row.ratesByClass,
      piece: rates.error.found,
    });
  // Rates by class may stand in the column of the extent as well: the rule of the draw is then known.
  const elsewhere = rates.ok && (rates.value.size > 0 || classRatesIn(values.extent ?? "") !== "");
  if (extent.kind === "unclear" && !elsewhere)
    faults.push({ code: "plan.extentUnclear", at: cell("extent"), found: values.extent ?? "" });
  if (row.kind === null && (values.kind ?? "") !== "" && !kindIsTargeted(row.table))
    faults.push({ code: "plan.kindUnreadable", at: cell("kind"), found: values.kind });
  else if (row.kind === "joint" && row.lead !== "" && row.partners.length > 0)
    if (!areJoint([row.lead, ...row.partners].map(identify), levelsAreJoint))
      faults.push({ code: "plan.kindDisagrees", at: cell("kind"), found: values.kind ?? "" });
  return faults;
}

interface Time {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly faults: readonly PlanFault[];
  /** What could not be read as a time, as written. */
  readonly unread: string;
}

function timeOf(row: PlanTableRow, year: number, cell: (field: PlanField) => string): Time {
  const faults: PlanFault[] = [];
  const unread: string[] = [];
  const read = (field: "from" | "until" | "period") => {
    const text = row.values[field] ?? "";
    if (text === "") return null;
    const day = parseIsoDate(text) ?? (field === "from" ? row.from : field === "until" ? row.until : null);
    if (day && field !== "period") return { from: day, until: day };
    const period = parsePeriod(text, year);
    if (!period) {
      unread.push(text);
      faults.push({ code: "plan.periodUnreadable", at: cell(field), found: text });
    }
    return period;
  };
  const [own, end, period] = [read("from"), read("until"), read("period")];
  const from = own?.from ?? period?.from ?? null;
  // 开始日期 may hold the whole period.
  const until = end?.until ?? period?.until ?? (own && own.from !== own.until ? own.until : null);
  if (from !== null && until !== null && from > until)
    faults.push({ code: "plan.periodReversed", at: cell("until"), from, until });
  if (from === null && until === null && unread.length === 0) {
    const field = (["period", "from", "until"] as const).find((each) => row.table.fields.has(each)) ?? "name";
    faults.push({ code: "plan.periodMissing", at: cell(field), name: row.name || row.task });
  }
  return { from, until, faults, unread: unread.join("；") };
}

/** The row as it will stand: what was understood in the plan's own words, everything else as written. */
function valuesOf(row: PlanTableRow, time: Time): Readonly<Record<string, string>> {
  const { values } = row;
  const kind = row.kind === null ? "" : row.kind === "joint" ? "部门联合" : "部门内部";
  const targeted = row.targeted === null ? (values.targeted ?? "") : row.targeted ? "定向" : "不定向";
  const rates = row.ratesByClass || classRatesIn(values.extent ?? "");
  const own = Object.fromEntries(
    Object.entries(values).filter(([field]) => field in planSpec.fields && !left.has(field)),
  );
  return {
    ...own,
    plan: row.plan,
    kind: kind || (kindIsTargeted(row.table) ? "" : (values.kind ?? "")),
    targeted,
    ratesByClass: rates,
    // What cannot be read as a time stands where the time stands, as it is.
    from: time.from ?? (time.until === null ? time.unread : ""),
    until: time.until ?? "",
  };
}

/** They come about here, or are said in other fields. */
const left: ReadonlySet<string> = new Set([
  "planName",
  "period",
  "number",
  "version",
  "adjustment",
  "publishedOn",
]);

/** "A 2%、B 5%、C 100%" in the column of the extent. */
function classRatesIn(text: string): string {
  const rates = parseClassRates(text);
  return rates.ok &&
    rates.value.size > 1 &&
    [...rates.value.keys()].every((key) => /^(?:[A-E]|未分类)$/.test(key))
    ? text
    : "";
}
