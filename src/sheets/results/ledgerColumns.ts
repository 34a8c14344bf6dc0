/** Columns that entering results needs and a ledger lacks: added at its right edge, where nothing else stands. */
import type { ResultFault } from "../../core/followUp/fault";
import { isBlank } from "../cellText";
import type { Edit } from "../edit";
import type { Area } from "../grid";
import { address, cellAt } from "../grid";
import { ledgerSpec } from "../headers";
import type { LedgerField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { displayWidth, tableLook } from "../tableSheet";

export interface Widened {
  /** The table as it will stand; the same where it lacked nothing. */
  readonly table: RecognisedTable;
  readonly edits: readonly Edit[];
  readonly faults: readonly ResultFault[];
}

/** The ledger with these fields; a field whose place is taken by something else is said and left out. */
export function withColumns(table: RecognisedTable, wanted: readonly LedgerField[]): Widened {
  const faults: ResultFault[] = [];
  const added: LedgerField[] = [];
  const { sheet, area, grid, header } = table;
  const right = area.column + area.columns;
  for (const field of wanted) {
    if (table.fields.has(field)) continue;
    const column = right + added.length;
    const occupied = Array.from({ length: area.rows }, (_, i) => area.row + i).find(
      (row) => !isBlank(cellAt(grid, row, column)),
    );
    if (occupied === undefined) added.push(field);
    else {
      const at = address(sheet, occupied, column);
      faults.push({ code: "results.columnOccupied", at, header: ledgerSpec.fields[field].header });
    }
  }
  if (added.length === 0) return { table, edits: [], faults };
  const heads = added.map((field) => ledgerSpec.fields[field].header);
  const lastHeader = header.row + header.rows - 1;
  const block: Area = {
    row: lastHeader,
    column: right,
    rows: Math.max(2, area.row + area.rows - lastHeader),
    columns: added.length,
  };
  const wide: Area = { ...area, columns: area.columns + added.length };
  const edits: Edit[] = [
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
  return { table: { ...table, area: wide, fields, columns }, edits, faults };
}
