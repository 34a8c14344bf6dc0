/** Addresses as Excel writes them, and the limits of its sheets. Rows and columns are counted from 0. */
import { columnNumber } from "../../src/sheets/grid";
import type { Area } from "../../src/sheets/grid";
import { invalidArgument } from "./hostError";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface Address {
  /** Null where the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads `A1`, `A1:B7`, `A:C`, `3:5`, each with a sheet's name before it or not; null for anything else. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const sheet =
    bang < 0 ? null : text.slice(0, bang).replace(/^=/, "").replace(/^'|'$/g, "").replace(/''/g, "'");
  const area = parseArea(text.slice(bang + 1).replace(/\$/g, ""));
  return area && { sheet, area };
}

function parseArea(text: string): Area | null {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column, row, toColumn = column, toRow = row] = cells;
    return between(Number(row) - 1, columnNumber(column), Number(toRow) - 1, columnNumber(toColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnNumber(columns[1]), maxRows - 1, columnNumber(columns[2]));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

function between(row: number, column: number, toRow: number, toColumn: number): Area | null {
  const area = {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rows: Math.abs(toRow - row) + 1,
    columns: Math.abs(toColumn - column) + 1,
  };
  return isOnSheet(area) ? area : null;
}

const isOnSheet = (area: Area) =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  area.row + area.rows <= maxRows &&
  area.column + area.columns <= maxColumns;

/** The area itself, or Excel's refusal where it leaves the sheet. */
export function onSheet(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument();
  return area;
}

export const cellCount = (area: Area) => area.rows * area.columns;

/** Whole columns or rows: Excel answers their `values` with null. */
export const isUnbounded = (area: Area) => area.rows === maxRows || area.columns === maxColumns;

/** A sheet's name as Excel accepts it: 1–31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}

/** A name or table name: a letter, _ or \ first, no blanks, and not an address. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    parseArea(name) === null &&
    !/^[rc]$|^r\d*c\d*$/i.test(name)
  );
}
