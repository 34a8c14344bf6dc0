/** 等级快照: read, and added to. One row an object and indicator, only where something changed. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { LocalDate } from "../../core/calendar/localDate";
import { classMonthOf } from "../../core/registry/health/classMonth";
import { changesTo, generalClass, snapshotMonths, stateAt } from "../../core/registry/risk";
import type { RiskState, SnapshotEntry } from "../../core/registry/risk";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { address } from "../grid";
import { classHistorySpec } from "../headers/reporting";
import { appendRecords, keptTable } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";
import type { RiskFault } from "./fault";

/** The entries of all snapshots, in the order of their rows; a row without a readable month is said and left out. */
export function readSnapshots(tables: readonly RecognisedTable[]): {
  readonly entries: readonly SnapshotEntry[];
  readonly faults: readonly RiskFault[];
} {
  const entries: SnapshotEntry[] = [];
  const faults: RiskFault[] = [];
  for (const table of tables.filter(({ kind }) => kind === "classHistory"))
    for (const { row, values } of textRecords(table)) {
      const id = values.id ?? "";
      if (id === "") continue;
      const written = values.month || values.recordedOn || "";
      const month = classMonthOf(written);
      if (month === null) {
        const column = table.fields.get("month") ?? table.area.column;
        faults.push({ code: "risk.monthUnreadable", at: address(table.sheet, row, column), found: written });
        continue;
      }
      const indicator = values.indicator || generalClass;
      const value = values.indicator ? (values.value ?? "") : (values.creditClass ?? "");
      entries.push({ month, id, indicator, value });
    }
  return { entries, faults };
}

const look = {
  fields: ["id", "creditClass", "indicator", "value", "month", "recordedOn"],
  widths: [22, 14, 18, 14, 12, 14],
} as const;

/** The edits that record the state of a month: none where nothing changed since the last snapshot. */
export function snapshotEdits(
  grids: readonly Grid[],
  entries: readonly SnapshotEntry[],
  now: RiskState,
  month: string,
  recordedOn: LocalDate,
): Result<readonly Edit[], RiskFault> {
  const last = snapshotMonths(entries).at(-1);
  // Later months keep only what changed since: an earlier one recorded now would change them.
  if (last !== undefined && last > month)
    return err({ code: "risk.laterRecorded", found: month, expected: last });
  const changes = changesTo(stateAt(entries, month), now, month);
  if (changes.length === 0) return ok([]);
  const table = keptTable(grids, "classHistory");
  for (const field of ["indicator", "value"] as const)
    if (table && !table.fields.has(field) && changes.some(({ indicator }) => indicator !== generalClass)) {
      const at = address(table.sheet, table.header.row, table.header.column);
      return err({ code: "risk.columnMissing", at, header: classHistorySpec.fields[field].header });
    }
  const records = changes.map(({ id, indicator, value }) => ({
    id,
    creditClass: indicator === generalClass ? value : "",
    indicator: indicator === generalClass ? "" : indicator,
    value: indicator === generalClass ? "" : value,
    month,
    recordedOn,
  }));
  return ok(appendRecords(grids, "classHistory", records, look));
}
