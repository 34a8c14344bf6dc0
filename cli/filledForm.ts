/** A form with its figures, as the bytes of a workbook: the template's own form, or the built-in one. */
import { basename } from "node:path";
import type { Figures, FormId } from "../src/core/forms";
import { formDefinitions } from "../src/core/forms";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import type { FillPlan, FormHeading, FormMatch, SheetFault } from "../src/sheets";
import { findForms, planFill, readMapping, translatedForms } from "../src/sheets";
import type { WorkFault } from "./fault";
import { readInput } from "./files";

export interface FilledForm {
  readonly bytes: Uint8Array;
  /** The sheet that holds the form. */
  readonly sheet: string;
  readonly warnings: readonly SheetFault[];
}

export type FillFault = WorkFault | HostFault | SheetFault;

export async function filledForm(
  form: FormId,
  figures: Figures,
  heading: FormHeading,
  template: string | undefined,
): Promise<Result<FilledForm, readonly FillFault[]>> {
  if (template !== undefined) return fillTemplate(form, figures, heading, template);
  const { builtInForm } = await import("../src/documents");
  const made = builtInForm(form, figures, heading);
  return made.ok ? ok({ ...made.value, warnings: [] }) : err([made.error]);
}

async function fillTemplate(
  form: FormId,
  figures: Figures,
  heading: FormHeading,
  path: string,
): Promise<Result<FilledForm, readonly FillFault[]>> {
  const template = await readInput(path);
  if (!template.ok) return err([template.error]);
  const name = basename(path);
  const { applyEdits, readFile } = await import("../src/hosts/file");
  const grids = readFile(name, template.value);
  if (!grids.ok) return err([grids.error]);
  const title = formDefinitions[form].title;
  const { formAnswers } = readMapping(grids.value);
  const matches = grids.value
    .flatMap((grid) => findForms(grid, formAnswers))
    .filter((match) => match.form === form);
  if (matches.length === 0) {
    const translated = translatedForms(grids.value, new Set()).map(({ fault }) => fault);
    return err(translated.length > 0 ? translated : [{ code: "cli.formMissing", at: name, form: title }]);
  }
  if (matches.length > 1) {
    const sheets = matches.map(({ sheet }) => sheet).join("、");
    return err([{ code: "cli.severalForms", at: name, form: title, sheets }]);
  }
  const [match] = matches;
  const plan = planFill(match, figures, heading);
  if (plan.edits.length === 0) return err(reasons(match, plan));
  const bytes = applyEdits(template.value, plan.edits, name);
  if (!bytes.ok) return err([bytes.error]);
  return ok({ bytes: bytes.value, sheet: match.sheet, warnings: plan.faults });
}

/** Why nothing is written: what is wrong with the form, and what therefore has no place. */
function reasons(match: FormMatch, plan: FillPlan): readonly FillFault[] {
  const errors = plan.faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors;
  return plan.unplaced.map((key) => ({ code: "cli.unplaced", at: match.sheet, found: labelOf(match, key) }));
}

/** The row's label as issued, and the part that the key adds to it. */
function labelOf({ definition }: FormMatch, key: string): string {
  for (const group of definition.groups)
    for (const row of group.rows)
      if (key === `${group.id}.${row.id}` || key.startsWith(`${group.id}.${row.id}.`)) return row.label;
  return key;
}
