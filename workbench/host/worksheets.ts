/** `workbook.worksheets`. */
import type { Book } from "./book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { isSheetName } from "./place";
import { defaultStyle } from "./workbookData";
import { worksheet } from "./worksheet";

export function worksheets(book: Book): HostObject {
  const getItem = (key: unknown) => {
    const sheet = book.findSheet(key);
    if (!sheet) throw itemNotFound();
    return worksheet(book, sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => book.sheets().map((sheet) => worksheet(book, sheet)),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (key) => {
        const sheet = book.findSheet(key);
        return sheet ? worksheet(book, sheet) : nothing;
      },
      getActiveWorksheet: () => worksheet(book, book.workbook.getActiveSheet()),
      getFirst: () => worksheet(book, book.sheets()[0]),
      getCount: () => book.sheets().length,
      add: (name) => worksheet(book, add(book, name)),
    },
  };
}

/** Excel puts a new sheet at the end and leaves the active sheet as it is. */
function add(book: Book, given: unknown) {
  const name = given === undefined || given === null || given === "" ? freeName(book) : String(given);
  if (!isSheetName(name)) throw invalidArgument();
  if (book.findSheet(name)) throw itemAlreadyExists();
  const active = book.workbook.getActiveSheet();
  const made = book.workbook.insertSheet(name, { index: book.sheets().length });
  made.setDefaultStyle(defaultStyle);
  book.workbook.setActiveSheet(active);
  return made;
}

function freeName(book: Book): string {
  for (let n = book.sheets().length + 1; ; n++) if (!book.findSheet(`Sheet${n}`)) return `Sheet${n}`;
}
