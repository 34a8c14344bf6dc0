/** The built-in form as a workbook of its own: where no template is at hand, or none can be had from the host. */
import { formDefinitions } from "../core/forms";
import type { Figures, FormId } from "../core/forms";
import { ok } from "../core/result";
import type { Result } from "../core/result";
import type { HostFault } from "../hosts/fault";
import { applyEdits, blankWorkbook } from "../hosts/file";
import { newFormSheet } from "../sheets";
import type { FormHeading } from "../sheets";

/** What the built-in form's sheet is called. */
const sheetNames: Readonly<Record<FormId, string>> = { annex1: "附件1", annex2: "附件2" };

export interface FormWorkbook {
  readonly bytes: Uint8Array;
  /** The sheet that holds the form. */
  readonly sheet: string;
}

/** The form with its figures and heading, in an otherwise empty workbook. */
export function builtInForm(
  form: FormId,
  figures: Figures,
  heading: FormHeading,
): Result<FormWorkbook, HostFault> {
  const sheet = sheetNames[form];
  const bytes = applyEdits(
    blankWorkbook(),
    newFormSheet(formDefinitions[form], figures, heading, sheet),
    sheet,
  );
  return bytes.ok ? ok({ bytes: bytes.value, sheet }) : bytes;
}
