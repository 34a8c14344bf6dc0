/** What filling a unit's own form would write, cell by cell, before anything is written. */
import type { LocalDate } from "../../core/calendar/localDate";
import { partsOf } from "../../core/calendar/localDate";
import type { OwnCountInput } from "../../core/forms/countOwnForm";
import { countOwnForm, showsFigure } from "../../core/forms/countOwnForm";
import type { Figure } from "../../core/forms/figures";
import type { OwnCell, OwnFormFault } from "../../core/forms/ownForm";
import { truncatedPercent } from "../../core/targets/ratio";
import type { Edit, Input } from "../edit";
import { figureText } from "../forms/fillPlan";
import type { Cell, Grid } from "../grid";
import { cellAt } from "../grid";
import { FormFace, between } from "./cellLabels";
import type { OwnPlace, PlacedOwnForm } from "./placeOwnForm";

/** What the heading of a form says besides figures. */
export interface OwnHeading {
  readonly unit: string;
  readonly date: LocalDate;
  readonly contact: string;
  readonly phone: string;
  readonly mobile: string;
}

export interface OwnPlacement extends OwnPlace {
  readonly value: string | number;
  readonly before: Cell;
  /** The figure behind it, with its rows; null for a line of the heading. */
  readonly figure: Figure | null;
}

export interface OwnFill {
  /** Empty while something stands in the way and was not accepted. */
  readonly edits: readonly Edit[];
  readonly placed: readonly OwnPlacement[];
  readonly faults: readonly OwnFormFault[];
}

/** Plans the filling; `acceptRest`: write what has a place although something has none. */
export function planOwnFill(
  { form, sheet, grid, places, faults }: PlacedOwnForm,
  input: OwnCountInput,
  heading: OwnHeading,
  acceptRest = false,
): OwnFill {
  const said = [...faults, ...otherPeriods(grid, places, input.until)];
  const figures = countOwnForm({ ...form, cells: places.map(({ cell }) => cell) }, input);
  const blocked = new Set(
    said.flatMap((fault) => (keepsItsCell.has(fault.code) && "at" in fault ? [fault.at] : [])),
  );
  const placed = places.flatMap((place, i): OwnPlacement[] => {
    if (blocked.has(place.at)) return [];
    const figure = figures[i];
    const value = valueOf(place.cell, figure, heading);
    const before = cellAt(grid, place.area.row, place.area.column);
    return value === null ? [] : [{ ...place, value, before, figure }];
  });
  const all: readonly OwnFormFault[] = grid.protected
    ? [...said, { code: "templates.sheetProtected", at: sheet }]
    : said;
  const writes = !grid.protected && placed.length > 0 && (said.length === 0 || acceptRest);
  return { edits: writes ? placed.map((each) => edit(sheet, each)) : [], placed, faults: all };
}

const keepsItsCell: ReadonlySet<string> = new Set([
  "templates.cellFormula",
  "templates.cellTaken",
  "templates.cellPeriod",
]);

/**
 * Cells whose words, as they stand now, name another year, quarter or month than the cut-off's: a form with a column a
 * month (or a year) was taught in one of them, and the figures of today belong in the next.
 */
function otherPeriods(grid: Grid, places: readonly OwnPlace[], until: LocalDate): readonly OwnFormFault[] {
  const face = new FormFace(grid, new Set(places.map(({ area }) => `${area.row},${area.column}`)));
  return places.flatMap(({ cell, area, at }): OwnFormFault[] => {
    if (!showsFigure(cell)) return [];
    const { row, column } = face.labelsOf(area);
    const words = [row, column].flatMap((label) => label.normalize("NFKC").split(between));
    const found = words.find((word) => isOtherPeriod(word.replace(/\s/g, ""), until));
    return found === undefined ? [] : [{ code: "templates.cellPeriod", at, found, expected: dayText(until) }];
  });
}

const numerals = "零一二三四五六七八九十";

function isOtherPeriod(word: string, until: LocalDate): boolean {
  const { year, month } = partsOf(until);
  const years: readonly string[] = word.match(/20\d\d(?=年)/g) ?? [];
  if (years.length > 0 && !years.includes(String(year))) return true;
  const named = /^(?:20\d\d年)?(?:(\d{1,2})月份?|第?([一二三四1-4])季度)$/.exec(word);
  if (!named) return false;
  if (named[1]) return Number(named[1]) !== month;
  const quarter = Number(named[2]) || numerals.indexOf(named[2]);
  return quarter !== Math.ceil(month / 3);
}

function edit(sheet: string, { area, value }: OwnPlacement): Edit {
  const values: readonly (readonly Input[])[] = [[value]];
  return { kind: "setValues", sheet, row: area.row, column: area.column, values };
}

/** null where the heading has nothing to say: what stands there stays. */
function valueOf(cell: OwnCell, figure: Figure | null, heading: OwnHeading): string | number | null {
  switch (cell.shows) {
    case "date":
      return dayText(heading.date);
    case "unit":
    case "contact":
    case "phone":
    case "mobile":
      return heading[cell.shows] || null;
    case "sentence":
      return figure && figureText(figure);
    case "problemShare":
      return figure && truncatedPercent(figure.problems, figure.households);
    default:
      return figure && figure[cell.shows];
  }
}

function dayText(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}
