/** Rows added below a table, with its borders and text format; an Excel table grows with them. */
import type { Edit, Input } from "./edit";
import type { Area } from "./grid";
import type { RecognisedTable } from "./recognisedTable";
import { allEdges, bodyFont, bodySize } from "./tableSheet";

/** The edits that append rows as wide as the table; none for no rows. Every cell is written as text or number. */
export function appendRows(table: RecognisedTable, rows: readonly (readonly Input[])[]): readonly Edit[] {
  if (rows.length === 0) return [];
  const { sheet, area } = table;
  const added: Area = { ...area, row: firstFreeRow(table), rows: rows.length };
  const edits: Edit[] = [
    ...textColumns(rows).map((column): Edit => ({
      kind: "numberFormat",
      sheet,
      area: { ...added, column: added.column + column, columns: 1 },
      format: "@",
    })),
    { kind: "setValues", sheet, row: added.row, column: added.column, values: rows },
    {
      kind: "style",
      sheet,
      area: added,
      style: { font: { name: bodyFont, size: bodySize }, valign: "center", wrap: true, borders: allEdges },
    },
  ];
  if (table.name !== null)
    edits.push({
      kind: "resizeTable",
      sheet,
      name: table.name,
      area: { ...area, rows: Math.max(area.rows, added.row + rows.length - area.row) },
    });
  return edits;
}

/** Columns without a number in any of the rows: their text stays text when someone edits it. */
function textColumns(rows: readonly (readonly Input[])[]): readonly number[] {
  return rows[0]
    .map((_, column) => column)
    .filter((column) => rows.every((row) => row[column] === null || typeof row[column] === "string"));
}

/** The row after the last record; an Excel table's blank last rows are used first. */
function firstFreeRow({ rows, header }: RecognisedTable): number {
  return rows.length ? rows[rows.length - 1] + 1 : header.row + header.rows;
}
