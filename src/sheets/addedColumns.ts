/**
 * Columns that a kept table of an earlier version lacks: added at its right end, old rows left blank. Headers that
 * stand are never renamed or moved.
 */
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import type { Edit } from "./edit";
import type { SheetFault } from "./fault";
import type { Cell, Grid } from "./grid";
import { specOf } from "./headers";
import { opened } from "./keptTable";
import type { RecognisedTable } from "./recognisedTable";
import { widenTable } from "./tableWidening";

export interface AddedColumns {
  readonly edits: readonly Edit[];
  /** The workbook with the new headers, for what is written next. */
  readonly grids: readonly Grid[];
}

/** The edits that give a table the fields it lacks; a cell of something else in the way is named. */
export function addedColumns(
  grids: readonly Grid[],
  table: RecognisedTable,
  fields: readonly string[],
): Result<AddedColumns, SheetFault> {
  const { sheet, grid, area, header } = table;
  const wide = widenTable(table, fields);
  const { headers } = wide;
  if (wide.taken.length > 0) {
    const spec = specOf(table.kind);
    const lacking = fields.filter((field) => !table.fields.has(field));
    return err({
      code: "sheets.columnTaken",
      severity: "error",
      at: wide.taken[0].at,
      header: lacking.map((field) => spec.fields[field].header).join("、"),
    });
  }
  if (headers.length === 0) return ok({ edits: [], grids });
  const right = area.column + area.columns;
  const widened = withHeaders(grid, header.row + header.rows - 1, right, headers, table.name);
  return ok({
    edits: opened(table, wide.edits),
    grids: grids.map((each) => (each.sheet === sheet ? widened : each)),
  });
}

function withHeaders(
  grid: Grid,
  row: number,
  column: number,
  heads: readonly string[],
  name: string | null,
): Grid {
  const width = Math.max(grid.values[0]?.length ?? 0, column + heads.length - grid.column);
  return {
    ...grid,
    values: grid.values.map((cells, r) =>
      Array.from({ length: width }, (_, c): Cell => {
        const added = grid.column + c - column;
        if (added < 0 || added >= heads.length) return cells[c] ?? null;
        return grid.row + r === row ? heads[added] : null;
      }),
    ),
    tables: grid.tables.map((table) =>
      table.name === name ? { ...table, columns: table.columns + heads.length } : table,
    ),
  };
}
