/** 公示: which tasks have ended and wait for their results to be made public. */
import type { LocalDate } from "../calendar/localDate";
import type { OpenPublicity } from "../calendar/deadlines";
import type { Inspection } from "./inspection";

/**
 * Tasks of this ledger with results that are not public yet, with the day on which their inspection
 * ended: 任务完成日期, else the latest 检查日期 among the rows not yet public. A row published on any day is done.
 */
export function openPublicity(ledger: readonly Inspection[]): readonly OpenPublicity[] {
  const ended = new Map<string, LocalDate>();
  for (const row of ledger) {
    const date = row.taskDoneOn ?? row.inspectedOn;
    if (row.task === "" || row.replaced || row.result === "" || row.publishedOn !== null || date === null)
      continue;
    const before = ended.get(row.task);
    if (before === undefined || before < date) ended.set(row.task, date);
  }
  return [...ended].map(([task, date]) => ({ task, ended: date }));
}
