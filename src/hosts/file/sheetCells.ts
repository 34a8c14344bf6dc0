/**
 * The cells of one worksheet part, opened only where an edit touches them: rows that nobody writes into are
 * copied as they stand (ECMA-376 Part 1 §18.3.1.73 row, §18.3.1.4 c).
 */
import { a1 } from "../../sheets/grid";
import type { Input } from "../../sheets/edit";
import type { Cell } from "../../sheets/grid";
import { XmlError, XmlScanner, escapeCellText, escapeText } from "./xmlScanner";
import { maxRows, parseA1, readCell } from "./cellContent";

/** A cell of an opened row: as it stood in the part (`xml`), or newly written (`input`). */
export interface OpenCell {
  style: number;
  /** The element as it stood; null once its content has been written anew. */
  xml: string | null;
  input: Input;
}

interface Row {
  /** Offsets into the source: start tag, content, end; all -1 for a new row. */
  readonly tagFrom: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  attributes: Map<string, string> | null;
  cells: (OpenCell | undefined)[] | null;
}

export class SheetCells {
  private readonly rows = new Map<number, Row>();
  private sorted = true;
  private highest = -1;
  /** True once anything was opened for writing. */
  touched = false;
  /** True once a formula was written. */
  formulaWritten = false;

  /** Indexes the rows of `source[from, to)`, the content of `<sheetData>`; `prefix` as in `x:row`. */
  constructor(
    private readonly source: string,
    from: number,
    to: number,
    private readonly prefix: string,
  ) {
    const scanner = new XmlScanner(source, from, to);
    let implicit = 0;
    while (scanner.next()) {
      if (scanner.kind !== "start" || scanner.name !== "row") continue;
      const attributes = scanner.attributes();
      const tagFrom = scanner.start;
      const contentFrom = scanner.end;
      const contentTo = scanner.skipElement();
      const given = attributes.get("r");
      const index = given === undefined ? implicit : Number(given) - 1;
      if (!Number.isInteger(index) || index < 0 || index >= maxRows || this.rows.has(index))
        throw new XmlError(`row ${given ?? "?"}`);
      if (index < this.highest) this.sorted = false;
      this.highest = Math.max(this.highest, index);
      implicit = index + 1;
      this.rows.set(index, {
        tagFrom,
        from: contentFrom,
        to: contentTo,
        end: scanner.end,
        attributes: given === undefined ? attributes.set("r", String(index + 1)) : null,
        cells: null,
      });
    }
  }

  /** The rows that are there, ascending. */
  rowIndexes(): readonly number[] {
    const indexes = [...this.rows.keys()];
    return this.sorted ? indexes : indexes.sort((a, b) => a - b);
  }

  /** The row's own attributes, to read. */
  attributesOf(row: number): ReadonlyMap<string, string> {
    const present = this.rows.get(row);
    return present ? this.attributes(present) : new Map();
  }

  /** Sets row attributes (`ht`, `customHeight`); makes the row where there is none. */
  setAttributes(row: number, attributes: Readonly<Record<string, string>>): void {
    const opened = this.open(row);
    for (const [name, value] of Object.entries(attributes)) this.attributes(opened).set(name, value);
  }

  /** The cells of a row by column, to read; the row stays as it is. */
  cellsOf(row: number): readonly (OpenCell | undefined)[] {
    const present = this.rows.get(row);
    if (!present) return [];
    return present.cells ?? this.parse(present, row);
  }

  /** What a cell holds now; of a formula its cached result. `strings` are the shared texts. */
  valueOf(cell: OpenCell, strings: (index: number) => string): Cell {
    if (cell.xml !== null) {
      const scanner = new XmlScanner(cell.xml);
      scanner.next();
      return readCell(scanner, scanner.attributes().get("t"), strings).value;
    }
    const { input } = cell;
    return input !== null && typeof input === "object" ? (input.cached ?? null) : input === "" ? null : input;
  }

  /** The cell, to change; made with the style that `styleOf` gives where there is none. */
  cell(row: number, column: number, styleOf: (row: number, column: number) => number): OpenCell {
    const opened = this.open(row);
    const cells = opened.cells!;
    return (cells[column] ??= { style: styleOf(row, column), xml: null, input: null });
  }

