/** One recognised table from rows, as the reader of a list would give it. */
import { recogniseTables } from "../../../src/sheets";
import type { Cell } from "../../../src/sheets/grid";
import type { RecognisedTable } from "../../../src/sheets/recognisedTable";
import { gridOf } from "../gridOf";

export function newTable(
  sheet: string,
  rows: readonly (readonly Cell[])[],
  formulas?: ReadonlyMap<string, string>,
): RecognisedTable {
  const tables = recogniseTables([gridOf(sheet, rows, formulas ? { formulas } : {})]);
  if (tables.length !== 1) throw new Error(`${tables.length} tables on ${sheet}`);
  return tables[0];
}

export function recogniseOne(sheet: string, rows: readonly (readonly Cell[])[]): RecognisedTable {
  return newTable(sheet, rows);
}
