/** Where cells lie on the sheet, in points from its top left corner (ECMA-376 Part 1 §18.3.1.13, `width`). */
import { digitPixels, defaultWidth, paddingPixels } from "./columnWidths";
import { isTrue } from "./styleSheet";
import type { SheetPart } from "./sheetPart";
import { childrenOf } from "./xmlTree";

const pointsPerPixel = 0.75;
const usualHeight = 15;

export interface SheetGeometry {
  /** Distance from the sheet's left edge to the column's. */
  left(column: number): number;
  /** Distance from the sheet's upper edge to the row's. */
  top(row: number): number;
  /** The cell under a point, and how far inside of it the point lies. */
  cellAt(left: number, top: number): { column: number; x: number; row: number; y: number };
}

/** Widths are those of a default font whose digits are 7 pixels wide; other fonts differ by a few points. */
export function sheetGeometry(part: SheetPart): SheetGeometry {
  const format = part.child("sheetFormatPr");
  const base = Number(format?.getAttribute("baseColWidth") ?? 8);
  const ownDefault = format?.getAttribute("defaultColWidth");
  const unsized = ownDefault
    ? Number(ownDefault)
    : base === 8
      ? defaultWidth
      : base + paddingPixels / digitPixels;
  const cols = part.child("cols");
  const sized = (cols ? childrenOf(cols, "col") : []).map((col) => ({
    from: Number(col.getAttribute("min")) - 1,
    to: Number(col.getAttribute("max")) - 1,
    width: isTrue(col.getAttribute("hidden")) ? 0 : Number(col.getAttribute("width") ?? unsized),
  }));
  const defaultHeight = Number(format?.getAttribute("defaultRowHeight") ?? usualHeight);
  const width = (column: number): number => {
    const characters = sized.find((s) => s.from <= column && column <= s.to)?.width ?? unsized;
    const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
    return pixels * pointsPerPixel;
  };
  const height = (row: number): number => {
    const attributes = part.cells.attributesOf(row);
    return isTrue(attributes.get("hidden")) ? 0 : Number(attributes.get("ht") ?? defaultHeight);
  };
  return {
    left: (column) => total(width, column),
    top: (row) => total(height, row),
    cellAt: (left, top) => {
      const [column, x] = place(width, left);
      const [row, y] = place(height, top);
      return { column, x, row, y };
    },
  };
}

function total(size: (index: number) => number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += size(i);
  return sum;
}

function place(size: (index: number) => number, distance: number): [number, number] {
  let left = distance;
  for (let i = 0; i < furthest; i++) {
    const own = size(i);
    if (left < own) return [i, left];
    left -= own;
  }
  return [furthest, 0];
}

/** Pictures are placed near what they belong to; nothing is sought beyond this row or column. */
const furthest = 16_000;
