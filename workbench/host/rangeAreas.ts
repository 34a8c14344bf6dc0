/** `Excel.RangeAreas`, as far as `getMergedAreasOrNullObject` (ExcelApi 1.13) needs it. */
import { areaAddress } from "../../src/sheets/grid";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { nothing } from "./hostObject";
import type { HostObject, Nothing } from "./hostObject";

/** Every merged area of the sheet, in sheet coordinates. */
export function mergesOf(book: Book, sheet: Sheet): Area[] {
  book.cells.flush();
  return sheet
    .getSheet()
    .getMergeData()
    .map((m) => ({
      row: m.startRow,
      column: m.startColumn,
      rows: m.endRow - m.startRow + 1,
      columns: m.endColumn - m.startColumn + 1,
    }));
}

export function mergedAreas(book: Book, sheet: Sheet, within: Area): HostObject | Nothing {
  const found = mergesOf(book, sheet).filter(
    (m) =>
      m.row < within.row + within.rows &&
      m.row + m.rows > within.row &&
      m.column < within.column + within.columns &&
      m.column + m.columns > within.column,
  );
  if (found.length === 0) return nothing;
  const items = () => found.map((area) => book.make.range(sheet, area));
  return {
    type: "RangeAreas",
    properties: {
      address: { get: () => found.map((area) => areaAddress(sheet.getSheetName(), area)).join(",") },
      areaCount: { get: () => found.length },
    },
    links: {
      areas: () => ({
        type: "RangeCollection",
        items,
        methods: { getCount: () => found.length, getItemAt: (i) => items()[Number(i)] },
      }),
    },
  };
}
