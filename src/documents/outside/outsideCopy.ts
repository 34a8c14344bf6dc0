/**
 * 另存对外版: a new workbook with what may leave, never the old one with pieces cut out. Comments, hidden sheets,
 * custom XML, names, pivot caches, links, pictures and document properties have no way into it; formulas come as
 * the values that they last gave.
 */
import { formDefinitions } from "../../core/forms";
import { withoutClasses } from "../../core/publicity";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { part, whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { applyEditsInSlices, blankWorkbook } from "../../hosts/file";
import type { HostFault } from "../../hosts/fault";
import { headingValues, newFormSheet, readForm, sheetName, tableSheet } from "../../sheets";
import type { Edit, FormMatch, WorkbookContents } from "../../sheets";
import { outsidePlan } from "./outsidePlan";
import type { LeftBehind, OutsideRequest } from "./outsidePlan";
import { packageRemains } from "./packageRemains";

export interface OutsideCopy {
  readonly bytes: Uint8Array;
  /** Names of the sheets that it holds. */
  readonly sheets: readonly string[];
  readonly left: readonly LeftBehind[];
}

export type OutsideFault =
  /** Nothing in the workbook may leave. */
  { readonly code: "outside.nothing" } | HostFault;

/** @param original the workbook's own bytes, where they can be had: to say what they hold that stays behind. */
export function outsideCopy(
  request: OutsideRequest,
  original: Uint8Array | null,
): Result<OutsideCopy, OutsideFault> {
  return whole(outsideCopyInSlices(request, original));
}

/** The same, a slice at a time. */
export function* outsideCopyInSlices(
  request: OutsideRequest,
  original: Uint8Array | null,
): Slices<Result<OutsideCopy, OutsideFault>> {
  const { contents } = request;
  const { tables, left, secrets } = yield* part(outsidePlan(request), 0, 0.5);
  const taken: string[] = [];
  const nameFor = (sheet: string) => {
    const name = sheetName(withoutClasses(secrets.publicText(sheet)), taken);
    taken.push(name);
    return name;
  };
  const edits: Edit[] = [];
  const forms: LeftBehind[] = [];
  for (const match of contents.forms.filter(({ grid }) => grid.visibility === "visible")) {
    edits.push(...formSheet(match, contents, nameFor(match.sheet)));
    forms.push({ sheet: match.sheet, reason: "formContacts", what: "", n: 0 });
  }
  for (const { sheet, headers, rows, textColumns } of tables)
    if (headers.length > 0) edits.push(...tableSheet({ sheet: nameFor(sheet), headers, rows, textColumns }));
  if (taken.length === 0) return err({ code: "outside.nothing" });
  const made = yield* part(applyEditsInSlices(blankWorkbook(), edits), 0.5, 0.9);
  if (!made.ok) return made;
  const remains = original === null ? [] : yield* part(packageRemains(original), 0.9, 1);
  return ok({ bytes: made.value, sheets: taken, left: [...left, ...forms, ...remains] });
}

/** The form anew, with the figures that stand in it and without contact and telephones. */
function formSheet(match: FormMatch, contents: WorkbookContents, name: string): readonly Edit[] {
  const { figures } = readForm(match);
  const { date, unit } = headingValues(match);
  const heading = { unit: unit || contents.settings.unit, date, contact: "", phone: "", mobile: "" };
  const filled = new Map([...figures].map(([key, measures]) => [key, { ...measures, rows: [] }]));
  return newFormSheet(formDefinitions[match.form], filled.size > 0 ? filled : null, heading, name);
}
