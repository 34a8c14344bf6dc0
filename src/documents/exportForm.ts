/** 导出: the filled form alone, stamped, made from the workbook's own bytes. */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { whole } from "../core/slices";
import type { LocalDate } from "../core/calendar/localDate";
import type { FigureKey, FormId, Measures } from "../core/forms/figures";
import {
  SheetPart,
  StyleSheet,
  WorkbookPart,
  XmlError,
  applyEditsTo,
  openXlsx,
  readSheets,
  reasonOf,
} from "../hosts/file";
import type { HostFault } from "../hosts/fault";
import type { Edit } from "../sheets/edit";
import type { Grid } from "../sheets/grid";
import { cellsDigest, figuresDigest } from "./digests";
import { writeProperties } from "./documentProperties";
import { cleanDrawings } from "./drawings";
import type { DocumentFault, ExportNote } from "./fault";
import { freezeCells } from "./frozenCells";
import { closeTables, keepOnly, ownSheet, removeUnreached } from "./loneSheet";
import { addFooter, ensureOnePage } from "./page";
import { checkSeal, placeSeal } from "./seal";
import type { Seal } from "./seal";
import { sharedStringsSubset } from "./sharedStringsSubset";
import { cleanSurroundings } from "./sheetSurroundings";

export interface ExportRequest {
  /** The sheet that the form stands on. */
  readonly sheet: string;
  readonly form: FormId;
  /** 单位名称 */
  readonly unit: string;
  /** 截止日期 */
  readonly until: LocalDate;
  readonly figures: ReadonlyMap<FigureKey, Measures>;
  /** Of `ledgerDigest`, or "" where the figures came from no ledger. */
  readonly ledgerDigest: string;
  /** Name and version of the product: "SR 0.1.0". */
  readonly product: string;
  /** Applied first: the figures, unit name and filling date, where they do not stand in the workbook yet. */
  readonly edits?: readonly Edit[];
  /** The 盖章 line stays blank without it. */
  readonly seal?: Seal;
  readonly digestInFooter?: boolean;
  /** The audit chain's head, so that the export anchors it (SR-1 §6). */
  readonly chainHead?: { readonly number: number; readonly digest: string };
  /** The workbook's file name, for faults. */
  readonly file?: string;
  /** Told what had to be left out or is odd; the export leaves all the same. */
  readonly onNote?: (note: ExportNote) => void;
}

/**
 * The form's sheet alone as an .xlsx file. Rewritten are the workbook part, content types, document properties, the
 * shared texts and what in the sheet reaches beyond it; styles, theme, pictures stay byte for byte. Faults: those of
 * the edits and of a broken file, documents.formulaWithoutValue, documents.seal….
 */
export function exportForm(
  bytes: Uint8Array,
  request: ExportRequest,
): Result<Uint8Array, DocumentFault | HostFault> {
  const file = request.file ?? "workbook.xlsx";
  try {
    const workbook = openXlsx(file, bytes);
    return workbook.ok ? exportFrom(workbook.value, request, file) : workbook;
  } catch (cause) {
    if (cause instanceof XmlError) return err({ code: "file.unreadable", at: file, found: reasonOf(cause) });
    throw cause;
  }
}

function exportFrom(
  workbook: WorkbookPart,
  request: ExportRequest,
  file: string,
): Result<Uint8Array, DocumentFault | HostFault> {
  const { parts } = workbook;
  const entry = workbook.sheet(request.sheet);
  if (!entry || !entry.hasCells) return err({ code: "host.sheetMissing", at: request.sheet });
  if (entry.visibility === "veryHidden") return err({ code: "host.sheetVeryHidden", at: request.sheet });
  const notes: ExportNote[] = [];
  if (entry.visibility === "hidden") notes.push({ code: "documents.hiddenSheetShown", at: entry.name });

  const size = request.seal && checkSeal(request.seal, (note) => notes.push(note));
  if (size && !size.ok) return size;
  const refused = applyEditsTo(workbook, request.edits ?? []);
  if (refused) return err(refused);
  if (request.seal && size) {
    const grid = gridOf(workbook, entry.name, file);
    if (!grid.ok) return grid;
    const part = new SheetPart(parts, entry.part);
    const styles = StyleSheet.of(workbook);
    const edit = placeSeal(request.seal, size.value, grid.value, part, ({ row, column }) =>
      styles.fontSizeOf(part.cells.cellsOf(row)[column]?.style ?? 0),
    );
    if (!edit.ok) return edit;
    const unplaced = applyEditsTo(workbook, [edit.value]);
    if (unplaced) return err(unplaced);
  }

  const strings = workbook.sharedStrings();
  const frozen = freezeCells(entry.name, parts.text(entry.part), strings);
  if (!frozen.ok) return frozen;
  notes.push(...frozen.value.notes);
  parts.set(entry.part, frozen.value.xml);
  const stringsPart = workbook.related("sharedStrings");
  if (stringsPart)
    parts.set(stringsPart, sharedStringsSubset(parts.text(stringsPart), strings, frozen.value.used));

  const own = ownSheet(workbook, entry);
  const part = new SheetPart(parts, entry.part);
  notes.push(...cleanSurroundings(workbook, part, own), ...cleanDrawings(parts, entry.part, own));
  closeTables(workbook, entry.part);
  const figures = figuresDigest(request.form, request.figures);
  ensureOnePage(part);
  if (request.digestInFooter) addFooter(part, footerLines(figures, request.ledgerDigest));
  whole(part.save());
  keepOnly(workbook, entry);

  const alone = WorkbookPart.open(file, parts);
  if (!alone.ok) return alone;
  const grid = gridOf(alone.value, entry.name, file);
  if (!grid.ok) return grid;
  const { chainHead, ledgerDigest: ledger, form, unit, until, product } = request;
  const head = chainHead ? `${chainHead.number}:${chainHead.digest}` : "";
  writeProperties(parts, {
    figures,
    ledger,
    cells: cellsDigest(grid.value),
    form,
    unit,
    until,
    product,
    head,
  });
  removeUnreached(alone.value);
  const finished = parts.zip();
  notes.forEach((note) => request.onNote?.(note));
  return ok(finished);
}

function gridOf(workbook: WorkbookPart, sheet: string, file: string): Result<Grid, HostFault> {
  const grids = readSheets(file, workbook, [sheet]);
  return grids.ok ? ok(grids.value[0]) : grids;
}

/** As they are printed; both digests in full, so that they can be compared by eye. */
function footerLines(figures: string, ledger: string): readonly string[] {
  return [`数据校验码 ${figures}`, ...(ledger ? [`台账校验码 ${ledger}`] : [])];
}
