/** Dates as cells give them: serial numbers and the texts that ledgers hold (workbook.md). */
import { daysBetween, parseIsoDate } from "../core/calendar/localDate";
import type { LocalDate } from "../core/calendar/localDate";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { parseDate } from "../sheets/cellDate";
import { scalarValue, shown, textValue } from "./cellValue";
import type { FunctionFault } from "./fault";

/** The day; a blank is none and is refused. */
export function readDay(raw: unknown, argument: string): Result<LocalDate, FunctionFault> {
  const value = scalarValue(raw, textValue);
  const date = parseDate(value);
  return date.ok && date.value !== null
    ? ok(date.value)
    : err({ code: "functions.dateUnreadable", argument, found: shown(value) });
}

/** Excel's serial number of a day after February 1900 (day 0 is 1899-12-30, for the 29 February that never was). */
export function serialOf(date: LocalDate): number {
  return daysBetween(parseIsoDate("1900-03-01") as LocalDate, date) + 61;
}
