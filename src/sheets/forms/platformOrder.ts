/** A form without its platform column, where the unit has said that the rows tell: first the provincial, then the others. */
import type { Area } from "../grid";
import type { GroupCell } from "./formCell";
import type { FormLabel } from "./formLabel";

interface RowLabel {
  readonly label: FormLabel;
  readonly area: Area;
}

/** The two groups as areas beside their rows: the second begins where the first row comes again. */
export function platformsInOrder(found: readonly RowLabel[]): readonly GroupCell[] {
  const rows = found
    .filter(({ label }) => label.kind === "row" && label.measured)
    .sort((a, b) => a.area.row - b.area.row);
  const firsts = rows.filter(({ label }) => label.kind === "row" && label.row === "total");
  if (firsts.length !== 2) return [];
  const [first, second] = firsts;
  const last = rows[rows.length - 1].area;
  const areaOf = (from: Area, to: number): Area => ({
    row: from.row,
    column: from.column,
    rows: to - from.row,
    columns: 1,
  });
  return [
    { group: "provincial", area: areaOf(first.area, second.area.row) },
    { group: "other", area: areaOf(second.area, last.row + last.rows) },
  ];
}
