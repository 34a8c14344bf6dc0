/** A list of edits, told as a person would tell it: which sheet, which cell, what stands there now, what will. */
import { parseDate } from "../../sheets/cellDate";
import { address, areaAddress, cellAt } from "../../sheets/grid";
import type { Cell, Grid } from "../../sheets/grid";
import type { Edit, Input } from "../../sheets/edit";

export type EditLine =
  | { readonly kind: "newSheet"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "cell"; readonly at: string; readonly before: string; readonly after: string }
  | { readonly kind: "image"; readonly sheet: string; readonly name: string }
  | { readonly kind: "chart"; readonly sheet: string; readonly title: string }
  | { readonly kind: "protect"; readonly sheet: string }
  | { readonly kind: "look"; readonly at: string };

export const shownText = (cell: Cell | Input): string =>
  cell === null
    ? ""
    : typeof cell === "object"
      ? "error" in cell
        ? cell.error
        : cell.formula
      : String(cell);

/** One line for each new sheet, each changed cell and each other thing; looks of new sheets are part of them. */
export function editLines(edits: readonly Edit[], grids: readonly Grid[]): readonly EditLine[] {
  const added = new Set(edits.flatMap((e) => (e.kind === "addSheet" ? [e.sheet] : [])));
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const lines: EditLine[] = [];
  const looks = new Set<string>();
  const isDay = dayCells(edits);
  for (const edit of edits) {
    if (edit.kind === "addSheet") {
      lines.push({ kind: "newSheet", sheet: edit.sheet, rows: rowsWritten(edits, edit.sheet) });
    } else if (edit.kind === "deleteSheet") {
      lines.push({ kind: "deleteSheet", sheet: edit.sheet });
    } else if (edit.kind === "image") {
      lines.push({ kind: "image", sheet: edit.sheet, name: edit.name });
    } else if (edit.kind === "chart") {
      lines.push({ kind: "chart", sheet: edit.sheet, title: edit.title });
    } else if (added.has(edit.sheet) || edit.kind === "activate") {
      continue;
    } else if (edit.kind === "setValues") {
      lines.push(...changedCells(edit, bySheet.get(edit.sheet), isDay));
    } else if (edit.kind === "protect") {
      lines.push({ kind: "protect", sheet: edit.sheet });
    } else if ("area" in edit && edit.area && edit.kind !== "filter" && !isDayFormat(edit)) {
      looks.add(areaAddress(edit.sheet, edit.area));
    }
  }
  return [...lines, ...[...looks].map((at): EditLine => ({ kind: "look", at }))];
}

function rowsWritten(edits: readonly Edit[], sheet: string): number {
  let last = 0;
  for (const e of edits)
    if (e.kind === "setValues" && e.sheet === sheet) last = Math.max(last, e.row + e.values.length);
  return last;
}

type OfCell = (sheet: string, row: number, column: number) => boolean;

const isDayFormat = (edit: Edit) => edit.kind === "numberFormat" && edit.format === "yyyy-mm-dd";

/** Cells that these edits make show a day: a person reads 2024-06-20 there, and not 45463. */
function dayCells(edits: readonly Edit[]): OfCell {
  const areas = edits.filter(isDayFormat);
  return (sheet, row, column) =>
    areas.some(
      (edit) =>
        "area" in edit &&
        edit.area !== undefined &&
        edit.sheet === sheet &&
        row >= edit.area.row &&
        row < edit.area.row + edit.area.rows &&
        column >= edit.area.column &&
        column < edit.area.column + edit.area.columns,
    );
}

function dayText(value: Input, date1904 = false): string | null {
  const day = typeof value === "number" ? parseDate(value, date1904) : null;
  return day?.ok ? day.value : null;
}

function changedCells(
  edit: Extract<Edit, { kind: "setValues" }>,
  grid: Grid | undefined,
  isDay: OfCell,
): EditLine[] {
  return edit.values.flatMap((values, r) =>
    values.flatMap((value, c) => {
      const row = edit.row + r;
      const column = edit.column + c;
      const there = grid ? cellAt(grid, row, column) : null;
      const day = typeof value === "number" && isDay(edit.sheet, row, column);
      const serial = day && typeof there === "number" ? dayText(there, grid?.date1904) : null;
      const before = serial ?? shownText(there);
      const after = (day ? dayText(value, grid?.date1904) : null) ?? shownText(value);
      return before === after
        ? []
        : [{ kind: "cell" as const, at: address(edit.sheet, row, column), before, after }];
    }),
  );
}
