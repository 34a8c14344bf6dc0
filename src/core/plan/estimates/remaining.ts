/** What has become of each planned task: which the ledger shows, which are late, which are still to come. */
import type { LocalDate } from "../../calendar/localDate";
import { daysBetween, partsOf } from "../../calendar/localDate";
import type { Inspection } from "../../ledger/inspection";
import type { PlannedTask } from "../plannedTask";

export type Progress =
  /** In the ledger and its time over, or in the ledger. */
  | "started"
  /** Its time is over, and the ledger shows nothing of it. */
  | "overdue"
  /** Its time has begun. */
  | "due"
  | "ahead"
  | "cancelled"
  /** No time is given. */
  | "undated";

export interface TaskProgress {
  readonly task: PlannedTask;
  readonly progress: Progress;
  /** Calendar days since its time ended; 0 where it is not overdue. */
  readonly daysLate: number;
  /** Objects with a result in the ledger. */
  readonly done: number;
}

/** 状态 of a task that will not be carried out. */
export const cancelledStatus = /取消|撤销|终止|暂停|作废/;

/** The progress of each task by the ledger up to a day. */
export function planProgress(
  plan: readonly PlannedTask[],
  ledger: readonly Inspection[],
  on: LocalDate,
): readonly TaskProgress[] {
  const done = doneByTask(ledger, on);
  return plan.map((task) => {
    const count = (done.get(task.task) ?? done.get(task.name))?.size ?? 0;
    const late = count === 0 && task.until !== null && task.until < on ? daysBetween(task.until, on) : 0;
    const progress: Progress = cancelledStatus.test(task.status)
      ? "cancelled"
      : count > 0
        ? "started"
        : late > 0
          ? "overdue"
          : task.from !== null && task.from <= on
            ? "due"
            : task.from === null && task.until === null
              ? "undated"
              : "ahead";
    return { task, progress, daysLate: progress === "overdue" ? late : 0, done: count };
  });
}

/** Tasks of the ledger that the plan does not name: 临时, or carried out beside the plan. */
export function unplannedTasks(
  plan: readonly PlannedTask[],
  ledger: readonly Inspection[],
  on: LocalDate,
): readonly {
  readonly task: string;
  readonly name: string;
  readonly at: string;
  readonly households: number;
}[] {
  const planned = new Set(plan.flatMap(({ task, name }) => [task, name]).filter(Boolean));
  const done = doneByTask(ledger, on);
  const found = new Map<string, { task: string; name: string; at: string; households: number }>();
  for (const { task, taskName, at, replaced } of ledger) {
    const key = task || taskName;
    if (key === "" || replaced || found.has(key) || planned.has(task) || planned.has(taskName)) continue;
    const households = done.get(key)?.size ?? 0;
    if (households > 0) found.set(key, { task, name: taskName, at, households });
  }
  return [...found.values()];
}

/** Task number, and task name, → the objects that have a result this year. */
function doneByTask(ledger: readonly Inspection[], on: LocalDate): ReadonlyMap<string, ReadonlySet<string>> {
  const { year } = partsOf(on);
  const done = new Map<string, Set<string>>();
  for (const row of ledger) {
    const date = row.inspectedOn ?? row.taskDoneOn;
    if (row.replaced || row.result === "" || date === null || date > on || partsOf(date).year !== year)
      continue;
    for (const key of new Set([row.task, row.taskName])) {
      if (key === "") continue;
      const objects = done.get(key);
      if (objects) objects.add(row.id || row.name);
      else done.set(key, new Set([row.id || row.name]));
    }
  }
  return done;
}
