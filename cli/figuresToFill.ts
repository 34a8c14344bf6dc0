/** The figures of a form as they are to leave a workbook: counted, with what stands corrected by hand in its 数据更正. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { crossChecks, formDefinitions } from "../src/core/forms";
import type { Counted, FormId } from "../src/core/forms";
import type { LedgerFault } from "../src/core/ledger/fault";
import { archiveFaults, figuresByHand, lastMonth } from "../src/sheets";
import type { FiguresByHand, SheetFault } from "../src/sheets";
import { countForm } from "./ledgerFile";
import type { LedgerFile } from "./ledgerFile";

export interface FiguresToFill extends FiguresByHand {
  readonly counted: Counted;
  /** What must hold between them, and against what was sent the month before. */
  readonly checks: readonly (LedgerFault | SheetFault)[];
}

/** `asked`: the unit that was named on the command line; "" for the workbook's own. */
export function figuresToFill(
  file: LedgerFile,
  form: FormId,
  until: LocalDate,
  asked: string,
): FiguresToFill {
  const { tables, settings, archive } = file.contents;
  const counted = countForm(file, form, until, asked);
  const byHand = figuresByHand(tables, counted.figures, { form, until, unit: asked || settings.unit });
  const previous = lastMonth(archive, form, until);
  const checks = crossChecks(formDefinitions[form], byHand.figures, { rules: settings.rules, previous });
  return { ...byHand, counted, checks: [...checks, ...byHand.issues, ...archiveFaults(archive, form)] };
}
