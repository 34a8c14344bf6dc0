/** Column widths (ECMA-376 Part 1 §18.3.1.13): characters of the default font, with the padding of the cell. */

/** Pixels of a digit in the default font of a new workbook, and of the padding. */
export const digitPixels = 7;
export const paddingPixels = 5;
/** Columns that nobody has sized, as the part writes them. */
export const defaultWidth = 9.140625;

/** The width as the part writes it, of so many characters as Excel shows it. */
export function storedWidth(characters: number): number {
  const shown = Math.max(0, Math.min(255, characters));
  return Math.trunc(((shown * digitPixels + paddingPixels) / digitPixels) * 256) / 256;
}
