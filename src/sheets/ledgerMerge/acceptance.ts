/** A merge as far as a person accepts it: what is refused stays as the base has it, or stays out. */
import type { MergedLedger, MergedRow } from "./mergeLedgers";

/** @param refused indexes into `rows` of changed and new rows */
export function withoutRefused(merged: MergedLedger, refused: ReadonlySet<number>): MergedLedger {
  if (refused.size === 0) return merged;
  const placeOf = new Map<number, number>();
  const rows: MergedRow[] = [];
  const revert = new Map<number, Map<string, string>>();
  for (const { index, column, before } of merged.changes) {
    if (!refused.has(index)) continue;
    const texts = revert.get(index) ?? new Map<string, string>();
    // Several files may have changed one cell: the first change knows what stood there.
    if (!texts.has(column.key)) texts.set(column.key, before);
    revert.set(index, texts);
  }
  merged.rows.forEach((row, index) => {
    if (refused.has(index) && row.state === "new") return;
    placeOf.set(index, rows.length);
    const before = revert.get(index);
    if (!before) return void rows.push(row);
    const texts = new Map(row.texts);
    for (const [key, text] of before)
      if (text === "") texts.delete(key);
      else texts.set(key, text);
    rows.push({ ...row, texts, state: row.state === "changed" ? "base" : row.state });
  });
  const kept = <T extends { readonly index: number }>(all: readonly T[]): readonly T[] =>
    all.flatMap((each) => {
      const index = placeOf.get(each.index);
      return index === undefined ? [] : [{ ...each, index }];
    });
  return {
    ...merged,
    rows,
    changes: kept(merged.changes.filter(({ index }) => !refused.has(index))),
    conflicts: kept(merged.conflicts),
  };
}
