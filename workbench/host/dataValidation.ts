/** `range.dataValidation`: lists of choices, typed out or taken from cells. */
import { DataValidationRenderMode } from "@univerjs/core";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument, notSimulated } from "./hostError";
import type { HostObject } from "./hostObject";

interface ListRule {
  readonly list: { readonly inCellDropDown: boolean; readonly source: string };
}

const isListRule = (value: unknown): value is ListRule =>
  typeof value === "object" && value !== null && "list" in value;

/** Excel takes a typed list of at most this many characters. */
const listLimit = 255;

export function dataValidation(book: Book, sheet: Sheet, area: Area): HostObject {
  const current = () => book.range(sheet, area).getDataValidation();
  return {
    type: "DataValidation",
    properties: {
      type: { get: () => (current() ? "List" : "None") },
      rule: {
        get: () => {
          const found = current();
          if (!found) return {};
          return { list: { inCellDropDown: true, source: sourceOf(found.getCriteriaValues()[1]) } };
        },
        set: (rule) => {
          book.guard(sheet);
          if (!isListRule(rule)) throw notSimulated("DataValidation.rule other than a list");
          if (rule.list.source.length > listLimit) throw invalidArgument();
          applyList(book, sheet, area, rule.list.source);
        },
      },
    },
    methods: {
      clear: () => {
        book.guard(sheet);
        book.range(sheet, area).setDataValidation(null);
      },
    },
  };
}

/** Puts a drop-down list on an area: choices typed out with commas, or `=` and an address. */
export function applyList(book: Book, sheet: Sheet, area: Area, source: string): void {
  const builder = book.api.newDataValidation();
  const made = source.startsWith("=")
    ? builder.requireValueInRange(sourceRange(book, sheet, source))
    : builder.requireValueInList(source.split(","));
  book.range(sheet, area).setDataValidation(
    made
      .setAllowInvalid(true)
      // An arrow beside the text, as in Excel, and no coloured pills.
      .setOptions({ renderMode: DataValidationRenderMode.ARROW })
      .build(),
  );
}

/** Univer keeps typed choices as a JSON array, and an address with its `=`. */
export function sourceOf(kept: string | undefined): string {
  if (!kept?.startsWith("[")) return kept ?? "";
  return (JSON.parse(kept) as string[]).join(",");
}

function sourceRange(book: Book, standing: Sheet, source: string) {
  const { sheet, area } = book.locate(source, standing);
  return book.range(sheet, area);
}
