/** Grids out of Excel: used ranges in pieces, with merges, tables and, on small sheets, formulas. */
import type { Area, Cell, Grid } from "../../sheets/grid";
import type { ReadOptions } from "../workbookHost";
import { bandsOf } from "./chunks";
import type { LiveSheet } from "./sheetList";

/**
 * Formulas double what is sent; they matter where figures are written, and forms are small. Pools and
 * ledgers beyond this many cells are read without.
 */
const formulasUpTo = 20_000;

const errorValue =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;

/** Thrown inside a request when the person has cancelled; caught by the host. */
export class Cancelled extends Error {}

interface Used {
  readonly sheet: LiveSheet;
  readonly area: Area | null;
  readonly merges: readonly Area[];
  readonly tables: Grid["tables"];
}

/** The used part of each sheet. */
export async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly LiveSheet[],
  options: ReadOptions = {},
): Promise<readonly Grid[]> {
  const used = await usedParts(context, sheets);
  const total = used.reduce((cells, { area }) => cells + (area ? area.rows * area.columns : 0), 0);
  let done = 0;
  const grids: Grid[] = [];
  for (const { sheet, area, merges, tables } of used) {
    const values: Cell[][] = [];
    const formulas = area && area.rows * area.columns <= formulasUpTo ? new Map<string, string>() : undefined;
    for (const band of area ? bandsOf(area) : []) {
      if (options.signal?.aborted) throw new Cancelled();
      const range = sheet.proxy.getRangeByIndexes(band.row, band.column, band.rows, band.columns);
      range.load("values");
      if (formulas) range.load("formulas");
      // One piece a round trip: a larger request would be refused (see chunks.ts).
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const row of range.values) values.push(row.map(cellOf));
      if (formulas) collectFormulas(range.formulas, band, formulas);
      done += band.rows * band.columns;
      options.onProgress?.(total === 0 ? 1 : done / total);
    }
    grids.push({
      sheet: sheet.name,
      row: area?.row ?? 0,
      column: area?.column ?? 0,
      values,
      merges,
      tables,
      visibility: sheet.visibility,
      protected: sheet.protected,
      ...(formulas ? { formulas } : {}),
    });
  }
  return grids;
}

/** Where the used ranges, merges and tables lie: three round trips for all sheets together. */
async function usedParts(
  context: Excel.RequestContext,
  sheets: readonly LiveSheet[],
): Promise<readonly Used[]> {
  const found = sheets.map((sheet) => {
    const range = sheet.proxy.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = sheet.proxy.tables;
    tables.load("items/name");
    return { sheet, range, tables };
  });
  await context.sync();
  const placed = found.map(({ sheet, range, tables }) => {
    const merged = range.isNullObject ? null : range.getMergedAreasOrNullObject();
    merged?.load("areaCount");
    const ranges = tables.items.map((table) => {
      const area = table.getRange();
      area.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name: table.name, area };
    });
    return { sheet, range, merged, ranges };
  });
  await context.sync();
  for (const { merged } of placed)
    if (merged && !merged.isNullObject)
      merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  return placed.map(({ sheet, range, merged, ranges }) => ({
    sheet,
    area: range.isNullObject ? null : areaOf(range),
    merges: merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [],
    tables: ranges.map(({ name, area }) => ({ name, ...areaOf(area) })),
  }));
}

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Excel gives "" for a blank cell and an error as its text. */
function cellOf(value: unknown): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return errorValue.test(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

function collectFormulas(rows: readonly (readonly unknown[])[], band: Area, into: Map<string, string>): void {
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      // Text that begins with "=" comes back as its own value, not as a formula's result; see values.
      if (typeof cell === "string" && cell.startsWith("="))
        into.set(`${band.row + r},${band.column + c}`, cell);
    }),
  );
}
