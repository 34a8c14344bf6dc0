/** The figures of a form as they are to leave: counted from the ledger, with what a person has corrected by hand. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Counted, FormId } from "../../core/forms";
import { figuresByHand } from "../../sheets";
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
