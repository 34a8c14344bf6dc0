/** The figures of a form as they are to leave: counted from the ledger, with what a person has corrected by hand. */
import type { LocalDate } from "../../core/calendar/localDate";
import { correctedFigures, correctionsInForce, keysByHand } from "../../core/forms";
import type { Correction, Counted, Figures, FormId } from "../../core/forms";
import { readCorrections } from "../../sheets";
import type { SheetFault, WorkbookContents } from "../../sheets";
import { countedOf } from "../session/standing";

export interface FiguresInForce {
  readonly counted: Counted;
  /** What will be written. */
  readonly figures: Figures;
  /** Those of them that are the ledger's own: only for these the ledger's digest vouches. */
  readonly vouched: Figures;
  readonly corrections: readonly Correction[];
  /** Records of 数据更正 that cannot be read; they change nothing. */
  readonly issues: readonly SheetFault[];
}

export function figuresInForce(
  contents: WorkbookContents,
  form: FormId,
  until: LocalDate,
  unit: string,
): FiguresInForce {
  const counted = countedOf(contents, form, until, unit);
  const { corrections: all, issues } = readCorrections(contents.tables);
  const corrections = correctionsInForce(all, { form, unit, until });
  const figures = correctedFigures(counted.figures, corrections);
  const byHand = keysByHand(corrections);
  const vouched = new Map([...counted.figures].filter(([key]) => !byHand.has(key)));
  return { counted, figures, vouched, corrections, issues };
}
