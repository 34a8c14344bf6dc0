/** The rows of one task in 抽查台账, with the cells that entering and reviewing its results write. */
import type { ResultField, ResultRow } from "../../core/followUp/resultChecks";
import type { Inspection } from "../../core/ledger/inspection";
import { textOf } from "../cellText";
import { address, cellAt } from "../grid";
import type { LedgerField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";

export interface LedgerRow extends ResultRow {
  /** The table that the row stands in. */
  readonly table: RecognisedTable;
}

/** The rows of a task, in the order of the ledger. */
export function resultRows(
  tables: readonly RecognisedTable[],
  ledger: readonly Inspection[],
  task: string,
): readonly LedgerRow[] {
  const ledgers = tables.filter(({ kind }) => kind === "ledger");
  return ledger.flatMap((inspection): LedgerRow[] => {
    if (inspection.task !== task) return [];
    const { row } = inspection;
    const table = ledgers.find((each) => standsIn(each, inspection));
    if (!table) return [];
    const text = (field: LedgerField): string => {
      const column = table.fields.get(field);
      return column === undefined ? "" : textOf(cellAt(table.grid, row, column));
    };
    const cell = (field: ResultField): string =>
      address(table.sheet, row, table.fields.get(field) ?? table.fields.get("task") ?? table.area.column);
    const more = { enteredBy: text("enteredBy"), finding: text("finding"), photos: text("photos") };
    return [{ ...inspection, ...more, table, cell }];
  });
}

function standsIn(table: RecognisedTable, { at, row }: Inspection): boolean {
  const column = table.fields.get("task");
  return column !== undefined && address(table.sheet, row, column) === at;
}
