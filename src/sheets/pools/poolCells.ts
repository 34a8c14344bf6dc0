/** From a record of a pool back to its cells, whatever sheet it stands on. */
import type { Cell } from "../grid";
import { address, cellAt } from "../grid";
import type { TableKind } from "../headers";
import type { RecognisedTable } from "../recognisedTable";

export interface PoolCells {
  /** Address of a field's cell; the record's own address where its table has no such column. */
  readonly place: (record: { readonly at: string }, field: string) => string;
  /** The cell itself; null where it is blank or there is no such column. */
  readonly cell: (record: { readonly at: string }, field: string) => Cell;
  /** Whether the record's workbook counts its days from 1904. */
  readonly date1904: (record: { readonly at: string }) => boolean;
}

/** `own`: the fields whose cell a record's `at` may name, the first that the table has. */
export function poolCells(
  tables: readonly RecognisedTable[],
  kind: TableKind,
  own: readonly string[],
): PoolCells {
  let places: Map<string, readonly [RecognisedTable, number]> | null = null;
  const find = (at: string) => {
    if (!places) {
      places = new Map();
      for (const table of tables) {
        if (table.kind !== kind) continue;
        const field = own.find((each) => table.fields.has(each)) ?? "";
        const column = table.fields.get(field) ?? table.area.column;
        for (const row of table.rows) places.set(address(table.sheet, row, column), [table, row]);
      }
    }
    return places.get(at);
  };
  return {
    place: ({ at }, field) => {
      const [table, row] = find(at) ?? [];
      const column = table?.fields.get(field);
      return table && row !== undefined && column !== undefined ? address(table.sheet, row, column) : at;
    },
    cell: ({ at }, field) => {
      const [table, row] = find(at) ?? [];
      const column = table?.fields.get(field);
      return table && row !== undefined && column !== undefined ? cellAt(table.grid, row, column) : null;
    },
    date1904: ({ at }) => find(at)?.[0].grid.date1904 ?? false,
  };
}
