/**
 * A calendar day as people write it in a ledger: ISO 8601, `YYYY-MM-DD`, without time or zone.
 * Comparing two of them as strings compares the days.
 */
export type LocalDate = string & { readonly localDate: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : lengths[month - 1];
}

/** The day of a year, month (1–12) and day, or null where the calendar has no such day (2024-02-30). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(day)}` as LocalDate;
}

/** Reads `YYYY-MM-DD` and nothing else; null for anything that is not a day. */
export function parseIsoDate(text: string): LocalDate | null {
  const m = shape.exec(text);
  return m ? localDate(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date so many calendar days later (negative: earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as LocalDate;
}

/** Calendar days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
