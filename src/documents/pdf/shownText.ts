/** A value as its cell shows it: the number format applied (ECMA-376 Part 1 §18.8.30–31). */
import { SSF } from "@e965/xlsx";
import type { Cell } from "../../sheets/grid";

/** The formatter of the package, which types it as anything. */
const formatter = SSF as {
  format(code: string, value: string | number | boolean, options: { readonly date1904: boolean }): string;
};

/** The text of a cell; a format that cannot be read leaves the number as it is. */
export function shownText(value: Cell, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" || format === "@") return String(value);
  try {
    return formatter.format(format, value, { date1904 });
  } catch {
    return String(value);
  }
}

/** Where text stands that nobody aligned: numbers on the right, truth and errors in the middle. */
export function usualAlignment(value: Cell): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || (typeof value === "object" && value !== null) ? "center" : "left";
}
