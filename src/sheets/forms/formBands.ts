/** Two forms side by side: the columns of a sheet are cut where the same platform label comes again to the right. */
import type { Area } from "../grid";
import type { FormLabel } from "./formLabel";

export interface PlacedLabel {
  readonly label: FormLabel;
  readonly area: Area;
}

export interface Band {
  readonly from: number;
  /** Exclusive; Infinity for the last. */
  readonly to: number;
}

/** The bands of columns that hold a form each, from left to right; one where nothing stands side by side. */
export function bandsOf(found: readonly PlacedLabel[]): readonly Band[] {
  const groups = found.filter(({ label }) => label.kind === "group");
  const cuts = new Set<number>();
  for (const one of groups)
    for (const other of groups)
      if (isBeside(one, other) && rowsBetween(found, one.area, other.area)) cuts.add(other.area.column);
  const starts = [0, ...[...cuts].sort((a, b) => a - b)];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? Infinity }));
}

/** One platform twice in the same rows, the second time further to the right. */
function isBeside(one: PlacedLabel, other: PlacedLabel): boolean {
  if (one.label.kind !== "group" || other.label.kind !== "group") return false;
  const [a, b] = [one.area, other.area];
  return (
    one.label.group === other.label.group &&
    a.column + a.columns <= b.column &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  );
}

/** Rows of the form stand between the two labels, so that they are not one label written twice. */
function rowsBetween(found: readonly PlacedLabel[], left: Area, right: Area): boolean {
  return found.some(
    ({ label, area }) =>
      label.kind === "row" &&
      area.column > left.column &&
      area.column < right.column &&
      area.row >= left.row &&
      area.row < left.row + left.rows,
  );
}
