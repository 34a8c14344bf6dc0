import type { LocalDate } from "./localDate";

/** What the calendar can refuse. */
export type CalendarFault =
  /** The State Council's arrangement of that year is not known here: say so, never guess. */
  | { readonly code: "calendar.yearUnknown"; readonly at: LocalDate; readonly found: number }
  | { readonly code: "calendar.daysNotWhole"; readonly at: LocalDate; readonly found: number };
