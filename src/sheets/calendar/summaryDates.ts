/**
 * By when the unit hands in its quarterly summaries, by its own 报送时间表 (forms.md, "Dates"). Which quarter a row
 * is about is said by its words (第二季度, 上半年, 全年); a row that says only 工作总结 is about the quarter that ends
 * in the month of its day or in the month before.
 */
import { addDays, localDate, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { recordsOf } from "../publicity";
import type { WorkbookContents } from "../readWorkbook";
import { scheduleDay } from "./scheduleDay";

export interface SummaryDate {
  /** 1–4 */
  readonly quarter: number;
  readonly due: LocalDate;
  /** The row of 报送时间表. */
  readonly at: string;
}

/** A summary is handed in before its quarter ends or soon after: so many days later a day is of another one. */
const latestAfter = 92;

/** The days of one year's four summaries that the table gives, the earliest where it gives several of one. */
export function summaryDates(contents: WorkbookContents, year: number): readonly SummaryDate[] {
  const found = new Map<number, SummaryDate>();
  for (const { at, values } of recordsOf(contents, "schedule")) {
    const what = (values.what ?? "").normalize("NFKC");
    if (!/总结/u.test(what)) continue;
    const day = scheduleDay(values.due ?? "");
    if (day === null) continue;
    const days = "fixed" in day ? [day.fixed] : [year, year + 1].map((y) => localDate(y, day.month, day.day));
    for (const due of days) {
      const quarter = due && (saidQuarter(what) ?? quarterBefore(due));
      if (!quarter || !isOf(due, year, quarter)) continue;
      const other = found.get(quarter);
      if (!other || due < other.due) found.set(quarter, { quarter, due, at });
    }
  }
  return [...found.values()].sort((a, b) => a.quarter - b.quarter);
}

function saidQuarter(what: string): number | null {
  if (/前三季度/u.test(what)) return 3;
  const [, said] = /第?([一二三四1-4])季度/u.exec(what) ?? [];
  if (said) return "一二三四".includes(said) ? "一二三四".indexOf(said) + 1 : Number(said);
  if (/上半年|半年/u.test(what)) return 2;
  return /全年|年度|年终/u.test(what) ? 4 : null;
}

/** The quarter that ends in the day's month or in the month before; null in the middle of one. */
function quarterBefore(due: LocalDate): number | null {
  const { month } = partsOf(due);
  if (month % 3 === 0) return month / 3;
  return month % 3 === 1 ? (month === 1 ? 4 : (month - 1) / 3) : null;
}

function isOf(due: LocalDate, year: number, quarter: number): boolean {
  const first = localDate(year, quarter * 3 - 2, 1);
  const next = localDate(quarter === 4 ? year + 1 : year, quarter === 4 ? 1 : quarter * 3 + 1, 1);
  return first !== null && next !== null && due > first && due <= addDays(next, latestAfter);
}
