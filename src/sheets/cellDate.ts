/** Dates as they stand in ledgers: serial numbers, "2024.3.5", "2024年3月5日", "20240305" (spec/workbook.md). */
import type { LocalDate } from "../core/calendar/localDate";
import { addDays, daysBetween, localDate, parseIsoDate } from "../core/calendar/localDate";
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import { textOf } from "./cellText";
import type { Cell } from "./grid";

const separated = /^(\d{4})\s*[.\-/年·。]\s*(\d{1,2})\s*[.\-/月·。]\s*(\d{1,2})\s*[日号]?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const timeOfDay = /[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const dashes = /[‐-―−]/g;

/** Serial 0 of either date system. 1900 counts a 29 February that never was: after it, day 0 is 1899-12-30. */
const epoch1900 = parseIsoDate("1900-01-01") as LocalDate;
const epoch1904 = parseIsoDate("1904-01-01") as LocalDate;
/** 1954-10-03. A smaller number in a date column is a year (2024) or a month (2024.3), not a day. */
const smallestSerial = 20_000;
/** 9999-12-31. */
const largestSerial = 2_958_465;

/**
 * The day in a cell: null where it is blank; the text that was found where there is no such day (2024-02-30,
 * "2024.13.5") or no date at all. A time of day is left out.
 */
export function parseDate(cell: Cell, date1904 = false): Result<LocalDate | null, string> {
  if (typeof cell === "number") return dateOfNumber(cell, date1904);
  const text = textOf(cell);
  if (text === "") return ok(null);
  const date = typeof cell === "string" ? dateOfText(text) : null;
  return date ? ok(date) : err(text);
}

/** The day that a text names, or null. */
export function dateOfText(text: string): LocalDate | null {
  const day = text.normalize("NFKC").replace(dashes, "-").replace(timeOfDay, "").trim();
  const parts = separated.exec(day) ?? compact.exec(day);
  return parts ? localDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function dateOfNumber(n: number, date1904: boolean): Result<LocalDate | null, string> {
  const date = n > largestSerial ? dateOfText(String(n)) : dateOfSerial(n, date1904);
  return date ? ok(date) : err(textOf(n));
}

function dateOfSerial(serial: number, date1904: boolean): LocalDate | null {
  const days = Math.floor(serial);
  if (days < smallestSerial) return null;
  // 1900-01-01 is serial 1, and every day after 28 February 1900 is one too many.
  return date1904 ? addDays(epoch1904, days) : addDays(epoch1900, days - 2);
}

/** The serial number of a day, as a workbook keeps it (1900 or 1904). */
export function serialOfDay(date: LocalDate, date1904 = false): number {
  return date1904 ? daysBetween(epoch1904, date) : daysBetween(epoch1900, date) + 2;
}

/** `2024年6月20日`, as dates are shown on forms. */
export function chineseDate(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
