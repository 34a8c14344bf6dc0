/**
 * What Excel hands to a custom function for one cell, as plain data. Blanks arrive as null, "" or
 * nothing at all; errors as objects (`allowErrorForDataTypeAny`), formatted numbers and linked entities
 * as objects with a basic value (`allowCustomDataForDataTypeAny`).
 */
import type { Cell } from "../sheets/grid";

const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/** The cell's value; a blank is null, and an error keeps its name. */
export function cellValue(raw: unknown): Cell {
  switch (typeof raw) {
    case "string":
      if (raw === "") return null;
      return raw.charCodeAt(0) === 35 && errorTexts.has(raw) ? { error: raw } : raw;
    case "number":
      return Number.isFinite(raw) ? raw : { error: "#NUM!" };
    case "boolean":
      return raw;
    case "object":
      return raw === null ? null : objectValue(raw as Record<string, unknown>);
    default:
      return null;
  }
}

function objectValue(raw: Record<string, unknown>): Cell {
  const error = raw.error ?? raw.code ?? (raw.type === "Error" ? raw.basicValue : undefined);
  if (typeof error === "string") return { error };
  if ("basicValue" in raw) return cellValue(raw.basicValue);
  return { error: "#VALUE!" };
}

/**
 * The value of a cell that holds text, a code or a date. Excel on the desktop hands over an empty cell as
 * the number 0 (office-js issues 1951, 4702, 5262) and on the web as a blank: here a 0 is an empty cell.
 */
export function textValue(raw: unknown): Cell {
  const value = cellValue(raw);
  return value === 0 ? null : value;
}

/** A parameter that takes one value; a range of one cell is that cell. */
export function scalarValue(raw: unknown, read = cellValue): Cell {
  return read(Array.isArray(raw) && raw.length === 1 && Array.isArray(raw[0]) ? raw[0][0] : raw);
}

/** A range argument; a single value is a range of one cell, an omitted one is empty. */
export function rangeOf(raw: unknown): readonly (readonly unknown[])[] {
  if (raw === null || raw === undefined) return [];
  return Array.isArray(raw) ? (raw as unknown[][]) : [[raw]];
}

/** How many rows are left of a range without the blank ones at its end (A:A is 1,048,576 rows long). */
export function usedRows(range: readonly (readonly unknown[])[], read = textValue): number {
  let rows = range.length;
  while (rows > 0 && range[rows - 1].every((cell) => read(cell) === null)) rows -= 1;
  return rows;
}

export function isError(value: Cell): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** The value as a message shows it. */
export function shown(value: Cell): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
