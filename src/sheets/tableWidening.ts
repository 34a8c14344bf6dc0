/** Columns that a table lacks: added at its right edge, where nothing else stands. Nothing is lost for want of a column. */
import { isBlank } from "./cellText";
import type { Edit } from "./edit";
import type { Area, Grid } from "./grid";
import { address, cellAt } from "./grid";
import type { TableKind } from "./headers";
import { specOf } from "./headers";
import { appendRecords, keptTable, opened, recordsBelow } from "./keptTable";
import type { KeptLook, KeptRecord } from "./keptTable";
import { internalMark, internalMarkAt } from "./publicity/internalMark";
import type { RecognisedTable } from "./recognisedTable";
import { displayWidth, tableLook } from "./tableSheet";

export interface WidenedTable {
  /** The table as it will stand; the same where it lacked nothing. */
  readonly table: RecognisedTable;
  readonly edits: readonly Edit[];
  /** The headers that are added, from left to right. */
  readonly headers: readonly string[];
  /** Fields whose place is taken by something else, with what takes it. */
  readonly taken: readonly { readonly field: string; readonly at: string }[];
}

/** The table with these fields. The mark 内部 beside a table gives way: it is moved to the right. */
export function widenTable(table: RecognisedTable, wanted: readonly string[]): WidenedTable {
  const taken: { field: string; at: string }[] = [];
  const added: string[] = [];
  const { sheet, area, grid, header } = table;
  const spec = specOf(table.kind);
  const right = area.column + area.columns;
  const stands = (row: number, column: number) =>
    !isBlank(cellAt(grid, row, column)) && cellAt(grid, row, column) !== internalMark;
  for (const field of wanted) {
    if (table.fields.has(field)) continue;
    const column = right + added.length;
    const occupied = Array.from({ length: area.rows }, (_, i) => area.row + i).find((row) =>
      stands(row, column),
    );
    if (occupied === undefined) added.push(field);
    else taken.push({ field, at: address(sheet, occupied, column) });
  }
  if (added.length === 0) return { table, edits: [], headers: [], taken };
  const heads = added.map((field) => spec.fields[field].header);
  const lastHeader = header.row + header.rows - 1;
  const block: Area = {
    row: lastHeader,
    column: right,
    rows: Math.max(2, area.row + area.rows - lastHeader),
    columns: added.length,
  };
  const wide: Area = { ...area, columns: area.columns + added.length };
  const edits: Edit[] = [
    ...markMoved(table, block),
    { kind: "setValues", sheet, row: lastHeader, column: right, values: [heads] },
    ...tableLook(sheet, block),
    ...heads.map((head, i): Edit => {
      return {
        kind: "columnWidth",
        sheet,
        column: right + i,
        columns: 1,
        width: Math.max(14, displayWidth(head) + 4),
      };
    }),
    ...(table.name === null ? [] : [{ kind: "resizeTable", sheet, name: table.name, area: wide } as const]),
  ];
  const fields = new Map(table.fields);
  added.forEach((field, i) => fields.set(field, right + i));
  const columns = [
    ...table.columns,
    ...added.map((field, i) => ({ column: right + i, header: heads[i], field })),
  ];
  const headed = { ...header, columns: header.columns + added.length };
  return { table: { ...table, header: headed, area: wide, fields, columns }, edits, headers: heads, taken };
}

/** Beside the columns that are added, one column left free as before. */
function markMoved({ sheet, grid, area }: RecognisedTable, block: Area): readonly Edit[] {
  const edits: Edit[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = block.column; column < block.column + block.columns; column++)
      if (cellAt(grid, row, column) === internalMark) {
        let to = block.column + block.columns + 1;
        while (!isBlank(cellAt(grid, row, to))) to++;
        const plain = { font: { bold: false, color: "#000000" } };
        edits.push(
          { kind: "setValues", sheet, row, column, values: [[null]] },
          { kind: "style", sheet, area: { row, column, rows: 1, columns: 1 }, style: plain },
          ...internalMarkAt(sheet, row, to),
        );
      }
  return edits;
}

export interface AppendedRecords {
  readonly edits: readonly Edit[];
  /** Where the first of the records will stand; a new table's fields are in the order of its look. */
  readonly row: number;
  readonly columnOf: (field: string) => number | undefined;
}

/** As `appendRecords`, for tables that people make themselves too: a column that a record needs is added. */
export function appendWhole(
  grids: readonly Grid[],
  kind: TableKind,
  records: readonly KeptRecord[],
  look: KeptLook,
): AppendedRecords {
  const standing = keptTable(grids, kind);
  if (!standing) {
    const edits = appendRecords(grids, kind, records, look);
    const written = edits.find((edit) => edit.kind === "setValues");
    // The header of a new sheet is written with its rows.
    const row = written?.kind === "setValues" ? written.row + 1 : 1;
    const column = (field: string) => look.fields.indexOf(field);
    return { edits, row, columnOf: (field) => (column(field) < 0 ? undefined : column(field)) };
  }
  // Nobody misses 序号 where the table numbers nothing.
  const has = (field: string) =>
    field !== "number" && records.some((record) => (record[field] ?? null) !== null);
  const { table, edits } = widenTable(standing, look.fields.filter(has));
  const below = recordsBelow(table, records);
  const first = below.find((edit) => edit.kind === "setValues");
  const row = first?.kind === "setValues" ? first.row : table.area.row + table.area.rows;
  const all = [...edits, ...below];
  return { edits: opened(table, all), row, columnOf: (field) => table.fields.get(field) };
}
