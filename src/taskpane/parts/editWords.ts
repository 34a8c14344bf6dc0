/** A list of edits, told as a person would tell it: which sheet, which cell, what stands there now, what will. */
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
      lines.push(...changedCells(edit, bySheet.get(edit.sheet)));
    } else if (edit.kind === "protect") {
      lines.push({ kind: "protect", sheet: edit.sheet });
    } else if ("area" in edit && edit.area && edit.kind !== "filter") {
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

function changedCells(edit: Extract<Edit, { kind: "setValues" }>, grid: Grid | undefined): EditLine[] {
  return edit.values.flatMap((values, r) =>
    values.flatMap((value, c) => {
      const row = edit.row + r;
      const column = edit.column + c;
      const before = shownText(grid ? cellAt(grid, row, column) : null);
      const after = shownText(value);
      return before === after
        ? []
        : [{ kind: "cell" as const, at: address(edit.sheet, row, column), before, after }];
    }),
  );
}
