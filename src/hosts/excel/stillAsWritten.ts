/**
 * Undo must not take away what a person has written since: before it, every cell that the edits wrote is
 * read again, and on sheets that the edits added every other cell too.
 */
import type { Edit, Input } from "../../sheets/edit";
import { address, cellAt } from "../../sheets/grid";
import type { Cell, Grid } from "../../sheets/grid";
import { readGrids } from "./readGrids";
import { liveSheets } from "./sheetList";

type Written = Map<string, Input>;

/** The address of the first cell that is no longer as the edits left it; null where all are. */
export async function changedSince(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<string | null> {
  const written = writtenBy(edits);
  const added = new Set(
    edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.toLowerCase()] : [])),
  );
  const touched = (await liveSheets(context)).filter(
    ({ name }) => written.has(name.toLowerCase()) || added.has(name.toLowerCase()),
  );
  for (const grid of await readGrids(context, touched)) {
    const key = grid.sheet.toLowerCase();
    const changed = firstChange(grid, written.get(key) ?? new Map(), added.has(key));
    if (changed) return changed;
  }
  return null;
}

function writtenBy(edits: readonly Edit[]): Map<string, Written> {
  const sheets = new Map<string, Written>();
  for (const edit of edits) {
    if (edit.kind !== "setValues") continue;
    const key = edit.sheet.toLowerCase();
    const cells: Written = sheets.get(key) ?? new Map();
    sheets.set(key, cells);
    edit.values.forEach((row, r) =>
      row.forEach((value, c) => cells.set(`${edit.row + r},${edit.column + c}`, value)),
    );
  }
  return sheets;
}

function firstChange(grid: Grid, written: Written, ours: boolean): string | null {
  for (const [place, value] of written) {
    const [row, column] = place.split(",").map(Number);
    if (!same(value, cellAt(grid, row, column))) return address(grid.sheet, row, column);
  }
  if (!ours) return null;
  for (const [r, row] of grid.values.entries())
    for (const [c, cell] of row.entries()) {
      const [at, column] = [grid.row + r, grid.column + c];
      if (cell !== null && !written.has(`${at},${column}`)) return address(grid.sheet, at, column);
    }
  return null;
}

/** A formula's result is not ours to compare. */
function same(value: Input, cell: Cell): boolean {
  if (value === null || value === "") return cell === null;
  if (typeof value === "object") return true;
  return cell === value || (typeof cell === "object" && cell?.error === value);
}