  /** The content of `<sheetData>`, piece by piece: a large sheet is longer than a string ought to be. */
  *xml(): Generator<string> {
    let copiedFrom = -1;
    let copiedTo = -1;
    for (const index of this.rowIndexes()) {
      const row = this.rows.get(index)!;
      const untouched = !row.attributes && !row.cells;
      if (copiedFrom >= 0 && !(untouched && copiedTo === row.tagFrom)) {
        yield this.source.slice(copiedFrom, copiedTo);
        copiedFrom = -1;
      }
      if (!untouched) yield this.rowXml(index, row);
      else {
        if (copiedFrom < 0) copiedFrom = row.tagFrom;
        copiedTo = row.end;
      }
    }
    if (copiedFrom >= 0) yield this.source.slice(copiedFrom, copiedTo);
  }

  private open(row: number): Row {
    this.touched = true;
    let opened = this.rows.get(row);
    if (!opened) {
      if (row < this.highest) this.sorted = false;
      this.highest = Math.max(this.highest, row);
      const attributes = new Map([["r", String(row + 1)]]);
      opened = { tagFrom: -1, from: -1, to: -1, end: -1, attributes, cells: [] };
      this.rows.set(row, opened);
    }
    opened.cells ??= this.parse(opened, row);
    this.attributes(opened).delete("spans");
    return opened;
  }

  private attributes(row: Row): Map<string, string> {
    if (!row.attributes) {
      const scanner = new XmlScanner(this.source, row.tagFrom, row.end);
      scanner.next();
      row.attributes = scanner.attributes();
    }
    return row.attributes;
  }

  private parse(row: Row, index: number): (OpenCell | undefined)[] {
    const cells: (OpenCell | undefined)[] = [];
    if (row.tagFrom < 0) return cells;
    const scanner = new XmlScanner(this.source, row.from, row.to);
    let implicit = 0;
    while (scanner.next()) {
      if (scanner.kind !== "start" || scanner.name !== "c") continue;
      const attributes = scanner.attributes();
      const from = scanner.start;
      scanner.skipElement();
      const reference = attributes.get("r");
      const place = reference === undefined ? { row: index, column: implicit } : parseA1(reference);
      if (!place || place.row !== index || cells[place.column])
        throw new XmlError(`cell ${reference ?? "?"}`);
      implicit = place.column + 1;
      cells[place.column] = {
        style: Number(attributes.get("s") ?? 0),
        xml: this.source.slice(from, scanner.end),
        input: null,
      };
    }
    return cells;
  }

  private rowXml(index: number, row: Row): string {
    const { prefix } = this;
    let line = `<${prefix}row`;
    for (const [name, value] of this.attributes(row)) line += ` ${name}="${value}"`;
    if (!row.cells) {
      const content = this.source.slice(row.from, row.to);
      return line + (content ? `>${content}</${prefix}row>` : "/>");
    }
    line += ">";
    row.cells.forEach((cell, column) => {
      if (cell) line += cell.xml === null ? newCell(cell, index, column, prefix) : restyled(cell);
    });
    return `${line}</${prefix}row>`;
  }
}

/** A cell with new content. Strings are inline, so that the shared strings stay as they are. */
function newCell(cell: OpenCell, row: number, column: number, p: string): string {
  const { input, style } = cell;
  const open = `<${p}c r="${a1(row, column)}"${style ? ` s="${style}"` : ""}`;
  if (input === null || input === "") return `${open}/>`;
  if (typeof input === "number") return `${open}><${p}v>${input}</${p}v></${p}c>`;
  if (typeof input === "boolean") return `${open} t="b"><${p}v>${input ? 1 : 0}</${p}v></${p}c>`;
  if (typeof input === "string")
    return `${open} t="inlineStr"><${p}is>${textElement(input, p)}</${p}is></${p}c>`;
  const formula = `<${p}f>${escapeText(input.formula.replace(/^=/, ""))}</${p}f>`;
  const { cached } = input;
  if (cached === undefined) return `${open}>${formula}</${p}c>`;
  const type = typeof cached === "string" ? ' t="str"' : typeof cached === "boolean" ? ' t="b"' : "";
  const value = typeof cached === "boolean" ? Number(cached) : escapeCellText(String(cached));
  return `${open}${type}>${formula}<${p}v>${value}</${p}v></${p}c>`;
}

/** `<t>`, marked where XML tools would otherwise drop blanks at its ends. */
export function textElement(text: string, prefix = ""): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeCellText(text)}</${prefix}t>`;
}

/** The element as it stood, with its present style. */
function restyled(cell: OpenCell): string {
  const scanner = new XmlScanner(cell.xml!);
  scanner.next();
  const attributes = scanner.attributes();
  if (Number(attributes.get("s") ?? 0) === cell.style) return cell.xml!;
  attributes.set("s", String(cell.style));
  const tag = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<${scanner.prefix}c${tag}${scanner.selfClosing ? "/>" : ">"}${cell.xml!.slice(scanner.end)}`;
}
