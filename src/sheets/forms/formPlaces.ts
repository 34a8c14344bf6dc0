/**
 * Where a row's figures go: one blank cell, three columns by their sub-headers, one row a measure, and the
 * split cells of the 市场监管系统 row (spec/forms.md, "Value cells").
 */
import type { FormDefinition, FormRow } from "../../core/forms/definition";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import { isBlank, textOf } from "../cellText";
import type { SheetFault } from "../fault";
import type { Area, Grid } from "../grid";
import { address, cellAt } from "../grid";
import { mergeAt } from "../headerRow";
import type { LabelCell } from "./formCell";
import type { Cluster } from "./formCluster";
import { isUnit, rankOfColumn } from "./formColumns";
import type { GroupId, Part } from "./formLabel";
import { parseFormLabel } from "./formLabel";
import type { FormSlot } from "./formMatch";

/** The rows of a label, and the first column to its right. */
interface Region {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
}

interface Place {
  readonly measure: Measure | null;
  readonly area: Area;
}

/** The slots of one row; a label without a certain place is a fault and gives none. */
export function placesOf(
  grid: Grid,
  cluster: Cluster,
  definition: FormDefinition,
  group: GroupId,
  row: FormRow,
  labels: readonly LabelCell[],
  faults: SheetFault[],
): readonly FormSlot[] {
  const rowKey = `${group}.${row.id}`;
  const slots: FormSlot[] = [];
  const place = (at: Area, key: string, keys: readonly FigureKey[], region: Region, own: Measure | null) => {
    const places = own ? onePlace(grid, cluster, region, own) : placesIn(grid, cluster, region);
    if (!places)
      faults.push({
        code: "sheets.formNoPlace",
        severity: "error",
        at: address(grid.sheet, at.row, at.column),
        label: row.label,
      });
    for (const { measure, area } of places ?? [])
      if (isForFigures(grid, area, measure, row.label, faults))
        slots.push({ key, keys, measure, area, label: row.label });
  };
  for (const { label, area } of labels) {
    const own = label.kind === "row" && labels.length > 1 ? label.measure : null;
    const part = label.kind === "row" ? label.part : undefined;
    const parts = !row.split || part ? [] : partsOf(cluster, group, area);
    if (part) place(area, `${rowKey}.${part}`, [`${rowKey}.${part}`], regionOf(area), own);
    else if (parts.length === 2)
      for (const each of parts)
        place(area, `${rowKey}.${each.part}`, [`${rowKey}.${each.part}`], each.region, own);
    else {
      const keys = row.split ? row.split.map((each) => `${rowKey}.${each}`) : [rowKey];
      place(area, rowKey, keys, regionOf(area), own);
    }
  }
  return slots;
}

function regionOf(area: Area): Region {
  return { row: area.row, rows: area.rows, column: area.column + area.columns };
}

interface PartPlace {
  readonly part: Part;
  readonly region: Region;
}

/** 部门内部 and 部门联合 as labels of their own: to the right in the row's rows, or right below its label. */
function partsOf(cluster: Cluster, group: GroupId, area: Area): readonly PartPlace[] {
  const beside = cluster.labels.filter(
    ({ area: its }) =>
      its.row >= area.row && its.row < area.row + area.rows && its.column >= area.column + area.columns,
  );
  const parts = partPlaces(beside);
  if (parts.length > 0) return parts;
  const rows = cluster.labels.flatMap((each) =>
    each.label.kind === "row" && each.group === group ? [{ ...each.area, id: each.label.row }] : [],
  );
  // 部门内部 below could else be short for the form's own row of that name.
  if (!rows.some(({ id }) => id === "internal") || !rows.some(({ id }) => id === "joint")) return [];
  const next = Math.min(...rows.flatMap(({ row }) => (row > area.row ? [row] : [])));
  return partPlaces(
    cluster.labels.filter(
      ({ area: its }) => its.row > area.row && its.row < next && its.column < area.column + area.columns,
    ),
  );
}

function partPlaces(labels: readonly LabelCell[]): readonly PartPlace[] {
  return labels.flatMap(({ label, area }) =>
    label.kind === "part" ? [{ part: label.part, region: regionOf(area) }] : [],
  );
}

/** null: there are measures to go by, but not one of each. */
function placesIn(grid: Grid, cluster: Cluster, region: Region): readonly Place[] | null {
  const rows = measureRows(grid, cluster, region);
  if (rows !== undefined) return rows;
  const columns = measureColumns(grid, cluster, region);
  return columns !== undefined ? columns : onePlace(grid, cluster, region, null);
}

/** 次数, 户数, 发现问题户数 under one another beside the label, each with its figure to the right. */
function measureRows(grid: Grid, cluster: Cluster, region: Region): readonly Place[] | null | undefined {
  const beside = cluster.labels.filter(
    ({ label, area }) =>
      label.kind === "measure" &&
      area.row >= region.row &&
      area.row < region.row + region.rows &&
      area.column >= region.column,
  );
  if (beside.length === 0) return undefined;
  return oneEach(beside, (area) => figureCell(grid, cluster, regionOf(area)));
}

