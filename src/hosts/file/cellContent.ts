/** What a cell of a worksheet part holds (ECMA-376 Part 1 §18.3.1.4): its cached value and its formula. */
import { columnNumber } from "../../sheets/grid";
import type { Cell } from "../../sheets/grid";
import { XmlError, decodeCellText } from "./xmlScanner";
import type { XmlScanner } from "./xmlScanner";
import { richText } from "./sharedStrings";

/** A formula as the part writes it: shared formulas carry their text only in the first cell of the group. */
export interface StoredFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly group: string | null;
  /** The area that a shared or array formula covers, where it is written. */
  readonly ref: string | null;
}

export interface CellContent {
  readonly value: Cell;
  readonly formula: StoredFormula | null;
  /** A `<v>` or `<is>` was there: a formula without one has never been calculated. */
  readonly cached: boolean;
}

const nothing: CellContent = { value: null, formula: null, cached: false };

/** Reads the `<c>` that the scanner stands on and leaves it on the end tag. `strings` are the shared texts. */
export function readCell(
  scanner: XmlScanner,
  type: string | undefined,
  strings: (index: number) => string,
): CellContent {
  if (scanner.selfClosing) return nothing;
  let value: Cell = null;
  let formula: StoredFormula | null = null;
  let cached = false;
  for (let depth = 1; depth > 0 && scanner.next();) {
    if (scanner.kind === "end") depth--;
    else if (scanner.kind === "start") {
      if (scanner.name === "v") {
        cached = true;
        value = valueOf(plainText(scanner), type, strings);
      } else if (scanner.name === "is") {
        cached = true;
        value = richText(scanner) || null;
      } else if (scanner.name === "f") {
        const attributes = scanner.attributes();
        const kind = attributes.get("t") ?? "normal";
        const ref = attributes.get("ref") ?? null;
        const group = attributes.get("si") ?? null;
        formula = {
          text: plainText(scanner),
          kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
          group,
          ref,
        };
      } else scanner.skipElement();
    }
  }
  return { value, formula, cached };
}

/** The text inside of an element that holds nothing else; leaves the scanner on the end tag. */
function plainText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  let text = "";
  while (scanner.next() && scanner.kind !== "end") {
    if (scanner.kind === "start") throw new XmlError("an element inside of text");
    text += scanner.characters();
  }
  return text;
}

function valueOf(raw: string, type: string | undefined, strings: (index: number) => string): Cell {
  switch (type) {
    case "s":
      return strings(Number(raw)) || null;
    case "str":
    case "inlineStr":
      return decodeCellText(raw) || null;
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw.trim() };
    case "d":
      return serialOfIso(raw.trim());
    default: {
      const text = raw.trim();
      if (text === "") return null;
      const value = Number(text);
      return Number.isFinite(value) ? value : raw;
    }
  }
}

/** An ISO 8601 date cell (`t="d"`, strict files) as the serial number that Excel shows; other text stays text. */
function serialOfIso(iso: string): Cell {
  const time = Date.parse(
    /[zZ]|T.*[+-]\d\d:?\d\d$/.test(iso) ? iso : `${iso.includes("T") ? iso : `${iso}T00:00:00`}Z`,
  );
  return Number.isNaN(time) ? iso : time / 86_400_000 + 25_569;
}

/** `AB12` → row 11, column 27; null where it is no cell reference. `$` are passed over. */
export function parseA1(reference: string): { row: number; column: number } | null {
  return plainA1(reference) ?? dollarA1(reference);
}

/** Capital letters and digits, as every writer of cells has them: two million times a file. */
function plainA1(reference: string): { row: number; column: number } | null {
  let column = 0;
  let i = 0;
  for (; i < 3; i++) {
    const code = reference.charCodeAt(i);
    if (!(code >= 65 && code <= 90)) break;
    column = column * 26 + code - 64;
  }
  const digits = reference.length - i;
  if (i === 0 || digits < 1 || digits > 7) return null;
  let row = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) - 48;
    if (!(code >= 0 && code <= 9)) return null;
    row = row * 10 + code;
  }
  return row >= 1 && row <= maxRows && column <= maxColumns ? { row: row - 1, column: column - 1 } : null;
}

function dollarA1(reference: string): { row: number; column: number } | null {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!m) return null;
  const row = Number(m[2]) - 1;
  const column = columnNumber(m[1]);
  return row >= 0 && row < maxRows && column < maxColumns ? { row, column } : null;
}

/** The size of a sheet in Excel 2007 and later. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;
