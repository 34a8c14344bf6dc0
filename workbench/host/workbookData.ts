/** Workbooks as Univer takes them, made from plain grids. */
import { BooleanNumber, CellValueType, LocaleType, VerticalAlign } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Cell, Grid } from "../../src/sheets/grid";

/** Rows that a sheet has at least, so that there is room to type and to spill into. */
export const leastRows = 1_000;
export const leastColumns = 26;

/** The font of cells without a look, as in a workbook that Chinese Excel makes. */
export const defaultStyle: IStyleData = { ff: "宋体", fs: 11, vt: VerticalAlign.BOTTOM };

export type PlainGrid = Pick<Grid, "sheet"> & Partial<Omit<Grid, "sheet">>;

/** A Univer workbook that holds the grids' values, formulas, merges and visibility; tables come later. */
export function workbookData(name: string, grids: readonly PlainGrid[]): IWorkbookData {
  const sheets = grids.map((grid, i) => sheetData(grid, `sheet-${i + 1}`));
  return {
    id: "workbook",
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: sheets.map((sheet) => String(sheet.id)),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetData(grid: PlainGrid, id: string): Partial<IWorksheetData> {
  const top = grid.row ?? 0;
  const left = grid.column ?? 0;
  const values = grid.values ?? [];
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [i, row] of values.entries()) {
    for (const [j, value] of row.entries()) {
      const formula = grid.formulas?.get(`${top + i},${left + j}`);
      const cell = cellOf(value, formula);
      if (cell) (cellData[top + i] ??= {})[left + j] = cell;
    }
  }
  return {
    id,
    name: grid.sheet,
    cellData,
    rowCount: Math.max(leastRows, top + values.length + 200),
    columnCount: Math.max(leastColumns, left + (values[0]?.length ?? 0) + 4),
    defaultStyle,
    // 8.43 characters of 7 pixels, 15 points.
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    hidden: (grid.visibility ?? "visible") === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: (grid.merges ?? []).map((m) => ({
      startRow: m.row,
      startColumn: m.column,
      endRow: m.row + m.rows - 1,
      endColumn: m.column + m.columns - 1,
    })),
  };
}

/** A cell for Univer; text that looks like an error is kept as text. */
export function cellOf(value: Cell, formula?: string): ICellData | null {
  const f = formula === undefined ? {} : { f: formula };
  if (value === null) return formula === undefined ? null : f;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, ...f };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...f };
  if (typeof value === "string") {
    const looksOtherwise = value.startsWith("#") || value.startsWith("'");
    return { v: value, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING, ...f };
  }
  return { v: value.error, t: CellValueType.STRING, ...f };
}
