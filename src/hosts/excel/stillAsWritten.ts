/**
 * Undo must not take away what a person has written since: before it, every cell that the edits wrote is
 * read again, and on sheets that the edits added every other cell too. A cell that an undo which Excel broke
 * off has put back already is no such change: the undo can be tried again.
 */
import type { Edit, Input } from "../../sheets/edit";
import { address, cellAt } from "../../sheets/grid";
import type { Cell, Grid } from "../../sheets/grid";
import { breath } from "./breath";
import { readGrids } from "./readGrids";
import { liveSheets } from "./sheetList";

type Values = Extract<Edit, { readonly kind: "setValues" }>;

/** Cells between two breaths: a few milliseconds' worth. */
const cellsAtOnce = 20_000;

/**
 * The address of the first cell that is no longer as the edits left it; null where all are. `inverse` is what
 * their undo writes.
 */
export async function changedSince(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  inverse: readonly Edit[],
  onProgress: (share: number) => void,
): Promise<string | null> {
  const written = valuesBySheet(edits);
  const restored = valuesBySheet(inverse);
  const added = new Set(
    edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.toLowerCase()] : [])),
  );
  const touched = (await liveSheets(context)).filter(
    ({ name }) => written.has(name.toLowerCase()) || added.has(name.toLowerCase()),
  );
  for (const grid of await readGrids(context, touched, { onProgress })) {
    const key = grid.sheet.toLowerCase();
    const before = restored.get(key) ?? [];
    const changed = await firstChange(grid, written.get(key) ?? [], before, added.has(key));
    if (changed) return changed;
  }
  return null;
}

function valuesBySheet(edits: readonly Edit[]): ReadonlyMap<string, readonly Values[]> {
  const sheets = new Map<string, Values[]>();
  for (const edit of edits) {
    if (edit.kind !== "setValues") continue;
    const key = edit.sheet.toLowerCase();
    const same = sheets.get(key);
    if (same) same.push(edit);
    else sheets.set(key, [edit]);
  }
  return sheets;
}

async function firstChange(
  grid: Grid,
  written: readonly Values[],
  restored: readonly Values[],
  ours: boolean,
): Promise<string | null> {
  const last = new LastWrites(written);
  let before: LastWrites | null = null;
  let looked = 0;
  for (const edit of written)
    for (const [r, cells] of edit.values.entries()) {
      const row = edit.row + r;
      if ((looked += cells.length) >= cellsAtOnce) {
        looked = 0;
        await breath();
      }
      for (const [c, value] of cells.entries()) {
        const column = edit.column + c;
        const cell = cellAt(grid, row, column);
        if (same(value, cell)) continue;
        const final = last.at(row, column);
        if (final !== undefined && same(final, cell)) continue;
        const former = (before ??= new LastWrites(restored)).at(row, column);
        if (former === undefined || !same(former, cell)) return address(grid.sheet, row, column);
      }
    }
  if (!ours) return null;
  for (const [r, row] of grid.values.entries())
    for (const [c, cell] of row.entries()) {
      const [at, column] = [grid.row + r, grid.column + c];
      if (cell !== null && last.at(at, column) === undefined) return address(grid.sheet, at, column);
    }
  return null;
}

/** What several writes leave in a cell: rows are looked up, so that 130,000 of them need no memory for each cell. */
class LastWrites {
  private readonly rows = new Map<number, Values[]>();

  constructor(edits: readonly Values[]) {
    for (const edit of edits)
      for (let row = edit.row; row < edit.row + edit.values.length; row++) {
        const same = this.rows.get(row);
        if (same) same.push(edit);
        else this.rows.set(row, [edit]);
      }
  }

  /** Undefined where none of them writes. */
  at(row: number, column: number): Input | undefined {
    const edits = this.rows.get(row) ?? [];
    for (let i = edits.length - 1; i >= 0; i--) {
      const { row: top, column: left, values } = edits[i];
      const cells = values[row - top];
      if (column >= left && column < left + cells.length) return cells[column - left];
    }
    return undefined;
  }
}

/** A formula's result is not ours to compare. */
function same(value: Input, cell: Cell): boolean {
  if (value === null || value === "") return cell === null;
  if (typeof value === "object") return true;
  return cell === value || (typeof cell === "object" && cell?.error === value);
}
