/** A sheet of another file as edits that write it into the workbook that is open. */
import type { Edit, Input } from "../../sheets/edit";
import type { Area, Cell, Grid } from "../../sheets/grid";
import { showsDate } from "./cellFormats";
import type { SheetFormats } from "./cellFormats";

export interface SheetCopy {
  readonly edits: readonly Edit[];
  /** Formulas of which only the present result was taken. */
  readonly frozen: number;
}

export interface CopyOptions {
  /** The sheet's name in the workbook. */
  readonly name: string;
  readonly formats?: SheetFormats;
  /** Whether formulas still mean the same where they go: the names of their sheets stayed. */
  readonly keepFormulas: boolean;
  /** Days between the date systems of the two workbooks: 0, or ±1462 (ECMA-376 Part 1 §18.17.4.1). */
  readonly dayShift?: number;
}

export function sheetCopy(grid: Grid, options: CopyOptions): SheetCopy {
  const { name: sheet, formats, dayShift = 0 } = options;
  const edits: Edit[] = [{ kind: "addSheet", sheet }];
  const { row, column } = grid;
  const dates = new Set<string>();
  for (const { area, format } of formats?.runs ?? []) {
    edits.push({ kind: "numberFormat", sheet, area, format });
    if (dayShift !== 0 && showsDate(format)) markCells(area, dates);
  }
  let frozen = 0;
  const values = grid.values.map((cells, i) =>
    cells.map((cell, j): Input => {
      const at = `${row + i},${column + j}`;
      const formula = grid.formulas?.get(at);
      const value = inputOf(cell, dates.has(at) ? dayShift : 0);
      if (formula === undefined) return value;
      if (!options.keepFormulas || /[[{]/.test(formula)) {
        frozen++;
        return value;
      }
      return value === null || typeof value === "object" ? { formula } : { formula, cached: value };
    }),
  );
  if (values.length > 0) edits.push({ kind: "setValues", sheet, row, column, values });
  for (const area of grid.merges) if (losesNothing(grid, area)) edits.push({ kind: "merge", sheet, area });
  for (const [at, width] of formats?.widths ?? [])
    edits.push({ kind: "columnWidth", sheet, column: at, columns: 1, width });
  return { edits, frozen };
}

function markCells(area: Area, into: Set<string>): void {
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) into.add(`${area.row + r},${area.column + c}`);
}

/** An error is kept as its text: it can still be seen and found. */
function inputOf(cell: Cell, dayShift: number): Input {
  if (typeof cell === "number") return cell + dayShift;
  return cell !== null && typeof cell === "object" ? cell.error : cell;
}

/** A merge that would hide a value is left unmerged, so that the value stays. */
function losesNothing(grid: Grid, area: Area): boolean {
  if (area.rows * area.columns < 2) return false;
  for (let r = area.row; r < area.row + area.rows; r++) {
    const cells = grid.values[r - grid.row];
    if (!cells) continue;
    for (let c = area.column; c < area.column + area.columns; c++)
      if ((r !== area.row || c !== area.column) && (cells[c - grid.column] ?? null) !== null) return false;
  }
  return true;
}
