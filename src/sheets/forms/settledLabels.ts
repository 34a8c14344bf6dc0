/** Labels that only their neighbours tell: a name split over two cells, a heading that could be a row, a bare platform. */
import type { Area, Grid } from "../grid";
import { cellAt } from "../grid";
import { mergeAt } from "../headerRow";
import type { FormLabel } from "./formLabel";
import { isAllMeasures } from "./formLabel";

interface Placed {
  readonly label: FormLabel;
  readonly area: Area;
}

/** The labels of a sheet as their places settle them; one that nothing confirms is left out. */
export function settled<T extends Placed>(grid: Grid, found: readonly T[]): readonly T[] {
  const whole = headings(found).map((each) => joined(grid, each));
  const items = new Map<number, number[]>();
  for (const { label, area } of whole)
    if (label.kind === "row" || label.kind === "unknownRow")
      items.set(area.row, [...(items.get(area.row) ?? []), area.column]);
  const near = (row: number, from: number, to: number) =>
    items.get(row)?.some((column) => column >= from && column <= to) ?? false;
  // A ledger writes the platform in every row: the form's stands beside an item, or above one.
  return whole.filter(({ label, area: { row, column, rows, columns } }) => {
    if (label.kind !== "group" || !label.brief) return true;
    const beside = near(row, column + columns, column + columns + 1);
    return beside || near(row + rows, column, column + columns);
  });
}

/** 随机抽查次数 | 随机抽查户数 beside one another head columns; one alone is the row of all inspections. */
function headings<T extends Placed>(found: readonly T[]): readonly T[] {
  const lines = new Map<number, Set<string>>();
  for (const { label, area } of found) {
    const measure = headed(label);
    if (measure) lines.set(area.row, (lines.get(area.row) ?? new Set()).add(measure));
  }
  return found.map((each) => {
    const measure = headed(each.label);
    const isHeading = measure && each.label.kind === "row" && (lines.get(each.area.row)?.size ?? 0) > 1;
    return isHeading ? { ...each, label: { kind: "measure", measure } } : each;
  });
}

function headed(label: FormLabel) {
  if (label.kind === "measure") return label.measure;
  return label.kind === "row" && label.row === "total" && label.own === null ? label.measure : null;
}

/** 本地开展部门内部随机抽查 | 次数、户数及发现问题户数: one label in two cells. */
function joined<T extends Placed>(grid: Grid, each: T): T {
  const { label, area } = each;
  if (label.kind !== "row" || label.measured) return each;
  const column = area.column + area.columns;
  const beside = cellAt(grid, area.row, column);
  if (typeof beside !== "string" || !isAllMeasures(beside)) return each;
  const columns = area.columns + (mergeAt(grid, area.row, column)?.columns ?? 1);
  return { ...each, label: { ...label, measured: true }, area: { ...area, columns } };
}
