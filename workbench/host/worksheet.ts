/** `Excel.Worksheet`. */
import { autoFilter } from "./autoFilter";
import type { Book, Sheet } from "./book";
import { charts } from "./charts";
import { freezePanes } from "./freezePanes";
import { invalidArgument, itemAlreadyExists } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { names, nameFor } from "./names";
import { pageLayout } from "./pageLayout";
import { isSheetName, maxColumns, maxRows, parseAddress } from "./place";
import { protection } from "./protection";
import { range, usedRange } from "./range";
import { shapes } from "./shapes";
import { tables } from "./tables";

export function worksheet(book: Book, sheet: Sheet): HostObject {
  const whole = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
  return {
    type: "Worksheet",
    identity: () => ({ Id: sheet.getSheetId() }),
    properties: {
      id: { get: () => sheet.getSheetId() },
      name: { get: () => sheet.getSheetName(), set: (name) => rename(book, sheet, String(name)) },
      position: { get: () => sheet.getIndex() },
      visibility: {
        get: () => visibilityOf(book, sheet),
        set: (value) => setVisibility(book, sheet, String(value)),
      },
      standardWidth: { get: () => 8.43 },
      standardHeight: { get: () => 15 },
      showGridlines: {
        get: () => !sheet.hasHiddenGridLines(),
        set: (value) => void sheet.setHiddenGridlines(!value),
      },
    },
    links: {
      tables: () => tables(book, sheet),
      names: () => names(book, sheet),
      shapes: () => shapes(book, sheet),
      charts: () => charts(book, sheet),
      pageLayout: () => pageLayout(book, sheet),
      protection: () => protection(book, sheet),
      freezePanes: () => freezePanes(book, sheet),
      autoFilter: () => autoFilter(book, sheet),
    },
    methods: {
      getRange: (address) => {
        if (address === undefined || address === null || address === "") return range(book, sheet, whole);
        const parsed = parseAddress(String(address));
        return parsed ? range(book, sheet, parsed.area) : nameFor(book, String(address));
      },
      getCell: (row, column) =>
        range(book, sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
      getRangeByIndexes: (row, column, rows, columns) =>
        range(book, sheet, {
          row: Number(row),
          column: Number(column),
          rows: Number(rows),
          columns: Number(columns),
        }),
      getUsedRangeOrNullObject: async (valuesOnly) =>
        (await usedRange(book, sheet, null, Boolean(valuesOnly))) ?? nothing,
      getUsedRange: async (valuesOnly) =>
        (await usedRange(book, sheet, null, Boolean(valuesOnly))) ??
        range(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
      activate: () => {
        if (visibilityOf(book, sheet) !== "Visible") throw invalidArgument();
        book.workbook.setActiveSheet(sheet);
      },
      delete: () => {
        const visible = book.sheets().filter((other) => visibilityOf(book, other) === "Visible");
        if (visible.length === 1 && visible[0].getSheetId() === sheet.getSheetId()) throw invalidArgument();
        // Excel does not delete a very hidden sheet.
        if (visibilityOf(book, sheet) === "VeryHidden") throw invalidArgument();
        book.workbook.deleteSheet(sheet);
        book.forget(sheet);
        book.cells.touch();
      },
    },
  };
}

export function visibilityOf(book: Book, sheet: Sheet): "Visible" | "Hidden" | "VeryHidden" {
  if (!sheet.isSheetHidden()) return "Visible";
  return book.memory(sheet).veryHidden ? "VeryHidden" : "Hidden";
}

function setVisibility(book: Book, sheet: Sheet, value: string): void {
  if (value === "Visible") sheet.showSheet();
  else {
    const others = book
      .sheets()
      .filter((other) => !other.isSheetHidden() && other.getSheetId() !== sheet.getSheetId());
    if (others.length === 0) throw invalidArgument();
    sheet.hideSheet();
  }
  book.memory(sheet).veryHidden = value === "VeryHidden";
}

function rename(book: Book, sheet: Sheet, name: string): void {
  if (!isSheetName(name)) throw invalidArgument();
  const taken = book.findSheet(name);
  if (taken && taken.getSheetId() !== sheet.getSheetId()) throw itemAlreadyExists();
  sheet.setName(name);
}
