/**
 * 上期累计 / 本月新增 / 补录更正以前月份 (forms.md, "Counts"): this month's cumulative figure taken apart against what
 * was sent last month. previous + added + corrected = current, for every figure and measure.
 */
import type { LocalDate } from "../calendar/localDate";
import { daysInMonth, localDate, partsOf } from "../calendar/localDate";
import type { FormNumbers } from "./crossChecks";
import type { FigureKey, Measures } from "./figures";

export interface MonthStep {
  readonly key: FigureKey;
  /** As sent last month; null where nothing was sent (January, or no 月报存档). */
  readonly previous: Measures | null;
  /** Rows dated in this month. */
  readonly added: Measures;
  /** What rows of earlier months have changed since they were sent: 补录 above zero, 更正 below. Zero where nothing was sent. */
  readonly corrected: Measures;
  readonly current: Measures;
}

export interface MonthInput {
  /** The ledger counted to this month's cut-off. */
  readonly current: FormNumbers;
  /** The same ledger counted to the last day of last month, as it stands today; null in January. */
  readonly recounted: FormNumbers | null;
  /** What was sent for last month; null in January or where it is not in 月报存档. */
  readonly sent: FormNumbers | null;
}

const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/**
 * The steps of all figures, in the order of `current`. A task begun last month and going on counts once in the year:
 * its 次 is last month's, its new 户 are this month's.
 */
export function monthOverMonth({ current, recounted, sent }: MonthInput): readonly MonthStep[] {
  return [...current].map(([key, now]) => {
    const before = recounted?.get(key) ?? nothing;
    const then = sent?.get(key);
    const previous = then ? less(then, nothing) : null;
    return {
      key,
      previous,
      added: less(now, before),
      corrected: previous ? less(before, previous) : nothing,
      current: less(now, nothing),
    };
  });
}

/** Whether anything of earlier months has changed since it was sent: then the form wants a reason. */
export function isCorrected({ corrected }: MonthStep): boolean {
  return corrected.tasks !== 0 || corrected.households !== 0 || corrected.problems !== 0;
}

/** The last day of the month before, within the year; null in January: nobody asks across New Year. */
export function lastMonthEnd(until: LocalDate): LocalDate | null {
  const { year, month } = partsOf(until);
  return month === 1 ? null : localDate(year, month - 1, daysInMonth(year, month - 1));
}

function less(one: Measures, other: Measures): Measures {
  return {
    tasks: one.tasks - other.tasks,
    households: one.households - other.households,
    problems: one.problems - other.problems,
  };
}
