/**
 * Thousands of single cells of one column, written one after the other (a new list changes the class of some firms
 * and not of others), as one range: null leaves a cell as it is. Without that, each cell is a request's action of its own.
 */
import type { Edit } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";
import { cellsPerRequest } from "./chunks";

type Values = Extract<Edit, { readonly kind: "setValues" }>;
type Format = Extract<Edit, { readonly kind: "numberFormat" }>;

/** Cells of one column, from `area.row` down; the rows between them are left alone. */
export interface Scattered<E extends Values | Format> {
  readonly kind: E extends Values ? "scatteredValues" : "scatteredFormat";
  readonly sheet: string;
  readonly area: Area;
  readonly edits: readonly E[];
}

export type HostEdit = Edit | Scattered<Values> | Scattered<Format>;

/** Fewer edits than this stay as they are. */
const worthGathering = 50;
/** Rows of a range for each cell that is written in it: beyond that it is mostly empty. */
const sparsest = 20;

/** The same edits in the same order; what does not stand in the way of each other is put together. */
export function gathered(edits: readonly Edit[]): readonly HostEdit[] {
  const all: HostEdit[] = [];
  let group: (Values | Format)[] = [];
  let span = { top: 0, end: 0, cells: 0, down: true };
  const close = () => {
    if (group.length < worthGathering) all.push(...group);
    else all.push(scattered(group, { ...areaOf(group[0]), row: span.top, rows: span.end - span.top }));
    group = [];
  };
  for (const edit of edits) {
    if (!isColumn(edit)) {
      close();
      all.push(edit);
      continue;
    }
    const { row, rows } = areaOf(edit);
    const down = row >= span.end;
    const top = Math.min(span.top, row);
    const end = Math.max(span.end, row + rows);
    const cells = span.cells + rows;
    const joins =
      group.length > 0 &&
      alike(group[0], edit) &&
      // Beyond what is there already, always to the same side: no cell is written twice.
      (down || row + rows <= span.top) &&
      (group.length === 1 || down === span.down) &&
      end - top <= cellsPerRequest &&
      end - top <= sparsest * Math.max(cells, worthGathering);
    if (!joins) close();
    group.push(edit);
    span = joins ? { top, end, cells, down } : { top: row, end: row + rows, cells: rows, down: true };
  }
  close();
  return all;
}

function isColumn(edit: Edit): edit is Values | Format {
  if (edit.kind === "numberFormat") return edit.area.columns === 1;
  return edit.kind === "setValues" && edit.values.length > 0 && edit.values[0].length === 1;
}

const areaOf = (edit: Values | Format): Area =>
  edit.kind === "numberFormat"
    ? edit.area
    : { row: edit.row, column: edit.column, rows: edit.values.length, columns: 1 };

function alike(one: Values | Format, other: Values | Format): boolean {
  if (one.kind !== other.kind || one.sheet !== other.sheet) return false;
  if (areaOf(one).column !== areaOf(other).column) return false;
  return one.kind !== "numberFormat" || other.kind !== "numberFormat" || one.format === other.format;
}

function scattered(group: readonly (Values | Format)[], area: Area): HostEdit {
  const { sheet } = group[0];
  return group[0].kind === "setValues"
    ? { kind: "scatteredValues", sheet, area, edits: group as readonly Values[] }
    : { kind: "scatteredFormat", sheet, area, edits: group as readonly Format[] };
}

/** A column as tall as the area with what the edits put into it, null between them. */
export function columnOf<E extends Values | Format, T>(
  { area, edits }: Scattered<E>,
  at: (edit: E, row: number) => T,
): (T | null)[][] {
  const cells = Array.from({ length: area.rows }, (): (T | null)[] => [null]);
  for (const edit of edits) {
    const own = areaOf(edit);
    for (let row = 0; row < own.rows; row++) cells[own.row - area.row + row] = [at(edit, row)];
  }
  return cells;
}
