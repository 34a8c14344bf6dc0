/** Working days by the State Council's holiday calendar with its make-up days (forms.md, "Dates"). */
import type { Result } from "../result";
import { err, ok } from "../result";
import type { CalendarFault } from "./fault";
import type { ExtraDays } from "./holidays";
import { arrangedDay } from "./holidays";
import type { LocalDate } from "./localDate";
import { addDays, localDate, partsOf } from "./localDate";

/** Whether a day is worked. A year without a known arrangement is a fault, never a guess from weekdays. */
export function isWorkingDay(date: LocalDate, extra?: ExtraDays): Result<boolean, CalendarFault> {
  const arranged = arrangedDay(date, extra);
  if (arranged === null) return err({ code: "calendar.yearUnknown", at: date, found: partsOf(date).year });
  if (arranged !== "ordinary") return ok(arranged === "work");
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return ok(weekday !== 0 && weekday !== 6);
}

/**
 * The date so many working days later; day 1 is the next working day, 0 is the date itself, a negative
 * number counts backwards.
 */
export function addWorkingDays(
  date: LocalDate,
  days: number,
  extra?: ExtraDays,
): Result<LocalDate, CalendarFault> {
  if (!Number.isInteger(days)) return err({ code: "calendar.daysNotWhole", at: date, found: days });
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    const working = isWorkingDay(day, extra);
    if (!working.ok) return working;
    if (working.value) left--;
  }
  return ok(day);
}

/**
 * How many working days lie after `from`, up to and including `to`: 0 on the day itself; negative where
 * `to` is past (so many working days ago).
 */
export function workingDaysUntil(
  from: LocalDate,
  to: LocalDate,
  extra?: ExtraDays,
): Result<number, CalendarFault> {
  const [start, end, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = start; day < end;) {
    day = addDays(day, 1);
    const working = isWorkingDay(day, extra);
    if (!working.ok) return working;
    if (working.value) count++;
  }
  return ok(sign * count || 0);
}

/** The day itself when it is worked, else the working day before it. */
export function workingDayOnOrBefore(date: LocalDate, extra?: ExtraDays): Result<LocalDate, CalendarFault> {
  const working = isWorkingDay(date, extra);
  if (!working.ok) return working;
  return working.value ? ok(date) : addWorkingDays(date, -1, extra);
}

/** The day of the month by which the monthly form is due. */
const formDay = 20;

/** When the form of a month (1–12) is due: the 20th, on a rest day the working day before ◇. */
export function formDueDate(
  year: number,
  month: number,
  rules: { readonly dueBeforeRestDay: boolean },
  extra?: ExtraDays,
): Result<LocalDate, CalendarFault> {
  const due = localDate(year, month, formDay);
  if (due === null) throw new RangeError(`no such month: ${year}-${month}`);
  return rules.dueBeforeRestDay ? workingDayOnOrBefore(due, extra) : ok(due);
}

/** Results are public within 20 working days from the end of the inspection (冀政办发〔2015〕22号 as applied). */
export const publicityWorkingDays = 20;

/** The last day for publishing the results of an inspection that ended on a day. */
export function publicityDue(ended: LocalDate, extra?: ExtraDays): Result<LocalDate, CalendarFault> {
  return addWorkingDays(ended, publicityWorkingDays, extra);
}
