/**
 * The quarters of a year with the days by which their summaries are due: by the unit's own 报送时间表 where it has
 * them, else as the city has set them; and the one to begin with.
 */
import { defaultYearlyDates } from "../../core/calendar/deadlines";
import { localDate, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { monthEnd } from "../../core/forms/history";
import type { Quarter } from "../../documents/summary";
import type { SummaryDate } from "../../sheets/calendar";

export interface QuarterDue {
  readonly quarter: Quarter;
  readonly due: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** The row of 报送时间表 that says so; null where the usual day is taken. */
  readonly at: string | null;
}

export const quarters: readonly Quarter[] = [1, 2, 3, 4];

export function quartersOf(year: number, own: readonly SummaryDate[] = []): readonly QuarterDue[] {
  const dates = defaultYearlyDates.filter(({ kind }) => kind === "summary");
  return quarters.map((quarter, index) => {
    const last = monthEnd(year, quarter * 3);
    const usual = dates[index] && localDate(year, dates[index].month, dates[index].day);
    const said = own.find((each) => each.quarter === quarter);
    const first = localDate(year, quarter * 3 - 2, 1) ?? last;
    return { quarter, due: said?.due ?? usual ?? last, first, last, at: said?.at ?? null };
  });
}

/** The first summary that is not due yet, the year before's last among them; after the last one, the fourth quarter's. */
export function quarterAt(
  day: LocalDate,
  own: (year: number) => readonly SummaryDate[] = () => [],
): { readonly year: number; readonly quarter: Quarter } {
  const { year } = partsOf(day);
  if (day <= quartersOf(year - 1, own(year - 1))[3].due) return { year: year - 1, quarter: 4 };
  const begun = quartersOf(year, own(year)).filter(({ first }) => first <= day);
  const open = begun.find(({ due }) => day <= due);
  return { year, quarter: (open ?? begun[begun.length - 1]).quarter };
}
