/** The totals on the level's own form: where it stands in the workbook, else as a new sheet. */
import type { Figures, FormId } from "../../core/forms/figures";
import { formDefinitions } from "../../core/forms/formDefinitions";
import type { RolledUp } from "../../core/rollup";
import type { Edit } from "../edit";
import type { SheetFault } from "../fault";
import type { FormHeading, FormMatch } from "../forms";
import { newFormSheet, planFill } from "../forms";
import { sheetName } from "../sheetName";

export interface LevelForm {
  readonly edits: readonly Edit[];
  /** The sheet that the totals stand on. */
  readonly sheet: string;
  readonly isNew: boolean;
  /** Why the form cannot be filled; nothing is written then. */
  readonly faults: readonly SheetFault[];
}

const sheetOf: Readonly<Record<FormId, string>> = { annex1: "附件1", annex2: "附件2" };

/** @param match the form to fill; null makes a new sheet. @param taken the names of the workbook's sheets */
export function levelForm(
  rolled: RolledUp,
  match: FormMatch | null,
  heading: FormHeading,
  taken: readonly string[],
): LevelForm {
  const figures = rolledFigures(rolled);
  if (match) {
    const plan = planFill(match, figures, heading);
    return { edits: plan.edits, sheet: match.sheet, isNew: false, faults: plan.faults };
  }
  const sheet = sheetName(sheetOf[rolled.form], taken);
  const edits = newFormSheet(formDefinitions[rolled.form], figures, heading, sheet);
  return { edits, sheet, isNew: true, faults: [] };
}

/** Figures without rows behind them: they were added up from forms. */
export function rolledFigures({ figures }: RolledUp): Figures {
  return new Map(
    [...figures].map(([key, { tasks, households, problems }]) => [
      key,
      { tasks, households, problems, rows: [] },
    ]),
  );
}
