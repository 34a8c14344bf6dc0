/**
 * Looks given to very many cells. Univer merges and files the style of each cell on its own (half a minute for a list
 * of 130,000 rows), so of all cells that looked alike and are changed alike only the first and the last go through its
 * mutation; the others take the style that it filed for the first.
 */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, ObjectMatrix } from "@univerjs/core";

export type WaitingCells = Record<number, Record<number, ICellData>>;
type Matrix = ObjectMatrix<Nullable<ICellData>>;

/** Fewer cells than this are not worth the trouble. */
const worthSharing = 2_000;
/** A place as one number: no sheet has more columns. */
const columns = 16_384;

interface Alike {
  readonly first: number;
  last: number;
  readonly between: number[];
}

/**
 * Takes the looks out of `cells` and gives them to the sheet, `send` being Univer's mutation; true where it did. Few
 * looks stay in `cells`, to go with their values.
 */
export function giveLooks(
  cells: WaitingCells,
  matrix: Matrix,
  send: (cells: IObjectMatrixPrimitiveType<ICellData>) => void,
): boolean {
  const groups = alike(cells, matrix);
  if (!groups) return false;
  const few: WaitingCells = {};
  for (const { first, last } of groups)
    for (const place of [first, last]) {
      const [row, column] = placeOf(place);
      (few[row] ??= {})[column] = { s: cells[row][column].s };
    }
  send(few);
  for (const { first, between } of groups) {
    const filed = matrix.getValue(...placeOf(first))?.s;
    for (const place of between) give(matrix, ...placeOf(place), filed);
  }
  for (const row of Object.values(cells)) for (const cell of Object.values(row)) delete cell.s;
  return true;
}

const placeOf = (place: number): [number, number] => [Math.floor(place / columns), place % columns];

function give(matrix: Matrix, row: number, column: number, filed: ICellData["s"]): void {
  const cell = matrix.getValue(row, column);
  if (!cell) {
    if (filed) matrix.setValue(row, column, { s: filed });
  } else if (filed) cell.s = filed;
  else delete cell.s;
}

/** By the style that a cell has and the change that waits for it; null where there are few, or text with a look of its own. */
function alike(cells: WaitingCells, matrix: Matrix): readonly Alike[] | null {
  const byChange = new Map<unknown, Map<unknown, Alike>>();
  const groups: Alike[] = [];
  let count = 0;
  for (const key in cells) {
    const row = Number(key);
    for (const at in cells[row]) {
      const column = Number(at);
      const change = cells[row][column].s;
      if (!change) continue;
      const before = matrix.getValue(row, column);
      if (before?.p) return null;
      count++;
      let byStyle = byChange.get(change);
      if (!byStyle) byChange.set(change, (byStyle = new Map()));
      const place = row * columns + column;
      const group = byStyle.get(before?.s);
      if (!group) {
        const fresh = { first: place, last: place, between: [] };
        byStyle.set(before?.s, fresh);
        groups.push(fresh);
        continue;
      }
      if (group.last !== group.first) group.between.push(group.last);
      group.last = place;
    }
  }
  return count < worthSharing ? null : groups;
}
