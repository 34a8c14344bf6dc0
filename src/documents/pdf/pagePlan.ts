/** How the sheet's face lies on paper: row heights, the scale, and where a long sheet breaks into pages. */
import type { Face } from "./sheetFace";
import { holds } from "./sheetFace";
import { blockHeight, linesOf } from "./textBlock";
import type { PageFont } from "./pageFont";

export interface PagePlan {
  /** Left edges of the columns and upper edges of the rows, in points of the sheet; one more than there are. */
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
  readonly scale: number;
  /** First row of each page, counted in the area, and behind the last one. */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
}

/** A form is one page; only what would become illegible takes more. */
const smallestScale = 0.5;
const rowPadding = 3;

export function planPages(face: Face, font: PageFont): PagePlan {
  const lefts = edges(face.columns);
  const heights = face.rows.map((height, i) => height ?? neededHeight(face, i, lefts, font));
  const tops = edges(heights);
  const { width, height, margins } = face.page;
  const across = width - margins.left - margins.right;
  const down = height - margins.top - margins.bottom;
  const total = { width: lefts[lefts.length - 1], height: tops[tops.length - 1] };
  const wide = Math.min(face.page.scale / 100, across / Math.max(total.width, 1));
  const whole = Math.min(wide, down / Math.max(total.height, 1));
  if (whole >= Math.min(smallestScale, wide))
    return { lefts, tops, scale: whole, pages: [{ from: 0, to: heights.length }] };
  return { lefts, tops, scale: wide, pages: breakPages(face, tops, down / wide) };
}

function edges(sizes: readonly number[]): readonly number[] {
  const found = [0];
  for (const size of sizes) found.push(found[found.length - 1] + size);
  return found;
}

/** What the row's own cells need; those that reach over several rows are fitted into them. */
function neededHeight(face: Face, index: number, lefts: readonly number[], font: PageFont): number {
  const row = face.area.row + index;
  const needed = face.cells
    .filter((cell) => cell.row === row && cell.rows === 1)
    .map((cell) => {
      const at = cell.column - face.area.column;
      const width = lefts[at + cell.columns] - lefts[at];
      const { size } = cell.look;
      return blockHeight(linesOf(cell.text, cell.look, width, size, font).length, size) + 2 * rowPadding;
    });
  return Math.max(face.usualHeight, ...needed);
}

/** Pages of at most `height`, not through a merged area unless it is taller than a page. */
function breakPages(face: Face, tops: readonly number[], height: number): PagePlan["pages"] {
  const pages: { from: number; to: number }[] = [];
  const rows = tops.length - 1;
  for (let from = 0; from < rows;) {
    let to = from + 1;
    while (to < rows && tops[to + 1] - tops[from] <= height) to++;
    let whole = to;
    while (whole > from + 1 && whole < rows && cuts(face, whole)) whole--;
    if (whole > from + 1 || !cuts(face, whole)) to = whole;
    pages.push({ from, to });
    from = to;
  }
  return pages;
}

function cuts(face: Face, index: number): boolean {
  const row = face.area.row + index;
  return face.merges.some((m) => m.row < row && holds(m, row, m.column));
}
