/** `Excel.Range`. */
import type { IStyleData } from "@univerjs/core";
import { areaAddress } from "../../src/sheets/grid";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { cellProperties, setCellProperties } from "./cellProperties";
import type { CellValue } from "./cellStore";
import { dataValidation } from "./dataValidation";
import { invalidArgument, itemNotFound, tooLarge } from "./hostError";
import { nothing } from "./hostObject";
import type { Property } from "./hostObject";
import { cellCount, isUnbounded, onSheet } from "./place";
import { mergedAreas } from "./rangeAreas";
import { rangeFormat } from "./rangeFormat";
import { placeOf } from "./rangeObject";
import type { RangeObject } from "./rangeObject";

/** Excel refuses to read or write more than this many cells at once. */
const cellLimit = 5_000_000;

export function range(book: Book, sheet: Sheet, at: Area): RangeObject {
  const area = onSheet(at);
  const cut = (change: Partial<Area>) => range(book, sheet, { ...area, ...change });
  return {
    type: "Range",
    sheet,
    area,
    properties: { ...placeProperties(sheet, area), ...cellPropertiesOf(book, sheet, area) },
    links: {
      format: () => rangeFormat(book, sheet, area),
      dataValidation: () => dataValidation(book, sheet, area),
      worksheet: () => book.make.worksheet(sheet),
    },
    methods: {
      getCell: (row, column) =>
        cut({ row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 }),
      getRow: (row) => cut({ row: area.row + Number(row), rows: 1 }),
      getColumn: (column) => cut({ column: area.column + Number(column), columns: 1 }),
      getLastCell: () =>
        cut({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
      getLastRow: () => cut({ row: area.row + area.rows - 1, rows: 1 }),
      getEntireColumn: () => range(book, sheet, { ...area, row: 0, rows: 1_048_576 }),
      getEntireRow: () => range(book, sheet, { ...area, column: 0, columns: 16_384 }),
      getOffsetRange: (rows, columns) =>
        cut({ row: area.row + Number(rows), column: area.column + Number(columns) }),
      getResizedRange: (rows, columns) =>
        cut({ rows: area.rows + Number(rows), columns: area.columns + Number(columns) }),
      getAbsoluteResizedRange: (rows, columns) => cut({ rows: Number(rows), columns: Number(columns) }),
      getBoundingRect: (other) => cut(bounding(area, placeOf(book, other, sheet).area)),
      getIntersectionOrNullObject: (other) => {
        const common = intersection(area, placeOf(book, other, sheet).area);
        return common ? cut(common) : nothing;
      },
      getUsedRangeOrNullObject: (valuesOnly) => usedRange(book, sheet, area, Boolean(valuesOnly)) ?? nothing,
      getMergedAreasOrNullObject: () => mergedAreas(book, sheet, area),
      getSpillingToRangeOrNullObject: () => spillingTo(book, sheet, area) ?? nothing,
      getCellProperties: (asked) => cellProperties(book, sheet, area, asked),
      setCellProperties: (given) => setCellProperties(book, sheet, area, given),
      _ValidateArraySize: (rows, columns) => {
        if (Number(rows) !== area.rows || Number(columns) !== area.columns) throw sizeMismatch();
      },
      merge: (across) => {
        book.guard(sheet);
        const cells = book.range(sheet, area);
        if (across) cells.mergeAcross({ isForceMerge: true });
        else cells.merge({ isForceMerge: true });
      },
      unmerge: () => {
        book.guard(sheet);
        book.range(sheet, area).breakApart();
      },
      clear: (what) => clear(book, sheet, area, String(what ?? "All")),
      select: () => {
        book.workbook.setActiveSheet(sheet);
        book.range(sheet, area).activate();
      },
    },
  };
}

const sizeMismatch = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function placeProperties(sheet: Sheet, area: Area): Record<string, Property> {
  return {
    address: { get: () => areaAddress(sheet.getSheetName(), area) },
    rowIndex: { get: () => area.row },
    columnIndex: { get: () => area.column },
    rowCount: { get: () => area.rows },
    columnCount: { get: () => area.columns },
    // Excel answers -1 where the count does not fit into 32 bits.
    cellCount: { get: () => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
  };
}

function cellPropertiesOf(book: Book, sheet: Sheet, area: Area): Record<string, Property> {
  const read =
    <T>(how: () => T) =>
    () => {
      if (isUnbounded(area)) return null;
      if (cellCount(area) > cellLimit) throw tooLarge();
      return how();
    };
  const write = (given: unknown) => {
    book.guard(sheet);
    book.cells.write(sheet, area, fitted(given, area));
  };
  return {
    values: { coalesced: true, get: read(() => book.cells.values(sheet, area)), set: write },
    formulas: { coalesced: true, get: read(() => book.cells.formulas(sheet, area)), set: write },
    valueTypes: { get: read(() => book.cells.valueTypes(sheet, area)) },
    text: {
      get: read(async () => {
        await book.cells.settled();
        return book.range(sheet, area).getDisplayValues();
      }),
    },
    numberFormat: {
      coalesced: true,
      get: read(() => book.cells.numberFormats(sheet, area)),
      set: (given) => {
        book.guard(sheet);
        const formats = Array.isArray(given) ? fitted(given, area) : null;
        const changes = new Map<unknown, IStyleData>();
        book.cells.restyle(sheet, area, (row, column) => {
          const format = formats ? formats[row - area.row][column - area.column] : given;
          if (format === null) return null;
          let change = changes.get(format);
          if (!change)
            changes.set(format, (change = { n: format === "General" ? null : { pattern: String(format) } }));
          return change;
        });
      },
    },
  };
}

/** A whole array of the range's size; a single value stands for every cell. */
function fitted(given: unknown, area: Area): (CellValue | null)[][] {
  if (!Array.isArray(given)) {
    if (isUnbounded(area) || cellCount(area) > cellLimit) throw tooLarge();
    return Array.from({ length: area.rows }, () => Array(area.columns).fill(given) as CellValue[]);
  }
  const rows = given as (CellValue | null)[][];
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) throw sizeMismatch();
  return rows;
}

/** Every part of a look taken away. */
const noLook = {
  ...{ ff: null, fs: null, bl: null, it: null, ul: null, st: null, ol: null, cl: null, bg: null, va: null },
  ...{ n: null, ht: null, vt: null, tb: null, td: null, tr: null, pd: null },
  bd: { t: null, b: null, l: null, r: null },
} as unknown as IStyleData;

function clear(book: Book, sheet: Sheet, area: Area, what: string): void {
  book.guard(sheet);
  const cells = book.range(sheet, area);
  if (what === "Contents") cells.clearContent();
  else if (what === "Formats") book.cells.restyle(sheet, area, () => noLook);
  else cells.clear();
  book.cells.touch();
}

function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export async function usedRange(
  book: Book,
  sheet: Sheet,
  within: Area | null,
  valuesOnly: boolean,
): Promise<RangeObject | null> {
  await book.cells.settled();
  const used = book.cells.usedArea(sheet, valuesOnly);
  const common = used && within ? intersection(used, within) : used;
  return common && range(book, sheet, common);
}

async function spillingTo(book: Book, sheet: Sheet, area: Area): Promise<RangeObject | null> {
  if (cellCount(area) !== 1) throw itemNotFound();
  await book.cells.settled();
  const spill = book.cells.spillOf(sheet, area.row, area.column);
  return spill && range(book, sheet, spill);
}
