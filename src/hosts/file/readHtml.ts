/**
 * Web pages that go by the name of .xls, as many office systems export their lists. Tags may be left open
 * (HTML Living Standard §13.1.2.4); every cell is text, so that codes keep their digits.
 */
import type { Area, Cell, Grid } from "../../sheets/grid";
import { unescapeXml } from "./xmlScanner";

/** A start or end tag, a comment or declaration, or a run of text. */
const pieces = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g;
const unseen = new Set(["script", "style", "title", "template", "noscript", "xml"]);
const breaks = new Set(["br", "p", "div", "li"]);
/** What a browser takes at most (HTML Living Standard §4.9.11): a larger number is a mistake. */
const widestSpan = { colspan: 1000, rowspan: 65_534 } as const;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  text: string;
}

/** Whether a text is a web page with a table. */
export function holdsTable(text: string): boolean {
  return /<table[\s>]/i.test(text);
}

/** The page's tables, one below the other, as one grid of text. */
export function readHtml(sheet: string, page: string): Grid {
  const rows: Cell[][] = [];
  /** Of each column, the row below the last one that a cell above reaches down to. */
  const takenTo: number[] = [];
  const merges: Area[] = [];
  let row = -1;
  let column = 0;
  let cell: OpenCell | null = null;
  const close = (): void => {
    if (cell) (rows[cell.row] ??= [])[cell.column] = tidy(cell.text) || null;
    cell = null;
  };
  let ended = 0;
  /** A table's last row ends every cell that would reach further down. */
  const endTable = (): void => {
    takenTo.length = 0;
    for (; ended < merges.length; ended++) {
      const area = merges[ended];
      merges[ended] = { ...area, rows: Math.min(area.rows, row + 1 - area.row) };
    }
  };
  let inside: string | null = null;
  for (const [piece, slash, tag, attributes] of page.matchAll(pieces)) {
    const name = tag?.toLowerCase();
    if (inside !== null) {
      if (slash && name === inside) inside = null;
    } else if (name !== undefined && !slash && unseen.has(name) && !attributes?.endsWith("/")) inside = name;
    else if (name === undefined) {
      if (cell && !/^<[!?]/.test(piece)) (cell as OpenCell).text += piece.replace(/\s+/g, " ");
    } else if (
      name === "table" ||
      name === "tr" ||
      name === "tbody" ||
      name === "thead" ||
      name === "tfoot"
    ) {
      close();
      if (name === "table") endTable();
      if (name === "tr" && !slash) {
        row++;
        column = 0;
        rows[row] ??= [];
      }
    } else if (name === "td" || name === "th") {
      close();
      if (slash) continue;
      if (row < 0) rows[(row = 0)] ??= [];
      while ((takenTo[column] ?? 0) > row) column++;
      const area = { row, column, rows: span(attributes, "rowspan"), columns: span(attributes, "colspan") };
      if (area.rows > 1 || area.columns > 1) {
        merges.push(area);
        for (let c = column; c < column + area.columns; c++)
          takenTo[c] = Math.max(takenTo[c] ?? 0, row + area.rows);
      }
      cell = { row, column, text: "" };
      column += area.columns;
    } else if (cell && breaks.has(name) && (name === "br" || slash)) (cell as OpenCell).text += "\n";
  }
  close();
  endTable();
  return gridOf(sheet, rows, merges);
}

function gridOf(sheet: string, rows: readonly Cell[][], merges: readonly Area[]): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet,
    row: 0,
    column: 0,
    values: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)),
    merges: merges.filter((area) => area.rows > 1 || area.columns > 1),
    tables: [],
    visibility: "visible",
    protected: false,
    formulas: new Map(),
    date1904: false,
  };
}

function span(attributes: string | undefined, name: keyof typeof widestSpan): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, "i").exec(attributes ?? "");
  return found ? Math.max(1, Math.min(widestSpan[name], Number(found[1]))) : 1;
}

const blanks = /[^\S\n]+/g;

function tidy(text: string): string {
  const resolved = unescapeXml(text.replace(/&(nbsp|ensp|emsp|thinsp);?/gi, " ").replace(/&middot;/gi, "·"));
  return resolved
    .replace(/\u00a0/g, " ")
    .split("\n")
    .map((line) => line.replace(blanks, " ").trim())
    .join("\n")
    .trim();
}