/** 次数 | 户数 | 发现问题户数 above, in any order; the nearest such line counts. */
function measureColumns(grid: Grid, cluster: Cluster, region: Region): readonly Place[] | null | undefined {
  const above = cluster.labels.filter(
    ({ label, area }) => label.kind === "measure" && area.row < region.row && area.column >= region.column,
  );
  if (above.length === 0) return undefined;
  const nearest = Math.max(...above.map(({ area }) => area.row));
  const ranked = above.flatMap((label) => {
    const rank = label.area.row === nearest ? rankOfColumn(grid, cluster, label.area.column) : null;
    return rank === null ? [] : [{ label, rank }];
  });
  const ours = ranked.filter(({ rank }) => rank === 2);
  const line = (ours.length > 0 ? ours : ranked).map(({ label }) => label);
  return oneEach(line, (area) => cellOf(grid, region.row, area.column));
}

function oneEach(
  labels: readonly LabelCell[],
  placeOf: (area: Area) => Area | null,
): readonly Place[] | null {
  const places: Place[] = [];
  for (const measure of measures) {
    const named = labels.filter(({ label }) => label.kind === "measure" && label.measure === measure);
    const area = named.length === 1 ? placeOf(named[0].area) : null;
    if (!area) return null;
    places.push({ measure, area });
  }
  const [{ area }, ...others] = places;
  // The row's three cells were merged into one: it takes all three figures as text.
  const isOne = others.every((each) => each.area.row === area.row && each.area.column === area.column);
  return isOne ? [{ measure: null, area }] : places;
}

function onePlace(
  grid: Grid,
  cluster: Cluster,
  region: Region,
  measure: Measure | null,
): readonly Place[] | null {
  const area = figureCell(grid, cluster, region);
  return area && [{ measure, area }];
}

/** The first cell to the right that no heading gives to something else; one under 本年累计 first. */
function figureCell(grid: Grid, cluster: Cluster, region: Region): Area | null {
  const next = cluster.labels.flatMap(({ label, area }) =>
    area.column > region.column && area.row === region.row && label.kind !== "measure" ? [area.column] : [],
  );
  const used = Math.max(grid.column + (grid.values[0]?.length ?? 0), region.column + 1);
  const end = Math.min(used, cluster.right, ...next);
  const ranked: { column: number; rank: number }[] = [];
  for (let column = region.column; column < end; column++) {
    const rank = rankOfColumn(grid, cluster, column);
    const own = mergeAt(grid, region.row, column)?.column ?? column;
    const isPlatform = cluster.groups.some(({ area }) => area.column === column);
    if (
      rank !== null &&
      !isPlatform &&
      !isUnit(grid, region.row, column) &&
      (own === column || own < region.column)
    )
      ranked.push({ column, rank });
  }
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const [first, ...others] = ranked.filter(({ rank }) => rank === best);
  if (!first || (best > 0 && others.length > 0)) return null;
  const area = cellOf(grid, region.row, first.column);
  return best === 0 && isOutside(grid, cluster, area) ? null : area;
}

/** A blank cell right of everything: the figures' place is on the other side of the items, or below them. */
function isOutside(grid: Grid, cluster: Cluster, area: Area): boolean {
  const { title, groups, labels } = cluster;
  for (let row = cluster.area.row; row < cluster.area.row + cluster.area.rows; row++)
    if (!isBlank(cellAt(grid, row, area.column))) return false;
  if (title && title.area.columns > 1 && area.column >= title.area.column + title.area.columns) return true;
  if (area.column < grid.column + (grid.values[0]?.length ?? 0)) return false;
  const items = labels.filter(({ label }) => label.kind === "row");
  const left = Math.min(...items.map((each) => each.area.column)) - 1;
  const beyond = groups.length > 0 && groups.every((each) => each.area.column + each.area.columns <= left);
  return beyond && items.every((each) => isForNumbers(grid, each.area.row, left));
}

/** Nothing stands there yet, or figures do. */
function isForNumbers(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return isBlank(cell) || figureLike.test(textOf(cell).replace(figureWords, ""));
}

function cellOf(grid: Grid, row: number, column: number): Area {
  return mergeAt(grid, row, column) ?? { row, column, rows: 1, columns: 1 };
}

const figureLike = /^[\d\s次户,，、;；。.:：()（）/\-—_零无]*$/;
const figureWords = /(?:跨?部门)?(?:内部|联合)|(?:发现)?问题|其中|抽查|个|(?<=[次户])数/g;
/** 请填写, 填数字: what a template has in its places. */
const toFill = /^\W*(?:请|此处|待)?填(?:写|报|入|数)?\p{Script=Han}{0,4}\W*$/u;

/** Blank, a number, or figures as they were filled in before; anything else is not ours to write over. */
function isForFigures(
  grid: Grid,
  area: Area,
  measure: Measure | null,
  label: string,
  faults: SheetFault[],
): boolean {
  const cell = cellAt(grid, area.row, area.column);
  if (isBlank(cell) || (typeof cell === "number" && (measure !== null || cell === 0))) return true;
  if (cell !== null && typeof cell === "object") return true;
  const text = textOf(cell);
  const inWords = typeof cell === "string" && figureLike.test(text.replace(figureWords, ""));
  // A lone 01 where all three figures belong is a code.
  const alone = measure === null && /^0*[1-9]\d*$/.test(text);
  if ((inWords && !alone && !parseFormLabel(text)) || toFill.test(text)) return true;
  faults.push({
    code: "sheets.formPlaceTaken",
    severity: "error",
    at: address(grid.sheet, area.row, area.column),
    label,
    found: text.length > 20 ? `${text.slice(0, 20)}…` : text,
  });
  return false;
}
