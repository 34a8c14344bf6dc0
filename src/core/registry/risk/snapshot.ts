/**
 * 等级快照: what was known of each object month by month (监测预警, domain.md 3). Only what changed since the last
 * snapshot is kept, so that a pool of 100,000 stays a small table: the state of a month is the last entry up to it.
 */

import { rowsInSlice, whole } from "../../slices";
import type { Slices } from "../../slices";

/** The indicator of the general class; every other is the header of a watched column of the pool. */
export const generalClass = "信用风险等级";

export interface SnapshotEntry {
  /** `2024-06` */
  readonly month: string;
  readonly id: string;
  readonly indicator: string;
  /** As written; "" where the object has none any more. */
  readonly value: string;
}

/** Per object the value of each indicator; blanks are absent. */
export type RiskState = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What was known at the end of a month. Entries stand in the order in which they were recorded. */
export function stateAt(entries: readonly SnapshotEntry[], month: string): RiskState {
  return whole(stateInSlices(entries, month));
}

export function* stateInSlices(entries: readonly SnapshotEntry[], month: string): Slices<RiskState> {
  const state = new Map<string, Map<string, string>>();
  const inTime = entries.filter((entry) => entry.month <= month);
  // A month may have been recorded late: its entries count before those of later months.
  let done = 0;
  for (const { id, indicator, value } of sortedByMonth(inTime)) {
    if (++done % rowsInSlice === 0) yield done / inTime.length;
    const known = state.get(id);
    if (value === "") known?.delete(indicator);
    else if (known) known.set(indicator, value);
    else state.set(id, new Map([[indicator, value]]));
  }
  for (const [id, known] of state) if (known.size === 0) state.delete(id);
  return state;
}

function sortedByMonth(entries: readonly SnapshotEntry[]): readonly SnapshotEntry[] {
  const isSorted = entries.every((entry, i) => i === 0 || entries[i - 1].month <= entry.month);
  return isSorted
    ? entries
    : [...entries].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

/** The months that have entries, ascending. */
export function snapshotMonths(entries: readonly SnapshotEntry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.month))].sort();
}

/** What has to be recorded for the state of a month to be `now`. */
export function changesTo(before: RiskState, now: RiskState, month: string): readonly SnapshotEntry[] {
  return whole(changesInSlices(before, now, month));
}

export function* changesInSlices(
  before: RiskState,
  now: RiskState,
  month: string,
): Slices<readonly SnapshotEntry[]> {
  const changes: SnapshotEntry[] = [];
  let done = 0;
  for (const [id, values] of now) {
    if (++done % rowsInSlice === 0) yield done / now.size;
    const known = before.get(id);
    for (const [indicator, value] of values)
      if (known?.get(indicator) !== value) changes.push({ month, id, indicator, value });
    for (const indicator of known?.keys() ?? [])
      if (!values.has(indicator)) changes.push({ month, id, indicator, value: "" });
  }
  for (const [id, known] of before)
    if (!now.has(id)) for (const indicator of known.keys()) changes.push({ month, id, indicator, value: "" });
  return changes;
}
