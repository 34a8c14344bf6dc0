/**
 * An .xlsx file as Univer takes it. Values, formulas, merges, tables and protection come from the product's own
 * reader, so that the workbench shows what the add-in would find; looks, widths and validations from hucre.
 */
import { BooleanNumber } from "@univerjs/core";
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { readXlsx } from "hucre";
import type { Sheet as FileSheet, Workbook as FileWorkbook } from "hucre";
import { ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { HostFault } from "../../src/hosts/fault";
import { readFile } from "../../src/hosts/file";
import type { Grid } from "../../src/sheets/grid";
import { workbookData } from "../host";
import { FileLooks } from "./fileLooks";
import { picturesOf } from "./filePictures";
import type { FilePicture } from "./filePictures";

export interface LoadedWorkbook {
  readonly data: IWorkbookData;
  readonly grids: readonly Grid[];
  readonly validations: readonly FileValidation[];
  readonly pictures: readonly FilePicture[];
}

export interface FileValidation {
  readonly sheet: string;
  /** As the file writes it: `A2:A60`, or several with blanks between. */
  readonly range: string;
  /** Typed out with commas, or `=` and an address. */
  readonly source: string;
}

/** Reads a file; what our own reader refuses is refused, looks that cannot be read are left out. */
export async function loadWorkbook(
  name: string,
  bytes: Uint8Array,
): Promise<Result<LoadedWorkbook, HostFault>> {
  const grids = readFile(name, bytes);
  if (!grids.ok) return grids;
  const data = workbookData(name, grids.value);
  const looks = await looksOf(name, bytes);
  if (!looks) return ok({ data, grids: grids.value, validations: [], pictures: [] });
  const styles = new FileLooks(looks.defaultFont);
  for (const sheet of Object.values(data.sheets)) {
    const file = looks.sheets.find((s) => s.name === sheet.name);
    if (file) dress(sheet, file, styles, pixelsPerCharacter(looks));
  }
  return ok({
    data: { ...data, styles: styles.styles },
    grids: grids.value,
    validations: looks.sheets.flatMap(validationsOf),
    pictures: looks.sheets.flatMap((sheet) => picturesOf(sheet, pixelsPerCharacter(looks))),
  });
}

async function looksOf(name: string, bytes: Uint8Array): Promise<FileWorkbook | null> {
  if (!/\.xls[xm]$/i.test(name)) return null;
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    return null;
  }
}

/** 宋体 11 counts its columns in digits of 8 pixels, Calibri 11 of 7. */
const pixelsPerCharacter = (workbook: FileWorkbook) =>
  /[\u4e00-\u9fff]/.test(workbook.defaultFont?.name ?? "") ? 8 : 7;

const pixelsPerPoint = 4 / 3;

function dress(sheet: Partial<IWorksheetData>, file: FileSheet, looks: FileLooks, digit: number): void {
  const cells = (sheet.cellData ??= {}) as Record<number, Record<number, ICellData>>;
  file.cells?.forEach((cell, key) => {
    const name = looks.nameOf(cell.style);
    if (!name) return;
    const [row, column] = key.split(",").map(Number);
    const target = ((cells[row] ??= {})[column] ??= {});
    target.s = name;
  });
  sheet.columnData = Object.fromEntries(
    (file.columns ?? []).flatMap((column, i) => {
      if (!column?.width && !column?.hidden) return [];
      const w = column.width ? Math.round(column.width * digit) : undefined;
      return [[i, { ...(w ? { w } : {}), ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}) }]];
    }),
  );
  sheet.rowData = Object.fromEntries(
    [...(file.rowDefs ?? [])].flatMap(([row, definition]) => {
      if (!definition.height && !definition.hidden) return [];
      const h = definition.height ? Math.round(definition.height * pixelsPerPoint) : undefined;
      const height = h ? { h, ia: BooleanNumber.FALSE } : {};
      return [[row, { ...height, ...(definition.hidden ? { hd: BooleanNumber.TRUE } : {}) }]];
    }),
  );
  sheet.columnCount = Math.max(sheet.columnCount ?? 0, (file.columns?.length ?? 0) + 2);
  sheet.showGridlines = file.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  if (rows + columns > 0) {
    sheet.freeze = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
  }
}

function validationsOf(sheet: FileSheet): FileValidation[] {
  return (sheet.dataValidations ?? []).flatMap((rule) => {
    if (rule.type !== "list") return [];
    const typed = rule.values?.join(",");
    const source =
      typed || (rule.formula1?.startsWith('"') ? rule.formula1.slice(1, -1) : `=${rule.formula1}`);
    return source && source !== "=undefined" ? [{ sheet: sheet.name, range: rule.range, source }] : [];
  });
}
