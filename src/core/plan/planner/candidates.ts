/**
 * 一业一查: which planned tasks could be carried out together. Of different departments (部门名录 decides: the
 * divisions of one bureau are one department), still to come, with a range and a number that are understood.
 */
import type { LocalDate } from "../../calendar/localDate";
import { daysInMonth, localDate, partsOf } from "../../calendar/localDate";
import type { DepartmentIdentity } from "../../registry/departments";
import { areJoint } from "../../registry/departments";
import type { Estimate } from "../estimates/estimate";
import type { TaskRange } from "../estimates/taskRange";
import type { TaskProgress } from "../estimates/remaining";
import type { PlannedTask } from "../plannedTask";

export interface Candidate {
  readonly task: PlannedTask;
  readonly range: TaskRange;
  readonly households: number;
  /** Chance of each class of the pool to be drawn. */
  readonly chances: Float64Array;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The tasks that may be put together, in the order of the plan. */
export function candidatesOf(
  progress: readonly TaskProgress[],
  estimates: ReadonlyMap<PlannedTask, Estimate>,
  on: LocalDate,
): readonly Candidate[] {
  return progress.flatMap(({ task, progress: state }): Candidate[] => {
    const estimate = estimates.get(task);
    const { from, until, lead } = task;
    if (state === "started" || state === "cancelled" || lead === "" || until === null || until < on)
      return [];
    if (!estimate?.range || estimate.households === null || estimate.households === 0) return [];
    const { range, households, chances } = estimate;
    return [{ task, range, households, chances, from: from ?? until, until }];
  });
}

/** Whether the tasks' own bureaus are different ones, each from each. */
export function differentBureaus(
  leads: readonly string[],
  identify: (name: string) => DepartmentIdentity,
  levelsAreJoint: boolean,
): boolean {
  return leads.every((a, i) =>
    leads.slice(i + 1).every((b) => areJoint([identify(a), identify(b)], levelsAreJoint)),
  );
}

export interface Window {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * When two tasks can be carried out together: the days that both have; where they only share a month, that
 * month, as far as both reach; null where not even that. Nothing before the day looked from.
 */
export function commonWindow(a: Window, b: Window, on: LocalDate): Window | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  if (until >= from) return until < on ? null : { from, until };
  if (from.slice(0, 7) !== until.slice(0, 7)) return null;
  // One ends before the other begins, in one month: both move within it.
  const { year, month } = partsOf(from);
  const first = localDate(year, month, 1);
  const last = localDate(year, month, daysInMonth(year, month));
  if (first === null || last === null || last < on) return null;
  return { from: first, until: last };
}
