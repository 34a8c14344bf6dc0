/** The figures of a form as they are to leave: counted from the ledger, with what a person has corrected by hand. */
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Counted, FormId, FormNumbers } from "../../core/forms";
import { archivedFigures, figuresByHand } from "../../sheets";
import type { FiguresByHand, WorkbookContents } from "../../sheets";
import { countedOf } from "../session/standing";

export interface FiguresInForce extends FiguresByHand {
  readonly counted: Counted;
}

export function figuresInForce(
  contents: WorkbookContents,
  form: FormId,
  until: LocalDate,
  unit: string,
): FiguresInForce {
  const counted = countedOf(contents, form, until, unit);
  return { counted, ...figuresByHand(contents.tables, counted.figures, { form, unit, until }) };
}

/** What was sent for the month before; null in January, or where nothing was sent. */
export function lastMonth(contents: WorkbookContents, form: FormId, until: LocalDate): FormNumbers | null {
  const { year, month } = partsOf(until);
  return month === 1 ? null : archivedFigures(contents.archive, form, year, month - 1);
}
