/**
 * Months side by side (forms.md, "Counts": figures are cumulative over the calendar year), from the ledger
 * counted to a day and from what was sent and frozen in 月报存档; 环比 (against the period before) and 同比
 * (against the same period of last year) as exact fractions, never a rounded percentage.
 */
import type { LocalDate } from "../calendar/localDate";
import { daysInMonth, localDate, partsOf } from "../calendar/localDate";
import type { Ratio } from "../targets/ratio";
import { ratioOf } from "../targets/ratio";
import type { Target } from "../targets/target";
import type { CountInput } from "./countFigures";
import { countFigures } from "./countFigures";
import type { FigureKey, Figures, Measure, Measures } from "./figures";
import { measures } from "./figures";

/** "ledger": counted now, to a day. "archive": as sent for that month, to the day of filling. */
export type MonthSource = "ledger" | "archive";

/** Cumulative figures of a year by row of the form. */
export type SentFigures = ReadonlyMap<FigureKey, Measures>;

/** The figures from 1 January to a day of one month. */
export interface MonthFigures {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** The day counted to; of sent figures the last day that they can reach. */
  readonly until: LocalDate;
  readonly figures: SentFigures;
  /** What enters a ratio over all platforms and stands on no form; null where only the form is known. */
  readonly more: Figures | null;
  readonly source: MonthSource;
}

export interface HistoryInput extends Omit<CountInput, "until"> {
  /** 月报存档: the figures last sent for a month, or null. */
  readonly sent: (year: number, month: number) => SentFigures | null;
}

/** The last day of a month, 1–12. */
export function monthEnd(year: number, month: number): LocalDate {
  const day = localDate(year, month, daysInMonth(year, month));
  if (day === null) throw new RangeError(`no such month: ${year}-${month}`);
  return day;
}

/** The same day of the year before; a month's end stays a month's end (29 February: 28 February). */
export function yearBefore(date: LocalDate): LocalDate {
  const { year, month, day } = partsOf(date);
  const end = monthEnd(year - 1, month);
  return day === daysInMonth(year, month) ? end : (localDate(year - 1, month, day) ?? end);
}

/**
 * The year's figures to a day from the source named first, else from the other; null where neither knows of
 * that month. The ledger knows of it with a dated row between 1 January and the day.
 */
export function figuresUntil(
  input: HistoryInput,
  until: LocalDate,
  first: MonthSource = "ledger",
): MonthFigures | null {
  const counted = () => countedUntil(input, until);
  const sent = () => sentUntil(input, until);
  return first === "ledger" ? (counted() ?? sent()) : (sent() ?? counted());
}

function countedUntil(input: HistoryInput, until: LocalDate): MonthFigures | null {
  const { ledger, rules } = input;
  const from = `${partsOf(until).year}-01-01`;
  const known = ledger.some((row) => {
    const date = rules.date === "completion" ? row.taskDoneOn : (row.inspectedOn ?? row.taskDoneOn);
    return date !== null && date >= from && date <= until;
  });
  return known ? countedTo(input, until) : null;
}

function countedTo(input: HistoryInput, until: LocalDate): MonthFigures {
  const { year, month } = partsOf(until);
  const { figures, more } = countFigures({ ...input, until });
  return { year, month, until, figures, more, source: "ledger" };
}

function sentUntil(input: HistoryInput, until: LocalDate): MonthFigures | null {
  const { year, month } = partsOf(until);
  const figures = input.sent(year, month);
  return figures && { year, month, until, figures, more: null, source: "archive" };
}

/**
 * Reads the months of a year up to a day one at a time, 1 to the day's own: each to its end, the last one to the day;
 * null where unknown. A month before the first row of a ledger that knows the last one stands at zero, unless it was
 * sent otherwise. A month of a ledger of 100,000 rows takes a count of them all: a pane rests between two.
 */
export function monthReader(input: HistoryInput, until: LocalDate): (month: number) => MonthFigures | null {
  const { year, month: last } = partsOf(until);
  let known: { readonly figures: MonthFigures | null } | null = null;
  const lastOne = () => (known ??= { figures: figuresUntil(input, until) }).figures;
  return (month) => {
    if (month === last) return lastOne();
    const end = monthEnd(year, month);
    return figuresUntil(input, end) ?? (lastOne()?.source === "ledger" ? countedTo(input, end) : null);
  };
}

/** January to the month of `until`, in order, as `monthReader` reads them. */
export function monthsSideBySide(input: HistoryInput, until: LocalDate): readonly (MonthFigures | null)[] {
  const read = monthReader(input, until);
  return Array.from({ length: partsOf(until).month }, (_, index) => read(index + 1));
}

/** A figure that was sent otherwise than the ledger now counts it. */
export interface SentDifference {
  readonly year: number;
  readonly month: number;
  readonly key: FigureKey;
  readonly measure: Measure;
  readonly sent: number;
  readonly counted: number;
}

/** What was sent for these months and is counted otherwise now: 补录, 更正, or a form sent before the month's end. */
export function sentDifferences(
  input: HistoryInput,
  months: readonly (MonthFigures | null)[],
): readonly SentDifference[] {
  return months.flatMap((counted) => {
    if (counted?.source !== "ledger") return [];
    const { year, month } = counted;
    return [...(input.sent(year, month) ?? [])].flatMap(([key, sent]) =>
      measures
        .map((measure) => ({
          ...{ year, month, key, measure },
          sent: sent[measure],
          counted: counted.figures.get(key)?.[measure] ?? 0,
        }))
        .filter((each) => each.sent !== each.counted),
    );
  });
}

/** One measure of a period: 本期 and what it is held against. */
export interface Change {
  readonly now: number;
  readonly before: number;
  /** (now − before) / before, exact and not reduced; null where nothing was before: no share can be said. */
  readonly share: Ratio | null;
}

export function changeOf(now: number, before: number): Change {
  return { now, before, share: before > 0 ? { part: now - before, whole: before } : null };
}

/**
 * What a period added: the cumulative figure at its end less that at its start, below 0 after a correction; null
 * where a row was not sent: what is missing is no zero. Without a start the period begins with the year.
 */
export function addedBetween(
  start: MonthFigures | null,
  end: MonthFigures,
  key: FigureKey,
  measure: Measure,
): number | null {
  const last = end.figures.get(key);
  const first = start === null ? 0 : start.figures.get(key)?.[measure];
  return last === undefined || first === undefined ? null : last[measure] - first;
}

/** The two numbers of a target in a month; null where sent figures cannot tell: a row is missing, or platforms enter that no form has. */
export function shareIn(
  target: Target,
  month: MonthFigures,
  platforms: CountInput["rules"]["ratioPlatforms"],
): Ratio | null {
  if (platforms === "all" && month.more === null) return null;
  if (!month.figures.has(target.part.key) || !month.figures.has(target.whole.key)) return null;
  const figures: Figures = new Map(
    [...month.figures].map(([key, figure]) => [key, { ...figure, rows: [] as const }]),
  );
  return ratioOf(target, figures, { platforms, more: month.more ?? new Map() });
}

/** A difference of two shares, exact: part / whole, whole > 0, part of either sign. */
export interface ShareDifference {
  readonly part: bigint;
  readonly whole: bigint;
}

/** now − before; null where either is without data (尚未开展). */
export function shareDifference(now: Ratio, before: Ratio): ShareDifference | null {
  if (now.whole <= 0 || before.whole <= 0) return null;
  const [a, b, c, d] = [now.part, now.whole, before.part, before.whole].map(BigInt);
  return { part: a * d - c * b, whole: b * d };
}
