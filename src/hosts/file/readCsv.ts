/** Text files with separated values (RFC 4180), as Chinese offices send them: UTF-8 or GB18030, commas or tabs. */
import type { Slices } from "../../core/slices";
import { rowsInSlice, whole } from "../../core/slices";
import type { Cell, Grid } from "../../sheets/grid";
import { delimiterOf } from "./delimiter";

/** The text of a file in UTF-8 (with or without its mark), UTF-16 (with its mark) or GB18030; null where it is none. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const marked16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked16) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return null;
}

/** A grid of text. The sheet is named as the file is, without its ending. */
export function readCsv(name: string, text: string): Grid {
  return whole(csvInSlices(name, text));
}

/** The same, a slice at a time; null where there are more rows than the limit. What Excel copies has tabs between its cells. */
export function csvInSlices(name: string, text: string, delimiter?: string): Slices<Grid>;
export function csvInSlices(
  name: string,
  text: string,
  delimiter: string | undefined,
  rowLimit: number,
): Slices<Grid | null>;
export function* csvInSlices(
  name: string,
  text: string,
  delimiter = delimiterOf(text),
  rowLimit = Infinity,
): Slices<Grid | null> {
  const rows = yield* separatedValues(text, delimiter, rowLimit);
  if (!rows) return null;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values: Cell[][] = [];
  for (const row of rows) {
    if (values.length % rowsInSlice === 0) yield 0.7 + (0.3 * values.length) / rows.length;
    const line: Cell[] = row.map(contentOf);
    while (line.length < width) line.push(null);
    values.push(line);
  }
  return {
    sheet: sheetNameOf(name),
    row: 0,
    column: 0,
    values,
    merges: [],
    tables: [],
    visibility: "visible",
    protected: false,
    formulas: new Map(),
    date1904: false,
  };
}

/** `dir/月报.csv` → `月报`. */
export function sheetNameOf(file: string): string {
  return file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || file;
}

/** `="00123"`: how programs write a code into a csv so that Excel leaves it alone. Excel shows what is inside. */
function contentOf(cell: string): Cell {
  if (cell === "") return null;
  const kept = cell.charCodeAt(0) === 61 ? /^="((?:[^"]|"")*)"$/.exec(cell) : null;
  return kept ? kept[1].replace(/""/g, '"') || null : cell;
}

/** Quotes inside of a quoted field are doubled; a quote elsewhere is a character like others. */
function* separatedValues(text: string, delimiter: string, rowLimit: number): Slices<string[][] | null> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const length = text.length;
  while (at < length) {
    const quoted = text[at] === '"' ? quotedField(text, at, delimiter) : null;
    if (quoted) at = quoted.end;
    const from = at;
    while (at < length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    row.push((quoted?.field ?? "") + text.slice(from, at));
    if (at < length && text[at] === delimiter) {
      at++;
      if (at === length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
    if (rows.length > rowLimit) return null;
    if (rows.length % rowsInSlice === 0) yield (0.7 * at) / length;
  }
  if (row.length) rows.push(row);
  return rows;
}

/** No cell of Excel holds more. */
const longestCell = 32_767;

/**
 * A field in quotes from `start`, and where it ends. Null where the quote is one that nobody closed: else it would
 * swallow the rows below it.
 */
function quotedField(
  text: string,
  start: number,
  delimiter: string,
): { readonly field: string; readonly end: number } | null {
  let field = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0 || close - start > longestCell) return null;
    field += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    field += '"';
    at++;
  }
  const after = text[at];
  const ends = after === undefined || after === delimiter || after === "\n" || after === "\r";
  return ends || !/[\r\n]/.test(field) ? { field, end: at } : null;
}
