/**
 * When the inspection of a task has ended: on the day that the ledger gives (任务完成日期); else, once every
 * drawn object has its result, on the last 检查日期.
 */
import type { LocalDate } from "../calendar/localDate";
import type { Inspection } from "../ledger/inspection";

export interface InspectionEnd {
  /** The day on which it ended, or will end as the ledger says; null while it runs. */
  readonly on: LocalDate | null;
  /** Rows without a result, replaced ones left out. */
  readonly withoutResult: number;
  /** Drawn objects without a row in the ledger. */
  readonly notEntered: number;
}

/** @param rows the task's rows of the ledger. @param drawn ids in place after the draw; empty where there is no draw on record. */
export function inspectionEnd(rows: readonly Inspection[], drawn: readonly string[] = []): InspectionEnd {
  const standing = rows.filter((row) => !row.replaced);
  const withoutResult = standing.filter((row) => row.result === "").length;
  const entered = new Set(rows.map(({ id }) => id));
  const notEntered = drawn.filter((id) => !entered.has(id)).length;
  const done = latest(standing.map((row) => row.taskDoneOn));
  if (done !== null) return { on: done, withoutResult, notEntered };
  const whole =
    standing.length > 0 &&
    withoutResult === 0 &&
    notEntered === 0 &&
    standing.every((row) => row.inspectedOn !== null);
  return { on: whole ? latest(standing.map((row) => row.inspectedOn)) : null, withoutResult, notEntered };
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  let last: LocalDate | null = null;
  for (const day of days) if (day !== null && (last === null || day > last)) last = day;
  return last;
}
