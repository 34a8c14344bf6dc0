/** `Excel.Workbook`, the root of every object path. */
import { application } from "./application";
import type { Book } from "./book";
import { customXmlParts } from "./customXmlParts";
import { itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { names } from "./names";
import { range } from "./range";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

export function workbook(book: Book): HostObject {
  book.make = {
    range: (sheet, area) => range(book, sheet, area),
    worksheet: (sheet) => worksheet(book, sheet),
  };
  return {
    type: "Workbook",
    properties: {
      name: { get: () => book.name },
      readOnly: { get: () => false },
      isDirty: { get: () => true, set: () => undefined },
    },
    links: {
      worksheets: () => worksheets(book),
      tables: () => tables(book, null),
      names: () => names(book, null),
      customXmlParts: () => customXmlParts(book),
      settings: () => settings(book),
      application: () => application(book),
    },
    methods: {
      getSelectedRange: () => selection(book) ?? fail(),
      getActiveCell: () => {
        const selected = selection(book) ?? fail();
        return range(book, selected.sheet, { ...selected.area, rows: 1, columns: 1 });
      },
      getActiveChartOrNullObject: () => nothing,
    },
  };
}

function fail(): never {
  throw itemNotFound();
}

function selection(book: Book) {
  const active = book.workbook.getActiveRange();
  if (!active) return null;
  return range(book, book.workbook.getActiveSheet(), {
    row: active.getRow(),
    column: active.getColumn(),
    rows: active.getHeight(),
    columns: active.getWidth(),
  });
}
