/** What was chosen for the form that is being filled; null means: as the workbook says. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { FormId, FigureKey, Measure } from "../../core/forms/figures";

export interface ReportState {
  readonly form: FormId | null;
  readonly unit: string | null;
  readonly until: LocalDate | null;
  /** The form in the workbook, by the address of its area; null: the only one, or none. */
  readonly place: string | null;
  /** The one typed reason with which a form with failures goes on. */
  readonly reason: string;
  /** Figures without a place in the form are left out, knowingly. */
  readonly acceptUnplaced: boolean;
  readonly traced: { readonly key: FigureKey; readonly measure: Measure } | null;
}

export const freshReport: ReportState = {
  form: null,
  unit: null,
  until: null,
  place: null,
  reason: "",
  acceptUnplaced: false,
  traced: null,
};
