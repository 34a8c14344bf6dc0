/**
 * What filling a form would write, cell by cell, before anything is written (spec/forms.md, "Writing into a
 * workbook that is already there"). Formats, merges, images and everything else on the sheet stay.
 */
import type { Figure, FigureKey, Figures, Measure } from "../../core/forms/figures";
import type { Cell } from "../grid";
import type { Area, Grid } from "../grid";
import { address, cellAt } from "../grid";
import type { Edit, Input } from "../edit";
import type { SheetFault } from "../fault";
import type { FormHeading, HeadingItem } from "./formHeading";
import { headingItems, headingLabels, headingWrites } from "./formHeading";
import type { FormMatch, FormSlot } from "./formMatch";

/** One figure in its cell. */
export interface Placement {
  /** `provincial.joint`; `provincial.market` where one cell carries both parts. */
  readonly key: string;
  /** null: all three measures as text. */
  readonly measure: Measure | null;
  readonly at: string;
  readonly area: Area;
  readonly value: string | number;
  /** What stands there now; a formula as its text. */
  readonly before: Cell;
  readonly label: string;
}

/** One line of the heading in its cell. */
export interface HeadingPlacement {
  readonly items: readonly HeadingItem[];
  readonly at: string;
  readonly area: Area;
  readonly value: string;
  readonly before: Cell;
}

export interface FillPlan {
  /** Empty unless every figure has a place, or the rest was accepted. */
  readonly edits: readonly Edit[];
  readonly placed: readonly Placement[];
  readonly heading: readonly HeadingPlacement[];
  readonly unplaced: readonly FigureKey[];
  readonly faults: readonly SheetFault[];
}

export interface FillOptions {
  /** Write what has a place although something has none. */
  readonly acceptUnplaced?: boolean;
}

/** Plans the filling of a form with its figures and its heading. */
export function planFill(
  match: FormMatch,
  figures: Figures,
  heading: FormHeading,
  options: FillOptions = {},
): FillPlan {
  const { grid } = match;
  const faults: SheetFault[] = [...match.faults];
  if (grid.visibility === "veryHidden")
    faults.push({ code: "sheets.formVeryHidden", severity: "error", at: grid.sheet });
  if (grid.protected) faults.push({ code: "sheets.formProtected", severity: "error", at: grid.sheet });
  const placed: Placement[] = [];
  const unplaced = new Set(match.unplaced);
  for (const slot of match.slots) {
    const value = valueOf(slot, figures);
    const formula = formulaAt(grid, slot.area);
    if (formula !== undefined) faults.push(formulaFault(grid, slot.area, slot.label, formula));
    if (value === null || formula !== undefined) slot.keys.forEach((key) => unplaced.add(key));
    else
      placed.push({
        ...placeOf(grid, slot.area),
        key: slot.key,
        measure: slot.measure,
        value,
        label: slot.label,
      });
  }
  const lines = headingPlan(match, heading, faults);
  const hopeless = faults.some(({ code }) => neverWritten.has(code));
  const complete = unplaced.size === 0 && !faults.some(({ severity }) => severity === "error");
  const write = !hopeless && (complete || options.acceptUnplaced === true);
  return {
    edits: write ? [...placed, ...lines].map((each) => setValue(grid.sheet, each.area, each.value)) : [],
    placed,
    heading: lines,
    unplaced: [...unplaced],
    faults,
  };
}

const neverWritten: ReadonlySet<string> = new Set([
  "sheets.formVeryHidden",
  "sheets.formProtected",
  "sheets.formUndecided",
]);

function setValue(sheet: string, area: Area, value: Input): Edit {
  return { kind: "setValues", sheet, row: area.row, column: area.column, values: [[value]] };
}

function placeOf(grid: Grid, area: Area): { at: string; area: Area; before: Cell } {
  const before = formulaAt(grid, area) ?? cellAt(grid, area.row, area.column);
  return { at: address(grid.sheet, area.row, area.column), area, before };
}

function formulaAt(grid: Grid, area: Area): string | undefined {
  return grid.formulas?.get(`${area.row},${area.column}`);
}

function formulaFault(grid: Grid, area: Area, label: string, found: string): SheetFault {
  const at = address(grid.sheet, area.row, area.column);
  return { code: "sheets.formFormula", severity: "error", at, label, found };
}

function headingPlan(match: FormMatch, heading: FormHeading, faults: SheetFault[]): HeadingPlacement[] {
  const { grid } = match;
  const lines: HeadingPlacement[] = [];
  const writes = headingWrites(grid, match.heading, heading);
  for (const { items, area, value, before } of writes) {
    const formula = formulaAt(grid, area);
    const label = items.map((item) => headingLabels[item]).join("、");
    if (formula !== undefined) faults.push(formulaFault(grid, area, label, formula));
    else lines.push({ items, at: address(grid.sheet, area.row, area.column), area, value, before });
  }
  for (const item of headingItems) {
    const given = heading[item] !== "" && heading[item] !== null;
    if (given && !writes.some(({ items }) => items.includes(item)))
      faults.push({
        code: "sheets.formHeadingMissing",
        severity: "warning",
        at: grid.sheet,
        label: headingLabels[item],
      });
  }
  return lines;
}

const partNames: Readonly<Record<string, string>> = { internal: "部门内部", joint: "部门联合" };

/** What a slot shows; null where one of its figures is not there. Zeros are written as zeros. */
function valueOf(slot: FormSlot, figures: Figures): string | number | null {
  const found = slot.keys.map((key) => figures.get(key));
  if (found.some((figure) => figure === undefined)) return null;
  const all = found as readonly Figure[];
  if (slot.keys.length === 1) return slot.measure ? all[0][slot.measure] : figureText(all[0]);
  return slot.keys
    .map((key, index) => {
      const { measure } = slot;
      const part = partNames[key.slice(key.lastIndexOf(".") + 1)];
      return `${part}${measure ? all[index][measure] : figureText(all[index])}`;
    })
    .join("；");
}

/** `12次，340户，发现问题15户`. */
export function figureText({ tasks, households, problems }: Pick<Figure, Measure>): string {
  return `${tasks}次，${households}户，发现问题${problems}户`;
}
