/**
 * A new list merged into a pool where it stands: what is accepted, row by row or all, becomes edits; what is
 * not accepted leaves no trace. Rows that are gone are marked in 备注, never removed. Text stays text: a name
 * that begins with = + - @ is written as it is.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { ChangedRow, ConflictKind, PoolConflict, PoolMerge, PoolRow } from "../../core/registry/merge";
import { changesOf, poolMergeInSlices } from "../../core/registry/merge";
import type { Slices } from "../../core/slices";
import { part, whole } from "../../core/slices";
import { isBlank, textOf } from "../cellText";
import type { Edit, Input } from "../edit";
import type { SheetFault } from "../fault";
import { address, cellAt } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { appendRows } from "../tableAppend";
import type { CellWrite } from "./cellRuns";
import { runEdits } from "./cellRuns";
import type { PoolSheetFault } from "./fault";
import type { PoolListReading } from "./poolList";
import { asWritten, poolColumns, poolListInSlices, sameText } from "./poolList";

export interface ListMerge extends PoolMerge {
  readonly pool: RecognisedTable;
  readonly list: RecognisedTable;
  /** What of either list could not be read. */
  readonly unread: readonly SheetFault[];
  /** Columns of the new list that the pool has not. */
  readonly faults: readonly PoolSheetFault[];
}

/** Sets a list beside the pool; both of one kind. */
export function mergeLists(pool: RecognisedTable, list: RecognisedTable): ListMerge {
  return whole(listMergeInSlices(pool, list));
}

/** The same, a slice at a time. `reading` is the list's, where it was read already. */
export function* listMergeInSlices(
  pool: RecognisedTable,
  list: RecognisedTable,
  reading?: PoolListReading,
): Slices<ListMerge> {
  const ours = yield* part(poolListInSlices(pool), 0, 0.4);
  const theirs = reading ?? (yield* part(poolListInSlices(list), 0.4, 0.7));
  const columns = poolColumns(pool);
  const unknown = [...poolColumns(list)].filter(([key]) => !columns.has(key));
  // A column without a place cannot differ; it is said once and compared no further.
  const known = new Set(columns.keys());
  const incoming = unknown.length === 0 ? theirs.rows : theirs.rows.map((row) => only(row, known));
  const merge = yield* part(poolMergeInSlices(ours.rows, incoming, sameText), 0.7, 1);
  const faults = unknown.map(([, column]): PoolSheetFault => {
    const header = list.columns.find((each) => each.column === column)?.header ?? "";
    return { code: "pools.mergeNoColumn", at: address(list.sheet, list.header.row, column), header };
  });
  return { ...merge, pool, list, unread: [...ours.faults, ...theirs.faults], faults };
}

/** What a person accepts: rows of the merge by identity. A conflict is accepted by naming the new row that holds. */
export interface Accepted {
  readonly added?: readonly PoolRow[];
  readonly changed?: readonly ChangedRow[];
  readonly gone?: readonly PoolRow[];
  readonly conflicts?: readonly { readonly conflict: PoolConflict; readonly take: PoolRow }[];
}

/** Everything but the conflicts, which nobody can accept unseen. */
export function acceptAll({ added, changed, gone }: PoolMerge): Accepted {
  return { added, changed, gone };
}

export interface MergeOutcome {
  readonly edits: readonly Edit[];
  /** What was accepted and could not be done. */
  readonly faults: readonly PoolSheetFault[];
}

const addable: ReadonlySet<ConflictKind> = new Set(["twiceInList", "otherKey"]);

/** The edits of what is accepted; `on` is the day that a gone row's mark names. */
export function listMergeEdits(merge: ListMerge, accepted: Accepted, on: LocalDate): MergeOutcome {
  const { pool } = merge;
  const columns = poolColumns(pool);
  const listColumns = poolColumns(merge.list);
  const written = (row: PoolRow, key: string) => asWritten(merge.list, listColumns, row, key);
  const faults: PoolSheetFault[] = [];
  const writes: CellWrite[] = [];
  const added = [...(accepted.added ?? [])];
  const changed = [...(accepted.changed ?? [])];
  for (const { conflict, take } of accepted.conflicts ?? []) {
    const { kind, base } = conflict;
    if (kind === "noKey") {
      faults.push({ code: "pools.mergeNoKey", at: take.at });
      continue;
    }
    if (!addable.has(kind) || !conflict.incoming.includes(take))
      faults.push({ code: "pools.mergeUndecided", at: take.at, found: base.map(({ at }) => at).join("、") });
    else if (kind === "twiceInList" && base.length === 1)
      changed.push({ base: base[0], incoming: take, changes: changesOf(base[0], take, sameText) });
    else if (kind === "twiceInList" && base.length > 1)
      faults.push({ code: "pools.mergeUndecided", at: take.at, found: base.map(({ at }) => at).join("、") });
    else added.push(take);
  }

  /** Writes a cell of the pool, unless a formula stands there. */
  const write = (row: number, column: number, value: string): void => {
    const formula = pool.grid.formulas?.get(`${row},${column}`);
    if (formula !== undefined) {
      const at = address(pool.sheet, row, column);
      faults.push({ code: "pools.formulaKept", at, found: formula });
      return;
    }
    writes.push({ sheet: pool.sheet, row, column, value });
  };

  for (const { base, incoming, changes } of changed)
    for (const { field } of changes) {
      const column = columns.get(field);
      if (column !== undefined) write(base.row, column, written(incoming, field));
    }

  const note = columns.get("note");
  for (const { row, at } of accepted.gone ?? []) {
    if (note === undefined) {
      faults.push({ code: "pools.mergeNoNote", at });
      continue;
    }
    const before = textOf(cellAt(pool.grid, row, note));
    const mark = `新名单中已无此项（${on}）`;
    if (!before.includes("新名单中已无此项")) write(row, note, before === "" ? mark : `${before}；${mark}`);
  }

  const fieldAt = new Map([...columns].map(([key, column]) => [column, key]));
  const keys = Array.from({ length: pool.area.columns }, (_, i) => fieldAt.get(pool.area.column + i));
  const rows = added.map((row) => keys.map((key): Input => (key && written(row, key)) || null));
  const noRoom = roomFault(pool, rows.length);
  if (noRoom) faults.push(noRoom);
  // A word stays a word; what has a digit may one day be taken for a number.
  const asText = ({ value }: CellWrite) => /[0-9=+\-@]/.test(value);
  return { edits: [...runEdits(writes, asText), ...(noRoom ? [] : appendRows(pool, rows))], faults };
}

/** Why so many rows cannot be added below a pool: the sheet ends, or something else stands there. */
function roomFault(
  { sheet, rows, header, area, grid }: RecognisedTable,
  count: number,
): PoolSheetFault | null {
  if (count === 0) return null;
  const first = rows.length > 0 ? rows[rows.length - 1] + 1 : header.row + header.rows;
  if (first + count > lastSheetRow)
    return {
      code: "pools.sheetFull",
      at: address(sheet, first, area.column),
      found: count,
      expected: lastSheetRow - first,
    };
  for (let row = first; row < Math.min(first + count, grid.row + grid.values.length); row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(grid, row, column);
      if (!isBlank(cell))
        return { code: "pools.rowsBelow", at: address(sheet, row, column), found: textOf(cell).slice(0, 20) };
    }
  return null;
}

/** Of Excel 2007 and later. */
const lastSheetRow = 1_048_576;

function only(row: PoolRow, known: ReadonlySet<string>): PoolRow {
  return { ...row, texts: new Map([...row.texts].filter(([key]) => known.has(key))) };
}
