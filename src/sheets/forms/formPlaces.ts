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
  for (const each of labels) {
    const own = each.label.kind === "row" && labels.length > 1 ? each.label.measure : null;
    const parts = row.split ? partsBeside(cluster, each.area) : [];
    const regions: readonly { key: string; keys: readonly FigureKey[]; region: Region }[] =
      row.split && parts.length === 2
        ? parts.map(({ part, region }) => {
            const key = `${rowKey}.${part}`;
            return { key, keys: [key], region };
          })
        : [
            {
              key: rowKey,
              keys: row.split ? row.split.map((part) => `${rowKey}.${part}`) : [rowKey],
              region: regionOf(each.area),
            },
          ];
    for (const { key, keys, region } of regions) {
      const places = own ? onePlace(grid, region, own) : placesIn(grid, cluster, region);
      const usable = places?.filter(({ area }) => isForFigures(grid, area, row.label, faults)) ?? [];
      if (!places)
        faults.push({
          code: "sheets.formNoPlace",
          severity: "error",
          at: address(grid.sheet, each.area.row, each.area.column),
          label: row.label,
        });
      for (const { measure, area } of usable) slots.push({ key, keys, measure, area, label: row.label });
    }
  }
  return slots;
}

function regionOf(area: Area): Region {
  return { row: area.row, rows: area.rows, column: area.column + area.columns };
}

/** 部门内部 and 部门联合 as labels of their own, in the row's rows and to the right of its label. */
function partsBeside(cluster: Cluster, area: Area): readonly { part: Part; region: Region }[] {
  return cluster.labels.flatMap(({ label, area: its }) => {
    const inside =
      its.row >= area.row && its.row < area.row + area.rows && its.column >= area.column + area.columns;
    return label.kind === "part" && inside ? [{ part: label.part, region: regionOf(its) }] : [];
  });
}

/** null: there are measures to go by, but not one of each. */
function placesIn(grid: Grid, cluster: Cluster, region: Region): readonly Place[] | null {
  const rows = measureRows(grid, cluster, region);
  if (rows !== undefined) return rows;
  const columns = measureColumns(grid, cluster, region);
  return columns !== undefined ? columns : onePlace(grid, region, null);
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
  return oneEach(beside, (area) => cellOf(grid, area.row, area.column + area.columns));
}

/** 次数 | 户数 | 发现问题户数 above, in any order; the nearest such line counts. */
function measureColumns(grid: Grid, cluster: Cluster, region: Region): readonly Place[] | null | undefined {
  const above = cluster.labels.filter(
    ({ label, area }) => label.kind === "measure" && area.row < region.row && area.column >= region.column,
  );
  if (above.length === 0) return undefined;
  const nearest = Math.max(...above.map(({ area }) => area.row));
  const line = above.filter(({ area }) => area.row === nearest);
  return oneEach(line, (area) => cellOf(grid, region.row, area.column));
}

function oneEach(labels: readonly LabelCell[], placeOf: (area: Area) => Area): readonly Place[] | null {
  const places: Place[] = [];
  for (const measure of measures) {
    const named = labels.filter(({ label }) => label.kind === "measure" && label.measure === measure);
    if (named.length !== 1) return null;
    places.push({ measure, area: placeOf(named[0].area) });
  }
  return places;
}

function onePlace(grid: Grid, region: Region, measure: Measure | null): readonly Place[] {
  return [{ measure, area: cellOf(grid, region.row, region.column) }];
}

function cellOf(grid: Grid, row: number, column: number): Area {
  return mergeAt(grid, row, column) ?? { row, column, rows: 1, columns: 1 };
}

const figureLike = /^[\d\s次户,，、;；。.:：()（）/\-—_零无]*$/;
const figureWords = /(?:跨?部门)?(?:内部|联合)|(?:发现)?问题|其中|抽查|个/g;

/** Blank, a number, or figures as they were filled in before; anything else is not ours to write over. */
function isForFigures(grid: Grid, area: Area, label: string, faults: SheetFault[]): boolean {
  const cell = cellAt(grid, area.row, area.column);
  if (isBlank(cell) || typeof cell === "number") return true;
  if (typeof cell === "object") return true;
  const text = textOf(cell);
  if (typeof cell === "string" && figureLike.test(text.replace(figureWords, "")) && !parseFormLabel(text))
    return true;
  faults.push({
    code: "sheets.formPlaceTaken",
    severity: "error",
    at: address(grid.sheet, area.row, area.column),
    label,
    found: text.length > 20 ? `${text.slice(0, 20)}…` : text,
  });
  return false;
}
