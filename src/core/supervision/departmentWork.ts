/**
 * 督查: how each department carries the work (秦双随机办〔2024〕1 号: 计划制定和执行、结果录入、公示、后续处置、
 * 发现问题率). A task is its 牵头部门's; an inspection is its 检查部门's, else the 牵头部门's.
 */
import { entryDue } from "../ledger/entry";
import type { ExtraDays } from "../calendar/holidays";
import type { LocalDate } from "../calendar/localDate";
import { publicityDue } from "../calendar/workingDays";
import type { FollowUp } from "../followUp/followUp";
import { standingOf } from "../followUp/followUp";
import type { Inspection } from "../ledger/inspection";
import { resultJudge } from "../ledger/inspectionResult";
import type { PlannedTask } from "../plan/plannedTask";
import type { InspectionEnd } from "../publicity";

/** Part of a whole; a whole of 0 is no data, and no percentage. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface DepartmentWork {
  readonly department: string;
  /** Tasks of the plan whose last day is past or that have ended, and those that have ended. */
  readonly plan: Share;
  /**
   * Rows with a result and those that should have one by now, and those entered within the days of the unit; of a
   * result without 录入日期 nothing is said.
   */
  readonly entry: Share;
  /** Tasks whose results are or should be public, and those that were in time. */
  readonly publicity: Share;
  /** Households inspected in a task, and those with a problem. */
  readonly problems: Share;
  readonly followUps: Share;
  readonly followUpsOverdue: number;
  /** Officers in post, and the seats that they carry. */
  readonly officers: number;
  readonly seats: number;
}

/** What supervision looks at of one task. */
export interface SupervisedTask {
  readonly task: string;
  readonly name: string;
  readonly plan: PlannedTask | null;
  readonly rows: readonly Inspection[];
  readonly end: InspectionEnd;
  /** Results were published on; null where nothing is on record. */
  readonly publishedOn: LocalDate | null;
}

export interface SupervisionInput {
  readonly today: LocalDate;
  readonly tasks: readonly SupervisedTask[];
  readonly followUps: readonly FollowUp[];
  /** Officers in post: department and the seats that each carries. */
  readonly officers: readonly { readonly department: string; readonly seats: number }[];
  readonly problemResults: Readonly<Record<string, boolean>>;
  readonly entryDays: number;
  readonly extra?: ExtraDays;
  /** The name that a department is known by, whatever a cell calls it. */
  readonly departmentOf: (name: string) => string;
}

/** 部门未填 */
export const noDepartment = "";

export interface TaskProblems {
  readonly task: string;
  readonly name: string;
  readonly department: string;
  readonly households: number;
  readonly found: number;
}

export interface Supervision {
  readonly departments: readonly DepartmentWork[];
  readonly total: DepartmentWork;
  readonly tasks: readonly TaskProblems[];
}

type Counts = {
  -readonly [K in keyof DepartmentWork]: DepartmentWork[K] extends Share
    ? { part: number; whole: number }
    : DepartmentWork[K];
};

