/** The text of one cell, set: its lines and the size at which they fit. */
import { breakLines } from "./lines";
import { linePitch } from "./pageFont";
import type { PageFont } from "./pageFont";
import type { CellLook } from "./cellLook";

export interface TextBlock {
  readonly lines: readonly string[];
  /** Points, before the page's scale. */
  readonly size: number;
  /** False where even the smallest legible size does not fit. */
  readonly fits: boolean;
}

/** The blank at a cell's left and right. */
export const padding = 2.5;
const indentWidth = 9;
/** Text is set smaller than the sheet says where the page's font needs more room, but not below this part of it. */
const smallest = 0.5;
const step = 0.5;
/** Excel lets letters touch the cell's edges. */
const tolerance = 1;

/** What the indent takes from a cell's width. */
export const indentOf = (look: CellLook): number => look.indent * indentWidth;

/** Sets a text into a width and a height, in points. */
export function setText(
  text: string,
  look: CellLook,
  width: number,
  height: number,
  font: PageFont,
): TextBlock {
  const available = roomFor(look, width);
  const fitsAt = (lines: readonly string[], size: number): boolean =>
    blockHeight(lines.length, size) <= height + tolerance &&
    lines.every((line) => font.width(line, size) <= available + tolerance);
  for (let size = look.size; size >= look.size * smallest; size -= step) {
    const lines = linesOf(text, look, width, size, font);
    if (fitsAt(lines, size)) return { lines, size, fits: true };
  }
  const size = look.size * smallest;
  return { lines: linesOf(text, look, width, size, font), size, fits: false };
}

/** The lines of a text at a size. */
export function linesOf(
  text: string,
  look: CellLook,
  width: number,
  size: number,
  font: PageFont,
): readonly string[] {
  if (look.rotation === 255) return [...text.replace(/\s/g, "")];
  if (!look.wrap) return text.trimEnd().split(/\r\n|\r|\n/);
  return breakLines(text.trimEnd(), roomFor(look, width), (line) => font.width(line, size));
}

function roomFor(look: CellLook, width: number): number {
  return Math.max(width - 2 * padding - indentOf(look), 1);
}

/** Lines are set solid but for the space between them. */
export function blockHeight(lines: number, size: number): number {
  return size * (1 + (lines - 1) * linePitch);
}
