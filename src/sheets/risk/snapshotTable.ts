/** 等级快照: read, and added to. One row an object and indicator, only where something changed. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { LocalDate } from "../../core/calendar/localDate";
import { classMonthOf } from "../../core/registry/health/classMonth";
import { changesTo, generalClass, snapshotMonths, stateAt } from "../../core/registry/risk";
import type { RiskState, SnapshotEntry } from "../../core/registry/risk";
import { rowsInSlice, whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { parseDate } from "../cellDate";
import { textOf } from "../cellText";
import type { Edit } from "../edit";
import type { Cell, Grid } from "../grid";
import { address } from "../grid";
import { classHistorySpec } from "../headers/reporting";
import { appendRecords, keptTable } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import type { RiskFault } from "./fault";

export interface SnapshotsReading {
  readonly entries: readonly SnapshotEntry[];
  readonly faults: readonly RiskFault[];
}

/** The entries of all snapshots, in the order of their rows; a row without a readable month is said and left out. */
export function readSnapshots(tables: readonly RecognisedTable[]): SnapshotsReading {
  return whole(snapshotsInSlices(tables));
}

export function* snapshotsInSlices(tables: readonly RecognisedTable[]): Slices<SnapshotsReading> {
  const entries: SnapshotEntry[] = [];
  const faults: RiskFault[] = [];
  // Months are few and rows are many.
  const months = new Map<string, string | null>();
  const monthOf = (written: string): string | null => {
    let month = months.get(written);
    if (month === undefined) months.set(written, (month = classMonthOf(written)));
    return month;
  };
  const kept = tables.filter(({ kind }) => kind === "classHistory");
  const all = kept.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const table of kept) {
    const { grid } = table;
    const cellOf = (field: string) => {
      const column = table.fields.get(field);
      return (row: number): Cell =>
        column === undefined ? null : (grid.values[row - grid.row]?.[column - grid.column] ?? null);
    };
    const [id, recorded, named] = [cellOf("id"), cellOf("recordedOn"), cellOf("month")];
    const [indicatorIn, valueIn, classIn] = [cellOf("indicator"), cellOf("value"), cellOf("creditClass")];
    for (const row of table.rows) {
      if (++done % rowsInSlice === 0) yield done / all;
      const object = textOf(id(row));
      if (object === "") continue;
      const written = textOf(named(row)) || dayOf(recorded(row), grid.date1904);
      const month = monthOf(written);
      if (month === null) {
        const column = table.fields.get("month") ?? table.area.column;
        faults.push({ code: "risk.monthUnreadable", at: address(table.sheet, row, column), found: written });
        continue;
      }
      const indicator = textOf(indicatorIn(row));
      const value = textOf((indicator === "" ? classIn : valueIn)(row));
      entries.push({ month, id: object, indicator: indicator || generalClass, value });
    }
  }
  return { entries, faults };
}

function dayOf(cell: Cell, date1904: boolean | undefined): string {
  const day = typeof cell === "number" ? parseDate(cell, date1904 ?? false) : null;
  return day?.ok && day.value ? day.value : textOf(cell);
}

const look = {
  fields: ["id", "creditClass", "indicator", "value", "month", "recordedOn"],
  widths: [22, 14, 18, 14, 12, 14],
} as const;

/**
 * The edits that record the state of a month, or the changes to it where they are known already: none where nothing
 * changed since the last snapshot.
 */
export function snapshotEdits(
  grids: readonly Grid[],
  entries: readonly SnapshotEntry[],
  now: RiskState,
  month: string,
  recordedOn: LocalDate,
  changes = changesTo(stateAt(entries, month), now, month),
): Result<readonly Edit[], RiskFault> {
  const last = snapshotMonths(entries).at(-1);
  // Later months keep only what changed since: an earlier one recorded now would change them.
  if (last !== undefined && last > month)
    return err({ code: "risk.laterRecorded", found: month, expected: last });
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
