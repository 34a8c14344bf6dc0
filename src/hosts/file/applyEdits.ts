/** Edits on a file: the workbook is patched where it stands, everything else leaves as it came. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { part, whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { Edit } from "../../sheets/edit";
import type { HostFault } from "../fault";
import { EditSession } from "./editSession";
import { merge, numberFormat, setValues, style } from "./edits/cellEdits";
import { chart } from "./edits/chartEdit";
import { image } from "./edits/imageEdit";
import { printSetup } from "./edits/printEdit";
import { protect, unprotect } from "./edits/protectionEdits";
import { activate, addSheet, deleteSheet } from "./edits/sheetEdits";
import { columnWidth, rowHeight } from "./edits/sizeEdits";
import { addTable, resizeTable } from "./edits/tableEdits";
import { listValidation } from "./edits/validationEdit";
import { filter, freeze } from "./edits/viewEdits";
import { openXlsx, reasonOf } from "./openXlsx";
import { dropStaleResults } from "./staleFormulas";
import type { WorkbookPart } from "./workbookPart";
import { XmlError } from "./xmlScanner";

/**
 * Applies all edits, in their order, to the bytes of an .xlsx file, or none of them. Parts that no edit touches
 * stay byte for byte; strings become text, formulas are left to be calculated by whoever opens the file.
 * `at` is the file's name, for faults.
 */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit[],
  at = "workbook.xlsx",
): Result<Uint8Array, HostFault> {
  return whole(applyEditsInSlices(bytes, edits, at));
}

/** The same, a slice at a time: a pool of 130,000 objects takes seconds. */
export function* applyEditsInSlices(
  bytes: Uint8Array,
  edits: readonly Edit[],
  at = "workbook.xlsx",
): Slices<Result<Uint8Array, HostFault>> {
  try {
    yield 0;
    const workbook = openXlsx(at, bytes);
    if (!workbook.ok) return workbook;
    const fault = yield* part(editsInSlices(workbook.value, edits), 0.1, 0.6);
    return fault ? err(fault) : ok(yield* part(workbook.value.parts.zipInSlices(), 0.6, 1));
  } catch (cause) {
    if (cause instanceof XmlError) return err({ code: "file.unreadable", at, found: reasonOf(cause) });
    throw cause;
  }
}

/**
 * The same on a workbook that is already open, whose parts change. Gives the fault of the first edit that was
 * refused; the parts are then of no further use. Throws XmlError where a part is broken.
 */
export function applyEditsTo(workbook: WorkbookPart, edits: readonly Edit[]): HostFault | null {
  return whole(editsInSlices(workbook, edits));
}

function* editsInSlices(workbook: WorkbookPart, edits: readonly Edit[]): Slices<HostFault | null> {
  const session = new EditSession(workbook.parts, workbook);
  const all = edits.reduce((sum, edit) => sum + rowsOf(edit), 0);
  let done = 0;
  for (const edit of edits) {
    const from = done / all;
    done += rowsOf(edit);
    const fault = yield* part(applyEdit(session, edit), from / 2, done / all / 2);
    if (fault) return fault;
  }
  dropStaleResults(session);
  yield* part(session.save(), 0.5, 1);
  return null;
}

/** What an edit weighs beside the others. */
function rowsOf(edit: Edit): number {
  if (edit.kind === "setValues") return Math.max(1, edit.values.length);
  return edit.kind === "style" || edit.kind === "numberFormat" ? edit.area.rows : 1;
}

function* applyEdit(session: EditSession, edit: Edit): Slices<HostFault | null> {
  switch (edit.kind) {
    case "addSheet":
      return addSheet(session, edit);
    case "deleteSheet":
      return deleteSheet(session, edit);
    case "activate":
      return activate(session, edit);
    case "setValues":
      return yield* setValues(session, edit);
    case "numberFormat":
      return yield* numberFormat(session, edit);
    case "style":
      return yield* style(session, edit);
    case "merge":
      return merge(session, edit);
    case "columnWidth":
      return columnWidth(session, edit);
    case "rowHeight":
      return rowHeight(session, edit);
    case "addTable":
      return addTable(session, edit);
    case "resizeTable":
      return resizeTable(session, edit);
    case "listValidation":
      return listValidation(session, edit);
    case "image":
      return image(session, edit);
    case "chart":
      return chart(session, edit);
    case "freeze":
      return freeze(session, edit);
    case "filter":
      return filter(session, edit);
    case "printSetup":
      return printSetup(session, edit);
    case "protect":
      return protect(session, edit);
    case "unprotect":
      return unprotect(session, edit);
  }
}
