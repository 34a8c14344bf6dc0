/**
 * Joint tasks that several units report are counted once by 任务编号 where the details are there (forms.md,
 * "Roll-up, at either level"). What each unit counted of a shared task, less what all of them together are, is
 * what was counted too often.
 */
import type { LocalDate } from "../calendar/localDate";
import type { CountingRules } from "../forms/countingRules";
import { countFigures } from "../forms/countFigures";
import type { FigureKey, Measures } from "../forms/figures";
import type { Inspection } from "../ledger/inspection";
import type { Department } from "../registry/department";
import { foldName } from "../registry/departmentName";
import type { RollupFault } from "./fault";
import type { Submission } from "./submission";

export interface CountBasis {
  readonly departments: readonly Department[];
  readonly rules: CountingRules;
  readonly until: LocalDate;
}

export interface SharedTasks {
  /** What the units' sums hold too much, by figure. */
  readonly surplus: ReadonlyMap<FigureKey, Measures>;
  /** 任务编号 of the tasks that more than one unit reported. */
  readonly tasks: readonly string[];
  readonly faults: readonly RollupFault[];
}

/** The surplus of the tasks that two or more units' ledgers hold. */
export function sharedTasks(submissions: readonly Submission[], basis: CountBasis): SharedTasks {
  const detailed = submissions.filter(({ ledger }) => ledger !== null);
  const { shared, faults } = tasksOfSeveral(detailed);
  if (shared.size === 0) return { surplus: new Map(), tasks: [], faults };
  const rowsOf = ({ ledger }: Submission): readonly Inspection[] =>
    (ledger ?? []).filter(({ task }) => shared.has(task));
  const own = detailed.map((each) =>
    countFigures({ ...basis, ledger: rowsOf(each), form: each.form, unit: each.unit }),
  );
  const together = countFigures({ ...basis, ledger: detailed.flatMap(rowsOf), form: "annex1" });
  const surplus = new Map<FigureKey, Measures>();
  for (const [key, once] of together.figures) {
    const counted = own.map(({ figures }) => figures.get(key) ?? nothing);
    const sum = (measure: keyof Measures) => counted.reduce((total, each) => total + each[measure], 0);
    surplus.set(key, {
      tasks: Math.max(0, sum("tasks") - once.tasks),
      households: Math.max(0, sum("households") - once.households),
      problems: Math.max(0, sum("problems") - once.problems),
    });
  }
  return { surplus, tasks: [...shared], faults };
}

const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/** One number with two names is two tasks that chance to share it: said, and counted as two. */
function tasksOfSeveral(detailed: readonly Submission[]): { shared: Set<string>; faults: RollupFault[] } {
  const first = new Map<string, { by: number; name: string }>();
  const shared = new Set<string>();
  const faults = new Map<string, RollupFault>();
  detailed.forEach(({ ledger }, by) => {
    for (const row of ledger ?? []) {
      if (row.task === "" || !isJoint(row)) continue;
      const known = first.get(row.task);
      if (!known) first.set(row.task, { by, name: row.taskName });
      else if (known.by !== by) {
        const differs =
          known.name !== "" && row.taskName !== "" && foldName(known.name) !== foldName(row.taskName);
        if (!differs) shared.add(row.task);
        else if (!faults.has(row.task))
          faults.set(row.task, {
            code: "rollup.taskNameDiffers",
            at: row.at,
            task: row.task,
            found: row.taskName,
            other: known.name,
          });
      }
    }
  });
  for (const task of faults.keys()) shared.delete(task);
  return { shared, faults: [...faults.values()] };
}

/**
 * 任务编号 alone, of units that sent totals: how often a task was counted too often. Only its 次 can be taken off; its
 * 户 are not known. Tasks that two ledgers hold are `sharedTasks`' own.
 */
export function listedTwice(submissions: readonly Submission[]): readonly string[] {
  const seen = new Set<string>();
  for (const { ledger } of submissions)
    for (const row of ledger ?? []) if (row.task !== "" && isJoint(row)) seen.add(row.task);
  const twice: string[] = [];
  for (const { jointTasks = [], ledger } of submissions) {
    if (ledger !== null) continue;
    for (const task of jointTasks)
      if (seen.has(task)) twice.push(task);
      else seen.add(task);
  }
  return twice;
}

function isJoint(row: Inspection): boolean {
  return row.kind === "joint" || row.partners.length > 0;
}
