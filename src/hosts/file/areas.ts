/** Rectangles of cells as the parts write them: `B2:C3`, and lists of them with blanks between (ST_Sqref). */
import { a1 } from "../../sheets/grid";
import type { Area } from "../../sheets/grid";
import { parseA1 } from "./cellContent";

/** `B2:C3`, without a sheet. */
export function rangeText(area: Area): string {
  const from = a1(area.row, area.column);
  const to = a1(area.row + area.rows - 1, area.column + area.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** `B2:C3` or `B2` as an area; null for anything else. */
export function parseArea(text: string): Area | null {
  const [first, last = first] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.abs(from.row - to.row) + 1,
    columns: Math.abs(from.column - to.column) + 1,
  };
}

export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The whole of a list of areas; what cannot be read is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** What is left of an area when another one is cut out: at most four rectangles. */
export function without(area: Area, cut: Area): readonly Area[] {
  if (!overlaps(area, cut)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, cut.row);
  const low = Math.min(bottom, cut.row + cut.rows);
  const left = Math.max(area.column, cut.column);
  const end = Math.min(right, cut.column + cut.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: low, rows: bottom - low },
    { row: top, rows: low - top, column: area.column, columns: left - area.column },
    { row: top, rows: low - top, column: end, columns: right - end },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** True where the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return overlaps(area, { row, column, rows: 1, columns: 1 });
}
