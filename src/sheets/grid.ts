/**
 * The workbook on its way in: plain data that a host has read and that rules can look at
 * without knowing Excel. Rows and columns are counted from 0; people see them as A1 addresses.
 */

/** An error value in a cell, as Excel writes it: `#N/A`, `#REF!` … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A blank cell is null, never "". Dates are serial numbers, as Excel keeps them. */
export type Cell = string | number | boolean | CellError | null;

/** A rectangle of cells on a sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An Excel table (ListObject): its name and its whole area, header row included. */
export interface TableArea extends Area {
  readonly name: string;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/** The used part of one sheet. */
export interface Grid {
  readonly sheet: string;
  /** Where `values[0][0]` stands on the sheet. */
  readonly row: number;
  readonly column: number;
  /** Rectangular: every row is equally long. */
  readonly values: readonly (readonly Cell[])[];
  /** Merged areas, in sheet coordinates. */
  readonly merges: readonly Area[];
  /** Tables, in sheet coordinates. */
  readonly tables: readonly TableArea[];
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Columns that are hidden, from and to, both included; absent where the host did not ask. */
  readonly hiddenColumns?: readonly (readonly [number, number])[];
  /** Formulas as Excel shows them ("=A1+1"), by "row,column" in sheet coordinates; absent where the host did not ask. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** True where the workbook counts its dates from 1904 (old Mac files). */
  readonly date1904?: boolean;
}

/** The cell at sheet coordinates; null outside of the used part. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

/** The column's letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= lettersOf(column));
}

/** Asked for with every cell that is written. */
const knownLetters: string[] = [];

function lettersOf(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The column's number, counted from 0: A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `B7`, for cells counted from 0. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** `台账!N57`: the address that every message to a person carries. The sheet's name is quoted where Excel would. */
export function address(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}${a1(row, column)}`;
}

/** `台账!A2:N57`. */
export function areaAddress(sheet: string, area: Area): string {
  const from = a1(area.row, area.column);
  const to = a1(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${sheetPrefix(sheet)}${from === to ? from : `${from}:${to}`}`;
}

function sheetPrefix(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
}
