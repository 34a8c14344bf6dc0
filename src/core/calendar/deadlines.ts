/**
 * The dates a unit must keep (forms.md, "Dates"; 秦双随机办〔2024〕1 号): the monthly form, the work
 * summaries, the pools, the publicity of results. In working days, overdue first.
 */
import type { ExtraDays } from "./holidays";
import type { LocalDate } from "./localDate";
import { localDate, partsOf } from "./localDate";
import { formDueDate, publicityDue, workingDaysUntil } from "./workingDays";

export type DeadlineKind = "monthly" | "summary" | "pools" | "publicity";

export interface Deadline {
  /** Stable name, for marking it done: `monthly-2024-06`, `summary-2024-06-26`, `publicity-任务编号`. */
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly due: LocalDate;
  /** Earlier day from which to remind, where the due day follows a holiday. */
  readonly remindBy: LocalDate | null;
  /** Working days after today up to and including the due day; negative when past; null for an unknown year. */
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  /** False where the due day could not be checked against the calendar, so that it stands as written. */
  readonly calendarKnown: boolean;
  /** 任务编号, for publicity. */
  readonly task: string | null;
  /** Month (1–12) of the form, for the monthly one. */
  readonly month: number | null;
}

/** A row of 报送时间表: month, day, and the day by which to remind. */
export interface YearlyDate {
  readonly kind: "summary" | "pools";
  readonly month: number;
  readonly day: number;
  readonly remindBy?: { readonly month: number; readonly day: number };
}

/** Work summaries by 3 April, 26 June, 8 October (right after the holiday: remind by 30 September), 24 December; pools by the end of March. */
export const defaultYearlyDates: readonly YearlyDate[] = [
  { kind: "pools", month: 3, day: 31 },
  { kind: "summary", month: 4, day: 3 },
  { kind: "summary", month: 6, day: 26 },
  { kind: "summary", month: 10, day: 8, remindBy: { month: 9, day: 30 } },
  { kind: "summary", month: 12, day: 24 },
];

/** A task whose results are not public yet (core/ledger/publicity). */
export interface OpenPublicity {
  readonly task: string;
  /** When the inspection ended. */
  readonly ended: LocalDate;
}

export interface DeadlineOptions {
  readonly rules: { readonly dueBeforeRestDay: boolean };
  readonly extra?: ExtraDays;
  readonly yearlyDates?: readonly YearlyDate[];
  readonly openPublicity?: readonly OpenPublicity[];
  /**
   * What has been done, by id. Where it is given, this year's past dates that are not in it are overdue;
   * where it is not, nothing is known of them and only publicity can be overdue.
   */
  readonly done?: ReadonlySet<string>;
  /** At most so many. */
  readonly count?: number;
}

/** The next deadlines from a day on: overdue first (the oldest first), then the nearest. */
export function nextDeadlines(today: LocalDate, options: DeadlineOptions): readonly Deadline[] {
  const { year } = partsOf(today);
  const yearly = options.yearlyDates ?? defaultYearlyDates;
  const all = [year, year + 1].flatMap((y) => [...monthlyForms(y, options), ...yearlyOnes(y, yearly)]);
  const open = (options.openPublicity ?? []).flatMap((task) => publicity(task, options));
  return [...all, ...open]
    .filter(({ id }) => !options.done?.has(id))
    .filter(({ due, kind }) => due >= today || kind === "publicity" || options.done !== undefined)
    .map((date) => withDaysLeft(date, today, options.extra))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, options.count ?? Infinity);
}

type Dated = Omit<Deadline, "workingDaysLeft" | "overdue">;

function monthlyForms(year: number, { rules, extra }: DeadlineOptions): Dated[] {
  return Array.from({ length: 12 }, (_, i) => i + 1).map((month) => {
    const due = formDueDate(year, month, rules, extra);
    return {
      id: `monthly-${year}-${String(month).padStart(2, "0")}`,
      kind: "monthly",
      due: due.ok ? due.value : day(year, { month, day: 20 }),
      calendarKnown: due.ok,
      remindBy: null,
      task: null,
      month,
    };
  });
}

function yearlyOnes(year: number, dates: readonly YearlyDate[]): Dated[] {
  return dates.map(({ kind, remindBy, ...date }) => {
    const due = day(year, date);
    const reminder = remindBy ? day(year, remindBy) : null;
    return {
      id: `${kind}-${due}`,
      kind,
      due,
      remindBy: reminder,
      calendarKnown: true,
      task: null,
      month: null,
    };
  });
}

function publicity({ task, ended }: OpenPublicity, { extra }: DeadlineOptions): Dated[] {
  const due = publicityDue(ended, extra);
  // Twenty working days cannot be counted in an unknown year: no date is better than a wrong one.
  if (!due.ok) return [];
  const id = `publicity-${task}`;
  return [{ id, kind: "publicity", due: due.value, remindBy: null, calendarKnown: true, task, month: null }];
}

function withDaysLeft(date: Dated, today: LocalDate, extra?: ExtraDays): Deadline {
  const left = workingDaysUntil(today, date.due, extra);
  return {
    ...date,
    workingDaysLeft: left.ok ? left.value : null,
    overdue: date.due < today,
    calendarKnown: date.calendarKnown && left.ok,
  };
}

function day(year: number, date: { readonly month: number; readonly day: number }): LocalDate {
  const found = localDate(year, date.month, date.day);
  if (found === null) throw new RangeError(`no such day: ${year}-${date.month}-${date.day}`);
  return found;
}
