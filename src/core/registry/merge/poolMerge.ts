/**
 * A new list beside the pool that it is to be merged into: new, changed, gone and conflicting rows side by
 * side. Nothing is decided here: a blank of the new list replaces nothing, and what cannot be told apart is a
 * conflict. Linear in the rows.
 */

import type { Slices } from "../../slices";
import { rowsInSlice, whole } from "../../slices";

/** A row of either list: its key ("" where it has none that can be used) and its texts by field, blanks absent. */
export interface PoolRow {
  readonly at: string;
  readonly row: number;
  readonly key: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface FieldChange {
  readonly field: string;
  /** "" where the pool's cell is blank. */
  readonly before: string;
  readonly after: string;
}

/** In both lists with other contents. */
export interface ChangedRow {
  readonly base: PoolRow;
  readonly incoming: PoolRow;
  readonly changes: readonly FieldChange[];
}

/**
 * noKey: the new row's code is blank or cannot be used. twiceInList: the new list has the key more than once
 * with different contents. twiceInPool: the pool has it more than once. otherKey: the pool knows the name under
 * a key that the new list does not have.
 */
export type ConflictKind = "noKey" | "twiceInList" | "twiceInPool" | "otherKey";

export interface PoolConflict {
  readonly kind: ConflictKind;
  readonly key: string;
  readonly base: readonly PoolRow[];
  readonly incoming: readonly PoolRow[];
}

export interface PoolMerge {
  readonly added: readonly PoolRow[];
  readonly changed: readonly ChangedRow[];
  /** In the pool and not in the new list: stays until someone decides. */
  readonly gone: readonly PoolRow[];
  /** Rows of the pool whose own code is blank or cannot be used: not compared, not touched. */
  readonly unkeyed: readonly PoolRow[];
  readonly conflicts: readonly PoolConflict[];
  /** Rows of the pool that the new list says nothing new of. */
  readonly same: readonly PoolRow[];
  /** Rows of the new list that repeat another of its rows word for word. */
  readonly repeated: readonly PoolRow[];
}

/** Whether two texts of a field say the same: a code in full width and in half width. */
export type SameText = (field: string, before: string, after: string) => boolean;

const identical: SameText = (_, before, after) => before === after;

/** Compares the lists. `nameField` is the field by which a key that has changed is noticed. */
export function mergePool(
  base: readonly PoolRow[],
  incoming: readonly PoolRow[],
  sameText: SameText = identical,
  nameField = "name",
): PoolMerge {
  return whole(poolMergeInSlices(base, incoming, sameText, nameField));
}

/** The same, a slice at a time. */
export function* poolMergeInSlices(
  base: readonly PoolRow[],
  incoming: readonly PoolRow[],
  sameText: SameText = identical,
  nameField = "name",
): Slices<PoolMerge> {
  const ours = byKey(base);
  yield 0.1;
  const theirs = byKey(incoming);
  yield 0.2;
  const added: PoolRow[] = [];
  const changed: ChangedRow[] = [];
  const conflicts: PoolConflict[] = [];
  const same: PoolRow[] = [];
  const repeated: PoolRow[] = [];

  let looked = 0;
  for (const [key, rows] of theirs) {
    if (++looked % rowsInSlice === 0) yield 0.2 + (0.6 * looked) / theirs.size;
    const known = ours.get(key) ?? [];
    if (key === "") {
      for (const row of rows) conflicts.push({ kind: "noKey", key, base: [], incoming: [row] });
      continue;
    }
    const different = distinct(key, rows, repeated);
    if (different.length > 1 || known.length > 1) {
      const kind = different.length > 1 ? "twiceInList" : "twiceInPool";
      conflicts.push({ kind, key, base: known, incoming: different });
      continue;
    }
    const [row] = different;
    if (known.length === 0) {
      added.push(row);
      continue;
    }
    const changes = changesOf(known[0], row, sameText);
    if (changes.length > 0) changed.push({ base: known[0], incoming: row, changes });
    else same.push(known[0]);
  }

  yield 0.8;
  const left = base.filter(({ key }) => key === "" || !theirs.has(key));
  const leftByName = new Map<string, PoolRow[]>();
  for (const row of left) push(leftByName, row.texts.get(nameField) ?? "", row);
  yield 0.9;
  const disputed = new Set<PoolRow>();
  const claimed = new Set<string>();
  const reallyNew = added.filter((row) => {
    const name = row.texts.get(nameField) ?? "";
    const former = name === "" || claimed.has(name) ? undefined : leftByName.get(name);
    if (!former) return true;
    claimed.add(name);
    former.forEach((each) => disputed.add(each));
    conflicts.push({ kind: "otherKey", key: row.key, base: former, incoming: [row] });
    return false;
  });
  const rest = left.filter((row) => !disputed.has(row));
  const gone = rest.filter(({ key }) => key !== "");
  const unkeyed = rest.filter(({ key }) => key === "");
  return { added: reallyNew, changed, gone, unkeyed, conflicts, same, repeated };
}

/** What the new row says otherwise; what it leaves blank it does not say. */
export function changesOf(
  base: PoolRow,
  incoming: PoolRow,
  sameText: SameText = identical,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, after] of incoming.texts) {
    const before = base.texts.get(field) ?? "";
    if (!sameText(field, before, after)) changes.push({ field, before, after });
  }
  return changes;
}

function byKey(rows: readonly PoolRow[]): ReadonlyMap<string, readonly PoolRow[]> {
  const map = new Map<string, PoolRow[]>();
  for (const row of rows) push(map, row.key, row);
  return map;
}

function push(map: Map<string, PoolRow[]>, key: string, row: PoolRow): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

/** The key itself may be written in another way: in lower case, in full width, with blanks. */
function distinct(key: string, rows: readonly PoolRow[], repeated: PoolRow[]): readonly PoolRow[] {
  if (rows.length === 1) return rows;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const texts = [...row.texts].filter(([, text]) => text.replace(/\s/g, "").toUpperCase() !== key);
    const words = JSON.stringify(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
    if (seen.has(words)) repeated.push(row);
    const isNew = !seen.has(words);
    seen.add(words);
    return isNew;
  });
}
