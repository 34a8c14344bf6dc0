/** A range as the other objects of the host see it when it comes back as an argument. */
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";

export interface RangeObject extends HostObject {
  readonly type: "Range";
  readonly sheet: Sheet;
  readonly area: Area;
}

export function isRange(value: unknown): value is RangeObject {
  return typeof value === "object" && value !== null && (value as HostObject).type === "Range";
}

/** The place that an argument means: a Range, or an address on the given sheet. */
export function placeOf(book: Book, value: unknown, standing?: Sheet): { sheet: Sheet; area: Area } {
  if (isRange(value)) return value;
  if (typeof value === "string") return book.locate(value, standing);
  throw invalidArgument();
}
