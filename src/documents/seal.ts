/**
 * 用印: the unit's own seal over the 盖章 line. It is placed only once someone has named who approved it and why;
 * the picture goes into the export alone and is stored nowhere else.
 */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { pngSize, sheetGeometry } from "../hosts/file";
import type { SheetPart } from "../hosts/file";
import type { Edit } from "../sheets/edit";
import { cellAt } from "../sheets/grid";
import type { Area, Grid } from "../sheets/grid";
import type { DocumentFault, ExportNote } from "./fault";
import { pngGround } from "./pngGround";

export interface Seal {
  /** A PNG file, its transparency kept. */
  readonly png: Uint8Array;
  /** 批准人 */
  readonly approvedBy: string;
  /** 用印事由 */
  readonly reason: string;
  /** The picture's file name, for messages. */
  readonly name?: string;
  /** The cell to place it over; without it the line that says 盖章 is sought. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** A county's seal measures 4.2 cm across (国发〔1999〕25号). */
const sealWidth = (4.2 / 2.54) * 72;
const byteLimit = 5_000_000;
const pixelLimit = 6_000;

/** Faults: documents.sealApproverMissing, sealReasonMissing, sealNotPng, sealTooLarge. Note: documents.sealOpaque. */
export function checkSeal(
  seal: Seal,
  onNote: (note: ExportNote) => void,
): Result<{ width: number; height: number }, DocumentFault> {
  if (!seal.approvedBy.trim()) return err({ code: "documents.sealApproverMissing" });
  if (!seal.reason.trim()) return err({ code: "documents.sealReasonMissing" });
  return checkSealPicture(seal.png, seal.name ?? "PNG", onNote);
}

/** The picture alone, as soon as it is picked. Faults: documents.sealNotPng, sealTooLarge. Note: documents.sealOpaque. */
export function checkSealPicture(
  png: Uint8Array,
  at: string,
  onNote: (note: ExportNote) => void,
): Result<{ width: number; height: number }, DocumentFault> {
  if (png.length > byteLimit) {
    const found = `${(png.length / 1e6).toFixed(1)} MB`;
    return err({ code: "documents.sealTooLarge", at, found, expected: `${byteLimit / 1e6} MB` });
  }
  const size = pngSize(png);
  if (!size) return err({ code: "documents.sealNotPng", at });
  if (
    Math.max(size.width, size.height) > pixelLimit ||
    sealWidth * (size.height / size.width) > 4 * sealWidth
  ) {
    const found = `${size.width} × ${size.height}`;
    return err({ code: "documents.sealTooLarge", at, found, expected: `${pixelLimit} × ${pixelLimit}` });
  }
  const ground = pngGround(png);
  if (!ground) return err({ code: "documents.sealNotPng", at });
  if (ground === "opaque") onNote({ code: "documents.sealOpaque", at });
  return ok(size);
}

/** The edit that places the seal; `fontSize` gives the points of a cell's font. Fault: documents.sealLineMissing. */
export function placeSeal(
  seal: Seal,
  size: { width: number; height: number },
  grid: Grid,
  part: SheetPart,
  fontSize: (area: Area) => number,
): Result<Edit, DocumentFault> {
  const place = seal.at
    ? { area: areaAt(grid, seal.at.row, seal.at.column), skip: 0, name: 0 }
    : sealLine(grid);
  if (!place) return err({ code: "documents.sealLineMissing", at: grid.sheet });
  const geometry = sheetGeometry(part);
  const { area } = place;
  const left = geometry.left(area.column);
  const right = geometry.left(area.column + area.columns);
  const middle = (geometry.top(area.row) + geometry.top(area.row + area.rows)) / 2;
  const height = sealWidth * (size.height / size.width);
  // over the middle of the unit's name, as a seal is pressed; within the cell as far as that is wide enough
  const points = fontSize(area);
  const name = place.name ? (place.skip + place.name / 2) * points : place.skip * points + sealWidth / 2;
  const centre = Math.min(left + name, Math.max(right, left + sealWidth) - sealWidth / 2);
  return ok({
    kind: "image",
    sheet: grid.sheet,
    png: seal.png,
    name: "盖章",
    alt: "盖章",
    left: Math.max(0, centre - sealWidth / 2),
    top: Math.max(0, middle - height / 2),
    width: sealWidth,
    height,
  });
}

/**
 * Where the 盖章 line is: its cell, or the one beside it where the unit's name stands. `skip` and `name` are the
 * widths of the label and of the name, in characters of Chinese.
 */
function sealLine(grid: Grid): { area: Area; skip: number; name: number } | null {
  for (let i = 0; i < grid.values.length; i++)
    for (let j = 0; j < grid.values[i].length; j++) {
      const value = grid.values[i][j];
      if (typeof value !== "string" || !value.replace(/\s/g, "").includes("盖章")) continue;
      const area = areaAt(grid, grid.row + i, grid.column + j);
      const end = /^[\s\S]*?盖\s*章\s*[)）\]】]?\s*[:：]?/.exec(value)?.[0] ?? value;
      const name = value.slice(end.length).trim();
      const beside = cellAt(grid, area.row, area.column + area.columns);
      if (!name && typeof beside === "string" && !/填表|日期|时间/.test(beside))
        return { area: areaAt(grid, area.row, area.column + area.columns), skip: 0, name: widthOf(beside) };
      return { area, skip: widthOf(end), name: widthOf(name) };
    }
  return null;
}

function widthOf(text: string): number {
  let width = 0;
  for (const c of text.normalize("NFC")) width += (c.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5;
  return width;
}

/** The merged area that begins at a cell, or the cell alone. */
function areaAt(grid: Grid, row: number, column: number): Area {
  const merged = grid.merges.find((m) => m.row === row && m.column === column);
  return merged ?? { row, column, rows: 1, columns: 1 };
}
