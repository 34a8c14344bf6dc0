/** A row of headers, or two or three rows merged into one: which table is it? */
import { textOf } from "./cellText";
import type { Area, Cell, Grid } from "./grid";
import type { HeaderLookup, TableSpec } from "./headers";
import { tableSpecs } from "./headers";
import type { TableColumn } from "./recognisedTable";

/** One column's header: its texts from the top row to the lowest, and which of them span several columns. */
interface HeaderCell {
  readonly column: number;
  readonly texts: readonly string[];
  readonly spanning: readonly boolean[];
}

export interface HeaderMatch {
  readonly spec: TableSpec;
  readonly score: number;
  /** How many rows the header takes. */
  readonly depth: number;
  readonly columns: readonly TableColumn[];
  /** Field → column; of two columns for one field the better header's. */
  readonly fields: ReadonlyMap<string, number>;
}

/** The merged area that holds a cell, or null. */
export function mergeAt(grid: Grid, row: number, column: number): Area | null {
  for (const merge of grid.merges)
    if (
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns
    )
      return merge;
  return null;
}

function rawCell(grid: Grid, row: number, column: number): Cell {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

/** At least two cells of the row are headers of some table; a quick look before the thorough one. */
export function looksLikeHeaders(grid: Grid, row: number, lookup: HeaderLookup): boolean {
  let strings = 0;
  let hits = 0;
  for (const cell of grid.values[row - grid.row] ?? []) {
    if (typeof cell !== "string") continue;
    if (lookup.isHeader(cell) && ++hits >= 2) return true;
    if (++strings >= 8 && hits === 0) return false;
  }
  return false;
}

/**
 * The tables whose headers start in a row, from left to right: mostly one; several where tables stand side
 * by side with a blank column between. None where the row is no header.
 */
export function matchHeaders(
  grid: Grid,
  row: number,
  span: { readonly from: number; readonly to: number },
  clueText: string,
  lookup: HeaderLookup,
): readonly HeaderMatch[] {
  let best: HeaderMatch | null = null;
  for (const depth of depths(grid, row, span, lookup)) {
    const cells = headerCells(grid, row, depth, span);
    const match = bestMatch(cells, depth, clueText, lookup);
    if (match && (!best || match.score > best.score + 0.1)) best = match;
  }
  if (!best) return [];
  const parts = segments(headerCells(grid, row, best.depth, span));
  if (parts.length < 2) return [best];
  const matches = parts.map((part) => bestMatch(part, best.depth, clueText, lookup));
  const found = matches.filter((match): match is HeaderMatch => match !== null);
  return found.length >= 2 ? found : [best];
}

function depths(
  grid: Grid,
  row: number,
  span: { from: number; to: number },
  lookup: HeaderLookup,
): readonly number[] {
  let deepest = 1;
  for (const merge of grid.merges) {
    if (merge.row !== row || merge.column < span.from || merge.column > span.to) continue;
    if (merge.rows > 1 && merge.rows <= 3) deepest = Math.max(deepest, merge.rows);
    else if (merge.rows === 1 && merge.columns > 1) deepest = Math.max(deepest, 2);
  }
  if (deepest === 1 && isHeaderRow(grid, row + 1, span, lookup)) deepest = 2;
  return Array.from({ length: deepest }, (_, index) => index + 1);
}

/** Every filled cell is text, and at least half of them are headers of some table. */
function isHeaderRow(
  grid: Grid,
  row: number,
  span: { from: number; to: number },
  lookup: HeaderLookup,
): boolean {
  let filled = 0;
  let hits = 0;
  for (let column = span.from; column <= span.to; column++) {
    const cell = rawCell(grid, row, column);
    if (cell === null) continue;
    if (typeof cell !== "string") return false;
    filled++;
    if (lookup.isHeader(cell)) hits++;
  }
  return filled > 0 && hits * 2 >= filled;
}

function headerCells(
  grid: Grid,
  row: number,
  depth: number,
  span: { from: number; to: number },
): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = span.from; column <= span.to; column++) {
    const texts: string[] = [];
    const spanning: boolean[] = [];
    for (let level = 0; level < depth; level++) {
      const merge = mergeAt(grid, row + level, column);
      const text = textOf(
        merge ? rawCell(grid, merge.row, merge.column) : rawCell(grid, row + level, column),
      );
      if (text === "" || text === texts[texts.length - 1]) continue;
      texts.push(text);
      spanning.push(merge !== null && merge.columns > 1);
    }
    cells.push({ column, texts, spanning });
  }
  return cells;
}

/** What a column may be called, the best first: its lowest text, all of them joined, then a text above it. */
function names(cell: HeaderCell): readonly string[] {
  const { texts, spanning } = cell;
  if (texts.length < 2) return texts;
  const above = texts.slice(0, -1).filter((_, index) => !spanning[index]);
  return [texts[texts.length - 1], texts.join(""), ...above.reverse()];
}

function segments(cells: readonly HeaderCell[]): readonly (readonly HeaderCell[])[] {
  const parts: HeaderCell[][] = [];
  let open = false;
  for (const cell of cells) {
    if (cell.texts.length === 0) open = false;
    else if (open) parts[parts.length - 1].push(cell);
    else {
      parts.push([cell]);
      open = true;
    }
  }
  return parts;
}

function bestMatch(
  cells: readonly HeaderCell[],
  depth: number,
  clueText: string,
  lookup: HeaderLookup,
): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  for (const spec of tableSpecs) {
    const match = matchSpec(spec, cells, depth, clueText, lookup);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

function matchSpec(
  spec: TableSpec,
  cells: readonly HeaderCell[],
  depth: number,
  clueText: string,
  lookup: HeaderLookup,
): HeaderMatch | null {
  const owner = new Map<string, { column: number; quality: number }>();
  const columns: TableColumn[] = [];
  let unknown = 0;
  for (const cell of cells) {
    if (cell.texts.length === 0) continue;
    const header = cell.texts.join("·");
    const hit = firstHit(spec, cell, lookup);
    const ignored = hit?.field === null;
    columns.push({ column: cell.column, header, field: hit?.field ?? null, ...(ignored ? { ignored } : {}) });
    if (!hit) unknown++;
    if (!hit?.field) continue;
    const owned = owner.get(hit.field);
    if (!owned || hit.quality > owned.quality)
      owner.set(hit.field, { column: cell.column, quality: hit.quality });
  }
  const fields = new Map([...owner].map(([field, { column }]) => [field, column]));
  const has = (field: string) => fields.has(field);
  if (owner.size < 2 || !spec.needs.every((some) => some.some(has))) return null;
  let score = spec.clues.some((clue) => clueText.includes(clue)) ? 1.5 : 0;
  for (const [field, { quality }] of owner) score += spec.fields[field].weight * quality;
  return { spec, score: score - 0.2 * unknown, depth, columns, fields };
}

function firstHit(spec: TableSpec, cell: HeaderCell, lookup: HeaderLookup) {
  for (const name of names(cell)) {
    const hit = lookup.hit(spec.kind, name);
    if (hit) return hit;
  }
  return undefined;
}
