/** What a cell shows: text as it stands, numbers in full, days where the column is one of days. */
import type { Cell, Grid } from "../../sheets/grid";
import { parseDate } from "../../sheets/cellDate";
import type { RecognisedTable } from "../../sheets/recognisedTable";

/** Columns of days, by sheet: their header says so. A grid carries values, not how the program shows them. */
export type DayColumns = ReadonlyMap<number, { readonly from: number; readonly to: number }>;

export function dayColumns(sheet: string, tables: readonly RecognisedTable[]): DayColumns {
  const columns = new Map<number, { from: number; to: number }>();
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const from = table.header.row + table.header.rows;
    const to = table.area.row + table.area.rows - 1;
    for (const { column, header } of table.columns)
      if (/日期|时间|期限|年月日|date/i.test(header)) columns.set(column, { from, to });
  }
  return columns;
}

export function cellWords(grid: Grid, cell: Cell, row: number, column: number, days: DayColumns): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "string") return cell;
  const range = days.get(column);
  if (range && row >= range.from && row <= range.to) {
    const day = parseDate(cell, grid.date1904);
    if (day.ok && day.value) return day.value;
  }
  return String(cell);
}
