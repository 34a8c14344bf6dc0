/** What an export is made from: the workbook's own bytes; where the program will not give them (Excel on the web may not), the built-in form. */
import type { LocalDate } from "../../core/calendar/localDate";
import { ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { ExportNote } from "../../documents/fault";
import type { HostFault } from "../../hosts/fault";
import type { WorkbookHost } from "../../hosts/workbookHost";
import type { FormMatch, WorkbookContents } from "../../sheets";
import { figuresInForce } from "../reportScreen/figuresInForce";
import { exportPlan } from "./exportPlan";
import type { ExportPlan } from "./exportPlan";

export interface ExportedForm {
  readonly match: FormMatch;
  readonly unit: string;
  readonly until: LocalDate;
}

export interface ExportSource {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly plan: Pick<ExportPlan, "figures" | "heading">;
  readonly note?: ExportNote;
}

export async function exportSource(
  host: WorkbookHost,
  { match, unit, until }: ExportedForm,
  contents: WorkbookContents,
): Promise<Result<ExportSource, HostFault>> {
  const bytes = await host.bytes();
  if (bytes.ok)
    return ok({
      bytes: bytes.value,
      sheet: match.sheet,
      plan: exportPlan(match, contents, unit, until),
    });
  if (bytes.error.code !== "host.bytesUnavailable") return bytes;
  const { builtInForm } = await import("../../documents");
  const { figures, vouched } = figuresInForce(contents, match.form, until, unit);
  const { contact, phone, mobile } = contents.settings;
  const made = builtInForm(match.form, figures, { unit, date: until, contact, phone, mobile });
  if (!made.ok) return made;
  const note: ExportNote = { code: "documents.builtInUsed", found: bytes.error.found };
  return ok({ ...made.value, plan: { figures: vouched, heading: [] }, note });
}
