/** Looks, widths, heights and frozen panes of a sheet's part, put into the sheet that Univer will show. */
import { BooleanNumber } from "@univerjs/core";
import type { ICellData, IWorksheetData } from "@univerjs/core";
import { isTrue, xml } from "../../src/hosts/file";
import type { SheetPart } from "../../src/hosts/file";
import type { FileLooks } from "./fileLooks";

const { childOf, childrenOf } = xml;
const pixelsPerPoint = 4 / 3;

/** Pixels of a column that is so wide in the part, at 7 pixels a digit as the product's file host counts. */
const pixelsOf = (width: number) => Math.trunc(((256 * width + 18) / 256) * 7);

/** A file may size all columns to the sheet's end; more of them are not made in Univer. */
const mostColumns = 200;

export function dressSheet(sheet: Partial<IWorksheetData>, part: SheetPart, looks: FileLooks): void {
  const cells = (sheet.cellData ??= {}) as Record<number, Record<number, ICellData>>;
  const rows = (sheet.rowData = {} as Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }>);
  for (const row of part.cells.rowIndexes()) {
    const attributes = part.cells.attributesOf(row);
    const height = Number(attributes.get("ht") ?? 0);
    rows[row] = {
      ...(height > 0 ? { h: Math.round(height * pixelsPerPoint), ia: BooleanNumber.FALSE } : {}),
      ...(isTrue(attributes.get("hidden")) ? { hd: BooleanNumber.TRUE } : {}),
    };
    part.cells.cellsOf(row).forEach((cell, column) => {
      const name = cell && looks.nameOf(cell.style);
      if (name) ((cells[row] ??= {})[column] ??= {}).s = name;
    });
  }
  dressColumns(sheet, part);
  const lastRow = part.cells.rowIndexes().reduce((last, row) => Math.max(last, row), -1);
  sheet.rowCount = Math.max(sheet.rowCount ?? 0, lastRow + 100);
  const view = firstChild(part.child("sheetViews"));
  sheet.showGridlines =
    view?.getAttribute("showGridLines") === "0" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  const pane = view && childOf(view, "pane");
  if (pane?.getAttribute("state")?.startsWith("frozen")) {
    const columns = Number(pane.getAttribute("xSplit") ?? 0);
    const down = Number(pane.getAttribute("ySplit") ?? 0);
    sheet.freeze = { xSplit: columns, ySplit: down, startRow: down || -1, startColumn: columns || -1 };
  }
}

const firstChild = (parent: ReturnType<SheetPart["child"]>) =>
  parent ? (childrenOf(parent)[0] ?? null) : null;

function dressColumns(sheet: Partial<IWorksheetData>, part: SheetPart): void {
  const data = (sheet.columnData = {} as Record<number, { w?: number; hd?: BooleanNumber }>);
  const cols = part.child("cols");
  for (const col of cols ? childrenOf(cols, "col") : []) {
    const from = Number(col.getAttribute("min")) - 1;
    const to = Math.min(Number(col.getAttribute("max")) - 1, mostColumns);
    const width = Number(col.getAttribute("width") ?? 0);
    for (let column = from; column <= to; column++) {
      data[column] = {
        ...(width > 0 ? { w: pixelsOf(width) } : {}),
        ...(isTrue(col.getAttribute("hidden")) ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
    sheet.columnCount = Math.max(sheet.columnCount ?? 0, to + 2);
  }
  const usual = Number(part.child("sheetFormatPr")?.getAttribute("defaultColWidth") ?? 0);
  if (usual > 0) sheet.defaultColumnWidth = pixelsOf(usual);
}
