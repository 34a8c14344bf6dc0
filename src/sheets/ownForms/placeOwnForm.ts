/**
 * Finds the cells of a unit's own form by their words, in the sheet that has most of them. A cell whose words are
 * not there, or stand twice, has no place and is said; none is guessed.
 */
import { showsFigure } from "../../core/forms/countOwnForm";
import type { OwnCell, OwnForm, OwnFormFault } from "../../core/forms/ownForm";
import { isBlank, textOf } from "../cellText";
import type { Area, Cell, Grid } from "../grid";
import { a1, address, cellAt } from "../grid";
import { FormFace, between, labelKey } from "./cellLabels";

export interface OwnPlace {
  readonly cell: OwnCell;
  readonly area: Area;
  readonly at: string;
}

export interface PlacedOwnForm {
  readonly form: OwnForm;
  readonly sheet: string;
  readonly grid: Grid;
  readonly places: readonly OwnPlace[];
  readonly faults: readonly OwnFormFault[];
}

/** Sheets larger than this are lists and no forms. */
const largest = { rows: 2000, columns: 100 };

/** A cell with the words that it stands between, as they are compared. */
interface Candidate {
  readonly area: Area;
  readonly row: readonly string[];
  readonly column: readonly string[];
}

/**
 * The cells that have a taught cell's words. Where none has just these, those that have more words between: a
 * figure's cell to the left, or one above, may hold a word; so may a line of the heading over the columns. Of
 * several, those without words of their own; of a heading's, the one next to its words.
 */
function cellsNamed(cell: OwnCell, candidates: readonly Candidate[], grid: Grid): readonly Area[] {
  const row = wordsOf(cell.row);
  const column = wordsOf(cell.column);
  const inRow = candidates.filter((each) => row.every((word, i) => each.row[i] === word));
  const same = inRow.filter((each) => isWithin(column, each.column, true));
  const here = same.length > 0 ? same : inRow.filter((each) => isWithin(column, each.column, false));
  const exact = here.filter((each) => each.row.length === row.length);
  const areas = (exact.length > 0 ? exact : here).map(({ area }) => area);
  const free = areas.filter((area) => !holdsWords(cellAt(grid, area.row, area.column)));
  const found = free.length > 0 ? free : areas;
  const inOneRow = found.every((area) => area.row === found[0].row);
  return inOneRow && !showsFigure(cell) ? found.slice(0, 1) : found;
}

const wordsOf = (label: string): readonly string[] => label.split(between).map(labelKey);

/** The same words; or the taught ones together among more, or only those of them that are nearest to the cell. */
function isWithin(taught: readonly string[], here: readonly string[], exactly: boolean): boolean {
  const joined = (words: readonly string[]) => `|${words.join("|")}|`;
  if (exactly) return joined(taught) === joined(here);
  if (taught.includes("") || here.includes("")) return false;
  return joined(here).includes(joined(taught)) || joined(taught).endsWith(joined(here));
}

/** Words, and no figure. */
function holdsWords(value: Cell): boolean {
  return !isBlank(value) && typeof value === "string" && !/\d|^[-—/]+$/.test(textOf(value));
}

/** Where a form's cells are; a fault where no sheet holds at least half of them, or two hold them alike. */
export function placeOwnForm(
  grids: readonly Grid[],
  form: OwnForm,
): PlacedOwnForm | { readonly faults: readonly OwnFormFault[] } {
  const placed = grids
    .filter((grid) => grid.visibility !== "veryHidden" && isSmall(grid))
    .map((grid) => placeIn(grid, form))
    .filter(({ places }) => places.length * 2 >= form.cells.length && places.length > 0)
    .sort((a, b) => b.places.length - a.places.length);
  const [best, next] = placed;
  if (!best) return { faults: [{ code: "templates.sheetMissing", form: form.name }] };
  if (next && next.places.length === best.places.length) {
    const found = `${best.sheet}、${next.sheet}`;
    return { faults: [{ code: "templates.sheetTwice", form: form.name, found }] };
  }
  return best;
}

function isSmall({ values }: Grid): boolean {
  return values.length <= largest.rows && (values[0]?.length ?? 0) <= largest.columns;
}

/**
 * The places of a form's cells on one sheet. Words that stand in a cell of the form, filled in or typed, are no
 * labels of the cells below it: what is missing because of them is looked for again without them.
 */
export function placeIn(grid: Grid, form: OwnForm): PlacedOwnForm {
  let filled: ReadonlySet<string> = new Set();
  for (;;) {
    const placed = placedBeside(grid, form, filled);
    const words = placed.places.filter(({ area }) => holdsWords(cellAt(grid, area.row, area.column)));
    const now = new Set([...filled, ...words.map(({ area }) => `${area.row},${area.column}`)]);
    if (placed.places.length === form.cells.length || now.size === filled.size) return placed;
    filled = now;
  }
}

function placedBeside(grid: Grid, form: OwnForm, filled: ReadonlySet<string>): PlacedOwnForm {
  const face = new FormFace(grid, filled);
  const columnWords = new Set(form.cells.flatMap(({ column }) => wordsOf(column)));
  const candidates: Candidate[] = [];
  for (let row = grid.row; row <= face.lastRow; row++)
    for (let column = grid.column; column <= face.lastColumn; column++) {
      const area = face.areaAt(row, column);
      if (area.row !== row || area.column !== column) continue;
      const labels = face.labelsOf(area);
      const above = wordsOf(labels.column);
      if (above.some((word) => columnWords.has(word)))
        candidates.push({ area, row: wordsOf(labels.row), column: above });
    }
  const faults: OwnFormFault[] = [];
  const places: OwnPlace[] = [];
  for (const cell of form.cells) {
    const found = cellsNamed(cell, candidates, grid);
    const area =
      found.length === 1 ? found[0] : found.find((each) => a1(each.row, each.column) === cell.taught);
    const label = labelOf(cell);
    if (area) places.push({ cell, area, at: address(grid.sheet, area.row, area.column) });
    else if (found.length === 0) faults.push({ code: "templates.cellMissing", form: form.name, label });
    else {
      const [at, other] = found.map((each) => address(grid.sheet, each.row, each.column));
      faults.push({ code: "templates.cellTwice", at, label, other });
    }
  }
  return { form, sheet: grid.sheet, grid, places, faults: [...faults, ...occupied(grid, places)] };
}

/** Cells that hold a formula, or words that are no figure: they are not written over. */
function occupied(grid: Grid, places: readonly OwnPlace[]): readonly OwnFormFault[] {
  return places.flatMap(({ area, at, cell }): OwnFormFault[] => {
    const formula = grid.formulas?.get(`${area.row},${area.column}`);
    if (formula !== undefined) return [{ code: "templates.cellFormula", at, found: formula }];
    const value = cellAt(grid, area.row, area.column);
    const taken = showsFigure(cell) && holdsWords(value);
    return taken ? [{ code: "templates.cellTaken", at, found: textOf(value) }] : [];
  });
}

/** The words of a cell as a person reads them. */
export function labelOf({ row, column }: Pick<OwnCell, "row" | "column">): string {
  return [row, column].filter(Boolean).join("｜");
}
