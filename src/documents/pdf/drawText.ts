/** Draws the text of one cell: set into its box, aligned, turned, bold by a stroke around the letters. */
import {
  TextRenderingMode,
  clip,
  concatTransformationMatrix,
  endPath,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
} from "@cantoo/pdf-lib";
import { address } from "../../sheets/grid";
import type { ExportNote } from "../fault";
import { boxOf, colorOf } from "./canvas";
import type { Box, Canvas } from "./canvas";
import { linePitch, middleOfGlyph } from "./pageFont";
import { holds } from "./sheetFace";
import type { FaceCell } from "./sheetFace";
import { blockHeight, indentOf, padding, setText } from "./textBlock";

/** The stroke that makes letters bold, in parts of the font's size. */
const boldStroke = 0.03;

export function drawText(canvas: Canvas, cell: FaceCell, onNote: (note: ExportNote) => void): void {
  const { face, font, page } = canvas;
  const at = address(face.sheet, cell.row, cell.column);
  const { look, align } = cell;
  const room = roomOf(canvas, cell);
  const turned = look.rotation === 90 || look.rotation === 180;
  const [width, height] = turned ? [room.height, room.width] : [room.width, room.height];
  if (width <= 0 || height <= 0) return;
  const text = font.printable(cell.text, at);
  const block = setText(text, look, width, height, font);
  page.pushOperators(pushGraphicsState());
  if (!block.fits) {
    onNote({ code: "documents.textTooLong", at });
    // as a spreadsheet prints it: what is beside stays legible
    const { left, top } = room;
    page.pushOperators(rectangle(left, top - room.height, room.width, room.height), clip(), endPath());
  }
  if (look.rotation === 90)
    page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, room.left, room.top - room.height));
  else if (look.rotation === 180)
    page.pushOperators(concatTransformationMatrix(0, -1, 1, 0, room.left + room.width, room.top));
  else page.pushOperators(concatTransformationMatrix(1, 0, 0, 1, room.left, room.top));
  const total = blockHeight(block.lines.length, block.size);
  const spare = height - total;
  const down = look.vertical === "top" ? padding : look.vertical === "bottom" ? spare - padding : spare / 2;
  block.lines.forEach((line, i) => {
    const middle = -down - block.size * (0.5 + i * linePitch);
    const lineWidth = font.width(line, block.size);
    const x =
      align === "right"
        ? width - padding - indentOf(look) - lineWidth
        : align === "center" ||
            align === "centerContinuous" ||
            align === "distributed" ||
            look.rotation === 255
          ? (width - lineWidth) / 2
          : padding + indentOf(look);
    const y = middle - block.size * middleOfGlyph;
    const color = colorOf(look.color);
    const bold = look.bold
      ? {
          renderMode: TextRenderingMode.FillAndOutline,
          strokeWidth: block.size * boldStroke,
          strokeColor: color,
        }
      : {};
    if (line) page.drawText(line, { x, y, size: block.size, font: font.font, color, ...bold });
    if (look.underline && line)
      page.drawLine({
        start: { x, y: y - block.size * 0.12 },
        end: { x: x + lineWidth, y: y - block.size * 0.12 },
        thickness: block.size * 0.05,
        color,
      });
  });
  page.pushOperators(popGraphicsState());
}

/** A cell's box; text that does not wrap runs on over the blank cells beside it. */
function roomOf(canvas: Canvas, cell: FaceCell): Box {
  const { face } = canvas;
  const box = boxOf(canvas, cell);
  if (cell.look.wrap || cell.columns > 1 || cell.look.rotation) return box;
  const free = (column: number): boolean =>
    cell.rows === 1 &&
    column >= face.area.column &&
    column < face.area.column + face.area.columns &&
    !face.cells.some((other) => holds(other, cell.row, column)) &&
    !face.merges.some((m) => holds(m, cell.row, column));
  let [from, to] = [cell.column, cell.column];
  const { align } = cell;
  const needed = canvas.font.width(cell.text, cell.look.size) + 2 * padding;
  const width = (): number =>
    boxOf(canvas, { row: cell.row, rows: cell.rows, column: from, columns: to - from + 1 }).width;
  if (align === "left") while (width() < needed && free(to + 1)) to++;
  else if (align === "right") while (width() < needed && free(from - 1)) from--;
  else while (width() < needed && free(to + 1) && free(from - 1)) [from, to] = [from - 1, to + 1];
  const run = boxOf(canvas, { row: cell.row, rows: cell.rows, column: from, columns: to - from + 1 });
  const beyond =
    align === "left" && to + 1 === face.area.column + face.area.columns ? freeOnRight(canvas) : 0;
  return { ...run, width: Math.max(run.width, Math.min(needed, run.width + beyond)) };
}

/** What is left of the page on the sheet's right, in points of the sheet. */
function freeOnRight({ face, plan }: Canvas): number {
  const { width, margins, centred } = face.page;
  const across = (width - margins.left - margins.right) / plan.scale;
  const spare = Math.max(0, across - plan.lefts[plan.lefts.length - 1]);
  return centred.across ? spare / 2 : spare;
}
