/**
 * The edits that undo a list of edits, given what stood there before. Content comes back cell by cell (values,
 * or formulas where there were any), added sheets go, tables and protection are as they were. Looks on sheets
 * that were there already (formats, widths, print set-up) are for the host, which alone knows them.
 */
import type { Edit, Input } from "./edit";
import type { Area, Cell, Grid } from "./grid";
import { cellAt } from "./grid";

/**
 * Undoes `edits`. `before` are the grids as they were read before the edits were applied; a sheet that they
 * do not hold was added by the edits, or its undoing is not ours.
 */
export function invert(edits: readonly Edit[], before: readonly Grid[]): readonly Edit[] {
  const grids = new Map(before.map((grid) => [grid.sheet.toLowerCase(), grid]));
  const closed = new Map(before.map((grid) => [grid.sheet.toLowerCase(), grid.protected]));
  const added = new Set<string>();
  // The last edit is undone first. Gathered forwards: a list that grows at its head is copied with each edit.
  let steps: (readonly Edit[])[] = [];
  for (const edit of edits) {
    const key = edit.sheet.toLowerCase();
    if (edit.kind === "addSheet") {
      added.add(key);
      steps.push([{ kind: "deleteSheet", sheet: edit.sheet }]);
      continue;
    }
    const grid = grids.get(key);
    if (added.has(key) || !grid) {
      if (edit.kind === "deleteSheet" && added.delete(key)) steps = without(steps, key);
    } else if (edit.kind === "protect" || edit.kind === "unprotect") {
      const closes = edit.kind === "protect";
      if (closed.get(key) !== closes)
        steps.push([closes ? { kind: "unprotect", sheet: edit.sheet } : protectAgain(edit.sheet)]);
      closed.set(key, closes);
    } else steps.push(inverseOf(edit, grid));
  }
  return steps.reverse().flat();
}

function inverseOf(edit: Edit, grid: Grid): readonly Edit[] {
  switch (edit.kind) {
    case "setValues":
      return [
        {
          ...edit,
          values: edit.values.map((row, r) =>
            row.map((_, c) => inputAt(grid, edit.row + r, edit.column + c)),
          ),
        },
      ];
    case "resizeTable": {
      const table = grid.tables.find(({ name }) => name === edit.name);
      if (!table) return [];
      const { row, column, rows, columns } = table;
      return [{ ...edit, area: { row, column, rows, columns } }];
    }
    case "deleteSheet":
      return restored(grid);
    default:
      return [];
  }
}

/** What was there: the formula, else the value; an error value that stood there as such as a formula for it. */
function inputAt(grid: Grid, row: number, column: number): Input {
  const formula = grid.formulas?.get(`${row},${column}`);
  if (formula !== undefined) return { formula };
  return inputOf(cellAt(grid, row, column));
}

function inputOf(cell: Cell): Input {
  return cell !== null && typeof cell === "object" ? { formula: `=${cell.error}` } : cell;
}

function protectAgain(sheet: string): Edit {
  return { kind: "protect", sheet, allow: { filter: true, sort: true } };
}

/** A deleted sheet again, as far as a grid knows it. */
function restored(grid: Grid): readonly Edit[] {
  const { sheet, row, column } = grid;
  const values = grid.values.map((cells, r) => cells.map((_, c) => inputAt(grid, row + r, column + c)));
  const merges = grid.merges.map((area: Area): Edit => ({ kind: "merge", sheet, area }));
  const tables = grid.tables.map(({ name, ...area }): Edit => ({ kind: "addTable", sheet, area, name }));
  return [
    { kind: "addSheet", sheet },
    ...(values.length > 0 ? [{ kind: "setValues", sheet, row, column, values } as const] : []),
    ...merges,
    ...tables,
    ...(grid.protected ? [protectAgain(sheet)] : []),
  ];
}

/** The steps without those of a sheet that came and went. */
function without(steps: readonly (readonly Edit[])[], key: string): (readonly Edit[])[] {
  return steps.map((step) => step.filter(({ sheet }) => sheet.toLowerCase() !== key));
}