/** The figures of every department, in the order in which they come, and their sum. */
export function superviseDepartments(input: SupervisionInput): Supervision {
  const { today, tasks, followUps, officers, entryDays, extra } = input;
  const judge = resultJudge(input.problemResults);
  const found = new Map<string, Counts>();
  const of = (name: string): Counts => {
    const department = name === "" ? noDepartment : input.departmentOf(name);
    let counts = found.get(department);
    if (!counts) found.set(department, (counts = emptyCounts(department)));
    return counts;
  };
  // A ledger of 100,000 rows has a few hundred days.
  const dues = new Map<LocalDate, LocalDate | null>();
  const dueOf = (begun: LocalDate): LocalDate | null => {
    const known = dues.get(begun);
    if (known !== undefined) return known;
    const due = entryDue(begun, entryDays, extra);
    dues.set(begun, due);
    return due;
  };
  const leads = new Map<string, string>();
  const problems: TaskProblems[] = [];
  for (const { task, name, plan, rows, end, publishedOn } of tasks) {
    const lead = plan?.lead || rows.find((row) => row.lead !== "")?.lead || "";
    leads.set(task, lead);
    const ended = end.on !== null && end.on <= today;
    if (plan && (ended || (plan.until !== null && plan.until < today))) add(of(lead).plan, ended);
    if (ended && rows.length > 0 && end.on !== null) {
      const due = publicityDue(end.on, extra);
      if (publishedOn !== null || (due.ok && due.value < today))
        add(of(lead).publicity, publishedOn !== null && due.ok && publishedOn <= due.value);
    }
    // What nobody ever entered is late as well, once the days after the task's end are over.
    const overOn = latestDay(rows.map((row) => row.taskDoneOn)) ?? plan?.until ?? null;
    for (const row of rows) {
      if (row.replaced) continue;
      const begun = row.taskDoneOn ?? row.inspectedOn ?? overOn;
      const due = begun === null ? null : dueOf(begun);
      if (due === null) continue;
      if (row.result === "") {
        if (due < today) add(of(lead).entry, false);
      } else if (row.enteredOn !== null && (row.taskDoneOn ?? row.inspectedOn) !== null)
        add(of(lead).entry, row.enteredOn <= due);
    }
    const overDue = overOn === null ? null : dueOf(overOn);
    if (overDue !== null && overDue < today)
      for (let missing = end.notEntered; missing > 0; missing--) add(of(lead).entry, false);
    const households = householdsOf(rows, judge);
    for (const [department, own] of byInspector(rows, lead, judge))
      for (const problem of own.values()) add(of(department).problems, problem);
    const hits = [...households.values()].filter(Boolean).length;
    if (households.size > 0)
      problems.push({
        task,
        name,
        department: of(lead).department,
        households: households.size,
        found: hits,
      });
  }
  for (const followUp of followUps) {
    const counts = of(followUp.finder || leads.get(followUp.task) || "");
    const standing = standingOf(followUp, today);
    add(counts.followUps, standing === "closed");
    if (standing === "overdue") counts.followUpsOverdue++;
  }
  for (const { department, seats } of officers) {
    const counts = of(department);
    counts.officers++;
    counts.seats += seats;
  }
  const departments = [...found.values()];
  return { departments, total: summed(departments), tasks: problems };
}

/** Objects of a task by code, else name: whether any of their rows is a problem. Rows without a result are none. */
function householdsOf(
  rows: readonly Inspection[],
  judge: (text: string) => boolean | null,
): Map<string, boolean> {
  const households = new Map<string, boolean>();
  for (const row of rows) {
    if (row.replaced || row.result === "") continue;
    const key = row.id || row.name;
    const problem = judge(row.result) ?? row.problem ?? false;
    households.set(key, (households.get(key) ?? false) || problem);
  }
  return households;
}

function byInspector(
  rows: readonly Inspection[],
  lead: string,
  judge: (text: string) => boolean | null,
): ReadonlyMap<string, Map<string, boolean>> {
  const own = new Map<string, Inspection[]>();
  for (const row of rows)
    for (const department of row.inspectors.length > 0 ? row.inspectors : [lead]) {
      const group = own.get(department);
      if (group) group.push(row);
      else own.set(department, [row]);
    }
  return new Map([...own].map(([department, group]) => [department, householdsOf(group, judge)]));
}

function latestDay(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function add(share: { part: number; whole: number }, hit: boolean): void {
  share.whole++;
  if (hit) share.part++;
}

function emptyCounts(department: string): Counts {
  const none = () => ({ part: 0, whole: 0 });
  return {
    department,
    plan: none(),
    entry: none(),
    publicity: none(),
    problems: none(),
    followUps: none(),
    followUpsOverdue: 0,
    officers: 0,
    seats: 0,
  };
}

/** A household that two departments inspected is in the sum for each of them. */
function summed(all: readonly DepartmentWork[]): DepartmentWork {
  const total = emptyCounts("合计");
  for (const each of all) {
    for (const key of ["plan", "entry", "publicity", "problems", "followUps"] as const) {
      total[key].part += each[key].part;
      total[key].whole += each[key].whole;
    }
    total.followUpsOverdue += each.followUpsOverdue;
    total.officers += each.officers;
    total.seats += each.seats;
  }
  return total;
}
