/**
 * 日程: everything dated, of every kind, in one list: what must be done by when, in working days, overdue first.
 * The unit's yearly dates and the monthly form come from `deadlines.ts`; everything else is handed in as it
 * stands in the workbook.
 */
import { defaultYearlyDates, nextDeadlines } from "./deadlines";
import type { Deadline, DeadlineOptions } from "./deadlines";
import type { ExtraDays } from "./holidays";
import { isYearKnown } from "./holidays";
import type { LocalDate } from "./localDate";
import { addDays, daysInMonth, localDate, partsOf } from "./localDate";
import { workingDaysUntil } from "./workingDays";

export const agendaKinds = [
  "monthly",
  "summary",
  "pools",
  "schedule",
  "entry",
  "publicity",
  "followUp",
  "certificate",
  "classMonth",
  "task",
  "training",
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Something dated that stands in the workbook. */
export interface Dated {
  /** Stable as long as the thing is the same: `entry-RW001`. */
  readonly id: string;
  readonly kind: AgendaKind;
  readonly due: LocalDate;
  /** What it is about, as the sheet says: a task, a name. */
  readonly subject: string;
  /** Where it stands; null where it stands nowhere. */
  readonly at: string | null;
}

export interface AgendaItem extends Dated {
  readonly month: number | null;
  readonly remindBy: LocalDate | null;
  /** Working days after today up to and including the day; negative when past; null for an unknown year. */
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly calendarKnown: boolean;
}

export interface AgendaRequest {
  readonly today: LocalDate;
  readonly dated: readonly Dated[];
  /** As for `nextDeadlines`; publicity is handed in with `dated`. */
  readonly options: Omit<DeadlineOptions, "openPublicity" | "count">;
  /** 报送时间表 has its own dates: the usual ones stay out. */
  readonly ownSchedule: boolean;
}

/** The whole agenda, from what is overdue to the end of the next year. */
export function agenda({ today, dated, options, ownSchedule }: AgendaRequest): readonly AgendaItem[] {
  const yearlyDates = ownSchedule ? [] : (options.yearlyDates ?? defaultYearlyDates);
  const fixed = nextDeadlines(today, { ...options, yearlyDates }).map(fixedItem);
  const own = dated.map((each): AgendaItem => {
    const left = workingDaysUntil(today, each.due, options.extra);
    return {
      ...each,
      month: null,
      remindBy: null,
      workingDaysLeft: left.ok ? left.value : null,
      overdue: each.due < today,
      calendarKnown: left.ok,
    };
  });
  return [...fixed, ...own].sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
}

function fixedItem(deadline: Deadline): AgendaItem {
  const { id, kind, due, remindBy, workingDaysLeft, overdue, calendarKnown, month } = deadline;
  return { id, kind, due, remindBy, workingDaysLeft, overdue, calendarKnown, month, subject: "", at: null };
}

/** A day of a month's sheet. */
export interface MonthDay {
  readonly date: LocalDate;
  readonly inMonth: boolean;
  /** null: the year's arrangement is not known, so nobody can say. */
  readonly works: boolean | null;
}

/** Weeks from Monday to Sunday that hold a month (1–12). */
export function monthWeeks(
  year: number,
  month: number,
  works: (date: LocalDate) => boolean | null,
): readonly (readonly MonthDay[])[] {
  const first = localDate(year, month, 1);
  const last = localDate(year, month, daysInMonth(year, month));
  if (!first || !last) throw new RangeError(`no such month: ${year}-${month}`);
  const weeks: MonthDay[][] = [];
  for (let monday = addDays(first, -weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, i) => {
        const date = addDays(monday, i);
        return { date, inMonth: partsOf(date).month === month, works: works(date) };
      }),
    );
  return weeks;
}

/** 0 for Monday … 6 for Sunday. */
export function weekday(date: LocalDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Years of an agenda whose arrangement is not known here: to be said, never guessed. */
export function unknownYears(
  items: readonly Dated[],
  today: LocalDate,
  extra?: ExtraDays,
): readonly number[] {
  const years = new Set([partsOf(today).year, ...items.map(({ due }) => partsOf(due).year)]);
  return [...years].filter((year) => !isYearKnown(year, extra)).sort((a, b) => a - b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
