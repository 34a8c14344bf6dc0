/** Columns that entering results needs and a ledger lacks. */
import type { ResultFault } from "../../core/followUp/fault";
import type { Edit } from "../edit";
import { ledgerSpec } from "../headers";
import type { LedgerField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { widenTable } from "../tableWidening";

export interface Widened {
  /** The table as it will stand; the same where it lacked nothing. */
  readonly table: RecognisedTable;
  readonly edits: readonly Edit[];
  readonly faults: readonly ResultFault[];
}

/** The ledger with these fields; a field whose place is taken by something else is said and left out. */
export function withColumns(standing: RecognisedTable, wanted: readonly LedgerField[]): Widened {
  const { table, edits, taken } = widenTable(standing, wanted);
  const faults = taken.map(({ field, at }): ResultFault => {
    return { code: "results.columnOccupied", at, header: ledgerSpec.fields[field as LedgerField].header };
  });
  return { table, edits, faults };
}
