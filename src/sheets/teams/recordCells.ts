/** From a record that was read to the cells that it came from: faults name the cell, not the row. */
import { textOf } from "../cellText";
import { address, cellAt } from "../grid";
import type { RecognisedTable } from "../recognisedTable";

export interface RecordCell {
  readonly at: string;
  /** As written; "" where blank. */
  readonly text: string;
}

/** The cell of a record's field; the record's own address where its table has no such column. */
export type CellOf = (record: { readonly at: string }, field: string) => RecordCell;

/** Knows the cells of all records of a kind; `own` is the field whose cell a record's `at` names. */
export function recordCells(tables: readonly RecognisedTable[], kind: string, own: string): CellOf {
  const places = new Map<string, readonly [RecognisedTable, number]>();
  for (const table of tables) {
    if (table.kind !== kind) continue;
    const column = table.fields.get(own) ?? table.area.column;
    for (const row of table.rows) places.set(address(table.sheet, row, column), [table, row]);
  }
  return ({ at }, field) => {
    const place = places.get(at);
    const column = place?.[0].fields.get(field);
    if (!place || column === undefined) return { at, text: "" };
    const [table, row] = place;
    return { at: address(table.sheet, row, column), text: textOf(cellAt(table.grid, row, column)) };
  };
}
