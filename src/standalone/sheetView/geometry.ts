/**
 * Where rows and columns stand, in CSS pixels. Widths fit what is written; rows of a short sheet (a form) grow
 * with their text, those of a long one are alike, so that 100,000 rows need no measuring.
 */
import type { Area, Grid } from "../../sheets/grid";

export const lineHeight = 18;
const rowPadding = 6;
export const plainRow = lineHeight + rowPadding;
/** Padding and line of a cell, left and right. */
const cellPadding = 15;
/** The column letters above, the row numbers at the left. */
export const headHeight = 24;
export const numberWidth = 52;
const widths = { least: 48, most: 280 };
/** Rows looked at for the widths of columns. */
const sampled = 200;
/** A sheet with more rows than this has rows of one height. */
const shortSheet = 400;
const mostLines = 8;

export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** One more than there are columns: the last is the whole width. */
  readonly lefts: readonly number[];
  readonly top: (row: number) => number;
  /** The row at a height. */
  readonly rowAt: (y: number) => number;
}

/** About as wide as it is drawn at 13 px: a Chinese character is as wide as high. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e7f ? 13 : 7.2;
  return width;
}

export function geometryOf(grid: Grid, say: (row: number, column: number) => string): Geometry {
  const rows = grid.row + grid.values.length;
  const columns = grid.column + (grid.values[0]?.length ?? 0);
  const merged = mergedCells(grid);
  const lefts = [0];
  const first = Math.min(rows, sampled);
  for (let column = 0; column < columns; column++) {
    let widest = 0;
    for (let row = grid.row; row < first; row++)
      if (!merged.has(`${row},${column}`))
        for (const line of say(row, column).split("\n")) widest = Math.max(widest, textWidth(line));
    const width = Math.min(widths.most, Math.max(widths.least, Math.ceil(widest) + cellPadding));
    lefts.push(lefts[column] + width);
  }
  if (rows > shortSheet)
    return {
      rows,
      columns,
      lefts,
      top: (row) => row * plainRow,
      rowAt: (y) => Math.floor(y / plainRow),
    };
  const tops = [0];
  for (let row = 0; row < rows; row++) {
    let lines = 1;
    for (let column = 0; column < columns; column++) {
      const width = lefts[column + 1] - lefts[column] - cellPadding;
      if (!merged.has(`${row},${column}`)) lines = Math.max(lines, linesOf(say(row, column), width));
    }
    tops.push(tops[row] + Math.min(lines, mostLines) * lineHeight + rowPadding);
  }
  const top = (row: number) => tops[Math.min(row, rows)];
  return { rows, columns, lefts, top, rowAt: (y) => lastNotAfter(tops, y) };
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);

/** The index of the last place that is not after `y`; places ascend. */
export function lastNotAfter(places: readonly number[], y: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle] <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every cell of a merged area; what the first of them says is measured by nobody. */
function mergedCells(grid: Grid): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const area of grid.merges)
    for (let row = area.row; row < area.row + Math.min(area.rows, shortSheet); row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.add(`${row},${column}`);
  return cells;
}

/** The merged area that a cell belongs to. */
export const mergeAt = (grid: Grid, row: number, column: number): Area | undefined =>
  grid.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
