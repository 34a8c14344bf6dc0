/** Gathers single cells into rectangles, so that a saved sheet takes few edits. */
import type { Area } from "../../src/sheets/grid";

interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Rectangles that together cover exactly these cells; cells with different keys are never joined. */
export function blocksOf<T extends Placed>(
  cells: readonly T[],
  keyOf: (cell: T) => string,
): (Area & { key: string })[] {
  const runs = runsOf(cells, keyOf);
  const open = new Map<string, Area & { key: string }>();
  const blocks: (Area & { key: string })[] = [];
  for (const run of runs) {
    const shape = `${run.column},${run.columns},${run.key}`;
    const above = open.get(shape);
    if (above && above.row + above.rows === run.row) {
      open.set(shape, { ...above, rows: above.rows + 1 });
    } else {
      if (above) blocks.push(above);
      open.set(shape, run);
    }
  }
  return [...blocks, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Cells side by side in one row with the same key, in reading order. */
function runsOf<T extends Placed>(
  cells: readonly T[],
  keyOf: (cell: T) => string,
): (Area & { key: string })[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: (Area & { key: string })[] = [];
  for (const cell of sorted) {
    const key = keyOf(cell);
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.columns === cell.column && last.key === key) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row: cell.row, column: cell.column, rows: 1, columns: 1, key });
  }
  return runs;
}
