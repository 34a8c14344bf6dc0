/** `workbook.names`: names of the whole workbook; a sheet's own names are answered as those of the workbook. */
import { areaAddress } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { isDefinedName, parseAddress } from "./place";
import { range } from "./range";
import { isRange } from "./rangeObject";

export function names(book: Book, _sheet: Sheet | null): HostObject {
  const getItem = (key: unknown) => {
    const name = find(book, key);
    if (name === undefined) throw itemNotFound();
    return namedItem(book, name);
  };
  return {
    type: "NamedItemCollection",
    items: () => book.workbook.getDefinedNames().map((n) => namedItem(book, n.getName())),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (key) => {
        const name = find(book, key);
        return name === undefined ? nothing : namedItem(book, name);
      },
      getCount: () => book.workbook.getDefinedNames().length,
      add: (given, reference) => {
        const name = String(given);
        if (!isDefinedName(name)) throw invalidArgument();
        if (find(book, name) !== undefined) throw itemAlreadyExists();
        book.cells.flush();
        book.workbook.insertDefinedName(name, referenceText(reference));
        book.cells.touch();
        return namedItem(book, name);
      },
    },
  };
}

const find = (book: Book, key: unknown) =>
  book.workbook
    .getDefinedNames()
    .map((n) => n.getName())
    .find((name) => name.toLowerCase() === String(key).toLowerCase());

function referenceText(reference: unknown): string {
  if (!isRange(reference)) return String(reference).replace(/^=(?=.*!)/, "");
  const address = areaAddress(reference.sheet.getSheetName(), reference.area);
  const bang = address.lastIndexOf("!");
  return address.slice(0, bang + 1) + address.slice(bang + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

const referenceOf = (book: Book, name: string) =>
  (book.workbook.getDefinedName(name)?.getFormulaOrRefString() ?? "").replace(/^=/, "");

/** The range that a name stands for, where `getRange` is given a name. */
export function nameFor(book: Book, key: string): HostObject {
  const name = find(book, key);
  if (name === undefined) throw invalidArgument();
  return rangeOf(book, name);
}

function rangeOf(book: Book, name: string): HostObject {
  const reference = referenceOf(book, name);
  if (!parseAddress(reference)) throw itemNotFound();
  const { sheet, area } = book.locate(reference);
  return range(book, sheet, area);
}

function namedItem(book: Book, name: string): HostObject {
  return {
    type: "NamedItem",
    identity: () => ({ Name: name }),
    properties: {
      name: { get: () => name },
      formula: { get: () => `=${referenceOf(book, name)}` },
      value: { get: () => referenceOf(book, name) },
      visible: { get: () => true },
      type: { get: () => (parseAddress(referenceOf(book, name)) ? "Range" : "String") },
      scope: { get: () => "Workbook" },
    },
    methods: {
      getRange: () => rangeOf(book, name),
      getRangeOrNullObject: () => (parseAddress(referenceOf(book, name)) ? rangeOf(book, name) : nothing),
      delete: () => void book.workbook.deleteDefinedName(name),
    },
  };
}
