/**
 * Columns that a kept table of an earlier version lacks: added at its right end, old rows left blank. Headers that
 * stand are never renamed or moved.
 */
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import { isBlank } from "./cellText";
import type { Edit } from "./edit";
import type { SheetFault } from "./fault";
import type { Cell, Grid } from "./grid";
import { address, cellAt } from "./grid";
import { specOf } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { displayWidth, tableLook } from "./tableSheet";

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
  const lacking = fields.filter((field) => !table.fields.has(field));
  if (lacking.length === 0) return ok({ edits: [], grids });
  const { sheet, grid, area, header } = table;
  const spec = specOf(table.kind);
  const heads = lacking.map((field) => spec.fields[field].header);
  const right = area.column + area.columns;
  for (let row = header.row; row < area.row + area.rows; row++)
    for (let i = 0; i < heads.length; i++)
      if (!isBlank(cellAt(grid, row, right + i)))
        return err({
          code: "sheets.columnTaken",
          severity: "error",
          at: address(sheet, row, right + i),
          header: heads.join("、"),
        });
  const bottom = header.row + header.rows - 1;
  const wide = { ...area, columns: area.columns + heads.length };
  const written: Edit[] = [
    { kind: "setValues", sheet, row: bottom, column: right, values: [heads] },
    ...tableLook(sheet, {
      row: bottom,
      column: right,
      rows: area.row + area.rows - bottom,
      columns: heads.length,
    }),
    ...heads.map((head, i): Edit => {
      const width = Math.max(14, displayWidth(head) + 4);
      return { kind: "columnWidth", sheet, column: right + i, columns: 1, width };
    }),
    ...(table.name === null ? [] : [{ kind: "resizeTable", sheet, name: table.name, area: wide } as const]),
  ];
  const edits: readonly Edit[] = grid.protected
    ? [
        { kind: "unprotect", sheet },
        ...written,
        { kind: "protect", sheet, allow: { filter: true, sort: true } },
      ]
    : written;
  const widened = withHeaders(grid, bottom, right, heads, table.name);
  return ok({ edits, grids: grids.map((each) => (each.sheet === sheet ? widened : each)) });
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
        const head = grid.row + r === row ? heads[grid.column + c - column] : undefined;
        return head ?? cells[c] ?? null;
      }),
    ),
    tables: grid.tables.map((table) =>
      table.name === name ? { ...table, columns: table.columns + heads.length } : table,
    ),
  };
}
