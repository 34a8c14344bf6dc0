/**
 * An .xlsx file as Univer takes it. Values, formulas, merges, tables and protection come from the product's own
 * reader, so that the workbench shows what the add-in would find; looks and widths from the parts themselves.
 */
import type { IWorkbookData } from "@univerjs/core";
import { ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { HostFault } from "../../src/hosts/fault";
import { SheetPart, openXlsx, readFile, xml } from "../../src/hosts/file";
import type { Grid } from "../../src/sheets/grid";
import { workbookData } from "../host";
import { dressSheet } from "./dressSheet";
import { FileLooks } from "./fileLooks";
import { picturesOf } from "./filePictures";
import type { FilePicture } from "./filePictures";

export interface LoadedWorkbook {
  readonly data: IWorkbookData;
  readonly grids: readonly Grid[];
  readonly validations: readonly FileValidation[];
  readonly pictures: readonly FilePicture[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

export interface FileValidation {
  readonly sheet: string;
  /** As the file writes it: `A2:A60`, or several with blanks between. */
  readonly range: string;
  /** Typed out with commas, or `=` and an address. */
  readonly source: string;
}

/** Reads a file; .csv, .xls and .et come without looks. */
export async function loadWorkbook(
  name: string,
  bytes: Uint8Array,
): Promise<Result<LoadedWorkbook, HostFault>> {
  const grids = readFile(name, bytes);
  if (!grids.ok) return grids;
  const data = workbookData(name, grids.value);
  const plain: LoadedWorkbook = { data, grids: grids.value, validations: [], pictures: [], names: [] };
  const opened = /\.xls[xm]$/i.test(name) ? openXlsx(name, bytes) : null;
  if (!opened?.ok) return ok(plain);
  const workbook = opened.value;
  const looks = new FileLooks(xml.rootOf(workbook.parts.tree(workbook.stylesPart())));
  const validations: FileValidation[] = [];
  const pictures: FilePicture[] = [];
  for (const entry of workbook.sheets().filter((sheet) => sheet.hasCells)) {
    const sheet = Object.values(data.sheets).find((s) => s.name === entry.name);
    if (!sheet) continue;
    const part = new SheetPart(workbook.parts, entry.part);
    dressSheet(sheet, part, looks);
    validations.push(...validationsOf(entry.name, part));
    pictures.push(...picturesOf(entry.name, workbook.parts, part));
  }
  const names = workbook
    .names()
    .filter((n) => n.sheet === null && !n.hidden && n.text.includes("!") && !n.name.startsWith("_xlnm."))
    .map((n) => ({ name: n.name, reference: n.text }));
  return ok({ ...plain, data: { ...data, styles: looks.styles }, validations, pictures, names });
}

function validationsOf(sheet: string, part: SheetPart): FileValidation[] {
  const list = part.child("dataValidations");
  return (list ? xml.childrenOf(list, "dataValidation") : []).flatMap((rule) => {
    const formula = xml.childOf(rule, "formula1");
    if (rule.getAttribute("type") !== "list" || !formula) return [];
    const text = xml.textOf(formula).trim();
    const source = text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : `=${text}`;
    return [{ sheet, range: rule.getAttribute("sqref") ?? "", source }];
  });
}
