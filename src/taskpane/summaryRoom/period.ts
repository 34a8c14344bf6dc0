/** The quarters of a year with the days by which their summaries are due (报送时间表), and the one to begin with. */
import { defaultYearlyDates } from "../../core/calendar/deadlines";
import { localDate, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { monthEnd } from "../../core/forms/history";
import type { Quarter } from "../../documents/summary";

export interface QuarterDue {
  readonly quarter: Quarter;
  readonly due: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

export const quarters: readonly Quarter[] = [1, 2, 3, 4];

export function quartersOf(year: number): readonly QuarterDue[] {
  const dates = defaultYearlyDates.filter(({ kind }) => kind === "summary");
  return quarters.map((quarter, index) => {
    const last = monthEnd(year, quarter * 3);
    const due = dates[index] && localDate(year, dates[index].month, dates[index].day);
    return { quarter, due: due ?? last, first: localDate(year, quarter * 3 - 2, 1) ?? last, last };
  });
}

/** The first summary that is not due yet; after the last one, the fourth quarter's. */
export function quarterAt(day: LocalDate): Quarter {
  const open = quartersOf(partsOf(day).year).find(({ due, first }) => day <= due && first <= day);
  const begun = quartersOf(partsOf(day).year).filter(({ first }) => first <= day);
  return (open ?? begun[begun.length - 1]).quarter;
}
