/**
 * The face of a sheet: what is seen of it on paper, in points. Read from the exported file itself, so that the PDF
 * shows what the .xlsx holds.
 */
import { SheetPart, isTrue, parseAreas, sheetGeometry, xml } from "../../hosts/file";
import type { SheetEntry, WorkbookPart } from "../../hosts/file";
import { cellAt } from "../../sheets/grid";
import type { Area, Grid } from "../../sheets/grid";
import type { ExportNote } from "../fault";
import { lookReader } from "./cellLook";
import type { CellLook } from "./cellLook";
import { readPage } from "./page";
import type { PageSetup } from "./page";
import { readPictures } from "./pictures";
import type { Picture } from "./pictures";
import { shownText, usualAlignment } from "./shownText";

/** One cell, or the whole of a merged area. */
export interface FaceCell extends Area {
  readonly text: string;
  readonly look: CellLook;
  /** As `look` says, or as the value stands by itself. */
  readonly align: string;
}

export interface Face {
  readonly sheet: string;
  /** What is printed. */
  readonly area: Area;
  /** Widths in points, of the area's columns. */
  readonly columns: readonly number[];
  /** Heights in points, of the area's rows; null where the row takes what its text needs. */
  readonly rows: readonly (number | null)[];
  /** The height of a row that has none of its own. */
  readonly usualHeight: number;
  readonly cells: readonly FaceCell[];
  /** Every single cell's look, for fills and lines; in sheet coordinates. */
  lookAt(row: number, column: number): CellLook;
  readonly merges: readonly Area[];
  readonly pictures: readonly Picture[];
  readonly page: PageSetup;
}

/** Reads the face of one sheet. `grid` holds its values. */
export function readFace(
  workbook: WorkbookPart,
  entry: SheetEntry,
  grid: Grid,
  onNote: (note: ExportNote) => void,
): Face {
  const part = new SheetPart(workbook.parts, entry.part);
  const look = lookReader(workbook);
  const lookAt = styleReader(part, look);
  const pictures = readPictures(workbook.parts, entry, onNote);
  const area = printArea(workbook, entry) ?? usedArea(grid, pictures);
  const geometry = sheetGeometry(part);
  const rowsFormat = part.child("sheetFormatPr");
  const inArea = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
  return {
    sheet: entry.name,
    area,
    columns: inArea(area.columns).map(
      (i) => geometry.left(area.column + i + 1) - geometry.left(area.column + i),
    ),
    rows: inArea(area.rows).map((i) => {
      const attributes = part.cells.attributesOf(area.row + i);
      if (isTrue(attributes.get("hidden"))) return 0;
      const height = attributes.get("ht");
      return height === undefined ? null : Number(height);
    }),
    usualHeight: Number(rowsFormat?.getAttribute("defaultRowHeight") ?? 15),
    cells: cellsOf(grid, area, lookAt),
    lookAt,
    merges: grid.merges,
    pictures,
    page: readPage(part),
  };
}

function cellsOf(
  grid: Grid,
  area: Area,
  lookAt: (row: number, column: number) => CellLook,
): readonly FaceCell[] {
  const cells: FaceCell[] = [];
  grid.values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [grid.row + i, grid.column + j];
      if (value === null || value === "" || !holds(area, row, column)) return;
      const merged = grid.merges.find((m) => holds(m, row, column));
      if (merged && (merged.row !== row || merged.column !== column)) return;
      const look = lookAt(row, column);
      cells.push({
        ...(merged ?? { row, column, rows: 1, columns: 1 }),
        text: shownText(value, look.format, grid.date1904 ?? false),
        look,
        align: look.horizontal === "general" ? usualAlignment(value) : look.horizontal,
      });
    }),
  );
  return cells;
}

/** A cell's own style, else that of its row, else that of its column (§18.3.1.73, §18.3.1.13). */
function styleReader(part: SheetPart, look: (index: number) => CellLook) {
  const cols = part.child("cols");
  const styled = (cols ? xml.childrenOf(cols, "col") : []).map((col) => ({
    from: Number(col.getAttribute("min")) - 1,
    to: Number(col.getAttribute("max")) - 1,
    style: Number(col.getAttribute("style") ?? 0),
  }));
  return (row: number, column: number): CellLook => {
    const cell = part.cells.cellsOf(row)[column];
    if (cell) return look(cell.style);
    const attributes = part.cells.attributesOf(row);
    if (isTrue(attributes.get("customFormat"))) return look(Number(attributes.get("s") ?? 0));
    return look(styled.find((s) => s.from <= column && column <= s.to)?.style ?? 0);
  };
}

/** The print area, where it is one rectangle. */
function printArea(workbook: WorkbookPart, entry: SheetEntry): Area | null {
  const name = workbook
    .names()
    .find((n) => /^_xlnm\.Print_Area$/i.test(n.name) && (n.sheet === entry.index || n.sheet === null));
  const reference = name?.text.replace(/^.*!/, "").replace(/\$/g, "") ?? "";
  const areas = name && !name.text.includes(",") ? parseAreas(reference) : null;
  return areas?.length === 1 ? areas[0] : null;
}

/** All that holds a value, with merged areas and pictures; as Excel prints, from the first cell on. */
function usedArea(grid: Grid, pictures: readonly Picture[]): Area {
  let [bottom, right] = [1, 1];
  grid.values.forEach((line, i) =>
    line.forEach((value, j) => {
      if (value === null) return;
      bottom = Math.max(bottom, grid.row + i + 1);
      right = Math.max(right, grid.column + j + 1);
    }),
  );
  for (const m of grid.merges)
    if (cellAt(grid, m.row, m.column) !== null) {
      bottom = Math.max(bottom, m.row + m.rows);
      right = Math.max(right, m.column + m.columns);
    }
  for (const { from } of pictures) {
    bottom = Math.max(bottom, from.row + 1);
    right = Math.max(right, from.column + 1);
  }
  return { row: 0, column: 0, rows: bottom, columns: right };
}

export function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
