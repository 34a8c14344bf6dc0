/** A label that is almost one of a form's: an earlier year's wording. It is named and asked about, never taken. */
import type { FormRow } from "../../core/forms/definition";
import { bareText } from "../cellText";
import { cellAt } from "../grid";
import type { Grid } from "../grid";
import type { LabelCell } from "./formCell";

/** Two thirds of the pairs of neighbouring characters in common: below that the wording is another. */
const leastLikeness = 0.66;

/** The unknown label that is likest to a row's, if it is like it at all. */
export function nearestLabel(
  grid: Grid,
  unknown: readonly LabelCell[],
  row: FormRow,
): { readonly label: LabelCell; readonly found: string } | null {
  let best: { readonly label: LabelCell; readonly found: string; readonly likeness: number } | null = null;
  for (const label of unknown) {
    const cell = cellAt(grid, label.area.row, label.area.column);
    if (typeof cell !== "string") continue;
    const likeness = likenessOf(cell, row.label);
    if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0))
      best = { label, found: cell, likeness };
  }
  return best;
}

/** Dice's coefficient over pairs of neighbouring characters, 0–1; what stands in brackets does not count. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [one, other].map(pairs);
  const size = total(a) + total(b);
  if (size === 0) return 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / size;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const bare = bareText(text.normalize("NFKC").replace(/\([^)]*\)/g, ""));
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
