/** Days written into a ledger: serial numbers that show as 2024-06-20, so that Excel filters and sorts them as days. */
import type { LocalDate } from "../../core/calendar/localDate";
import { serialOfDay } from "../cellDate";
import type { Edit } from "../edit";
import type { LedgerField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";

export const dayFormat = "yyyy-mm-dd";
export const dayFields: readonly LedgerField[] = ["inspectedOn", "taskDoneOn", "enteredOn", "publishedOn"];

/** One cell of a row; no edit where the table has no such column. */
export function dayEdits(
  table: RecognisedTable,
  row: number,
  field: string,
  day: LocalDate | null,
): readonly Edit[] {
  const column = table.fields.get(field);
  if (column === undefined) return [];
  const { sheet, grid } = table;
  return [
    { kind: "numberFormat", sheet, area: { row, column, rows: 1, columns: 1 }, format: dayFormat },
    {
      kind: "setValues",
      sheet,
      row,
      column,
      values: [[day === null ? null : serialOfDay(day, grid.date1904)]],
    },
  ];
}
