/**
 * 国务院办公厅关于部分节假日安排的通知, as data: which weekdays are rest days and which weekend days are
 * worked (调休). The years come from the package `chinese-days` (its published data file, 2004 onwards);
 * the workbook's own table 节假日 is laid on top and wins.
 */
import published from "chinese-days/dist/chinese-days.json";
import type { LocalDate } from "./localDate";

/** The workbook's own days, by date. They also make a year known, once its 国庆节 (1 October) is among them. */
export type ExtraDays = ReadonlyMap<LocalDate, "work" | "rest">;

const rest: ReadonlySet<string> = new Set(Object.keys(published.holidays));
const work: ReadonlySet<string> = new Set(Object.keys(published.workdays));

/**
 * What the arrangement says of a day: worked, a rest day, nothing special (its weekday decides), or null
 * where the year's arrangement is not known.
 */
export function arrangedDay(date: LocalDate, extra?: ExtraDays): "work" | "rest" | "ordinary" | null {
  const own = extra?.get(date);
  if (own !== undefined) return own;
  if (work.has(date)) return "work";
  if (rest.has(date)) return "rest";
  return isYearKnown(Number(date.slice(0, 4)), extra) ? "ordinary" : null;
}

/** Whether the arrangement of a year is known: every arrangement gives 1 October as a rest day. */
export function isYearKnown(year: number, extra?: ExtraDays): boolean {
  const nationalDay = `${year}-10-01` as LocalDate;
  return rest.has(nationalDay) || extra?.get(nationalDay) === "rest";
}
