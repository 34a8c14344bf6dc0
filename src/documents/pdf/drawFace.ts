/** Draws a face on its pages: fills, lines, texts, pictures, in this order, as a spreadsheet prints. */
import { concatTransformationMatrix, popGraphicsState, pushGraphicsState } from "@cantoo/pdf-lib";
import type { PDFDocument, PDFImage, PDFPage } from "@cantoo/pdf-lib";
import { address } from "../../sheets/grid";
import type { ExportNote } from "../fault";
import { boxOf, colorOf } from "./canvas";
import type { Box, Canvas } from "./canvas";
import { sides } from "./cellLook";
import type { Line, Side } from "./cellLook";
import { drawText } from "./drawText";
import type { Picture, Spot } from "./pictures";
import { holds } from "./sheetFace";

/** Draws the rows from `from` up to `to`; `draw` works in points of the sheet, y downwards negative from the page's top row. */
export async function drawFace(
  document: PDFDocument,
  canvas: Canvas,
  onNote: (note: ExportNote) => void,
): Promise<void> {
  const { page, face, plan } = canvas;
  const { margins, centred, width, height } = face.page;
  const sheetWidth = plan.lefts[plan.lefts.length - 1] * plan.scale;
  const sheetHeight = (plan.tops[canvas.to] - plan.tops[canvas.from]) * plan.scale;
  const spareAcross = width - margins.left - margins.right - sheetWidth;
  const spareDown = height - margins.top - margins.bottom - sheetHeight;
  const x = margins.left + (centred.across ? spareAcross / 2 : 0);
  const y = height - margins.top - (centred.down ? spareDown / 2 : 0);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(plan.scale, 0, 0, plan.scale, x, y + plan.tops[canvas.from] * plan.scale),
  );
  drawFills(canvas);
  drawLines(canvas);
  for (const cell of face.cells)
    if (holds(rowsOf(canvas), cell.row, cell.column)) drawText(canvas, cell, onNote);
  for (const picture of face.pictures) {
    const at = spotOn(canvas, picture.from);
    const { row } = picture.from;
    if (row < face.area.row + canvas.from || row >= face.area.row + canvas.to) continue;
    const end = "row" in picture.to ? spotOn(canvas, picture.to) : null;
    const size = end
      ? { width: end.x - at.x, height: at.y - end.y }
      : (picture.to as { width: number; height: number });
    const image = await embedded(document, picture);
    if (!image) {
      onNote({
        code: "documents.notDrawn",
        at: address(face.sheet, row, picture.from.column),
        found: picture.name,
      });
      continue;
    }
    page.drawImage(image, { x: at.x, y: at.y - size.height, ...size });
  }
  page.pushOperators(popGraphicsState());
}

/** Null for a picture whose data is damaged: the library throws on it. */
async function embedded(document: PDFDocument, { kind, bytes }: Picture): Promise<PDFImage | null> {
  try {
    return await (kind === "png" ? document.embedPng(bytes) : document.embedJpg(bytes));
  } catch {
    return null;
  }
}

function rowsOf({ face, from, to }: Canvas) {
  return { ...face.area, row: face.area.row + from, rows: to - from };
}

function spotOn(canvas: Canvas, spot: Spot): { x: number; y: number } {
  const box = boxOf(canvas, { row: spot.row, column: spot.column, rows: 1, columns: 1 });
  return { x: box.left + spot.x, y: box.top - spot.y };
}

function* places({
  face,
  from,
  to,
}: Canvas): Generator<{ row: number; column: number; rows: 1; columns: 1 }> {
  for (let row = face.area.row + from; row < face.area.row + to; row++)
    for (let column = face.area.column; column < face.area.column + face.area.columns; column++)
      yield { row, column, rows: 1, columns: 1 };
}

function drawFills(canvas: Canvas): void {
  for (const place of places(canvas)) {
    const merged = canvas.face.merges.find((m) => holds(m, place.row, place.column)) ?? place;
    const { fill } = canvas.face.lookAt(merged.row, merged.column);
    if (!fill || (fill[0] === 1 && fill[1] === 1 && fill[2] === 1)) continue;
    const box = boxOf(canvas, place);
    const { left: x, width, height } = box;
    canvas.page.drawRectangle({ x, y: box.top - height, width, height, color: colorOf(fill) });
  }
}

function drawLines(canvas: Canvas): void {
  const { face } = canvas;
  for (const place of places(canvas)) {
    const { lines } = face.lookAt(place.row, place.column);
    const merged = face.merges.find((m) => holds(m, place.row, place.column));
    const box = boxOf(canvas, place);
    for (const side of sides) {
      const line = lines[side];
      const [down, right] = { left: [0, -1], right: [0, 1], top: [-1, 0], bottom: [1, 0] }[side];
      if (!line || (merged && holds(merged, place.row + down, place.column + right))) continue;
      drawLine(canvas.page, box, side, line);
    }
  }
}

function drawLine(page: PDFPage, box: Box, side: Side, line: Line): void {
  const [right, bottom] = [box.left + box.width, box.top - box.height];
  const [from, to] = {
    left: [[box.left, box.top], [box.left, bottom]],
    right: [[right, box.top], [right, bottom]],
    top: [[box.left, box.top], [right, box.top]],
    bottom: [[box.left, bottom], [right, bottom]],
  }[side]; // prettier-ignore
  const across = side === "left" || side === "right";
  // a double line is two thin ones a point apart
  for (const shift of line.double ? [-0.75, 0.75] : [0]) {
    const [dx, dy] = across ? [shift, 0] : [0, shift];
    page.drawLine({
      start: { x: from[0] + dx, y: from[1] + dy },
      end: { x: to[0] + dx, y: to[1] + dy },
      thickness: line.width,
      color: colorOf(line.color),
      dashArray: line.dash.length ? [...line.dash] : undefined,
    });
  }
}
