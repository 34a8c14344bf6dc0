/**
 * Lays a form out as clerks have it, and writes down where each figure belongs while doing so: the corpus knows
 * the right answer by construction, not from the finder.
 */
import type { FormDefinition } from "../../src/core/forms/definition";
import type { Measure } from "../../src/core/forms/figures";
import type { Area, Cell, Grid } from "../../src/sheets/grid";
import { area, gridOf } from "../sheets/gridOf";
import type { WantedPlace } from "./corpusCase";

export type Style = "oneCell" | "columns" | "measureRows" | "measureLabels";
export type Platform = "merged" | "eachRow" | "firstRow" | "section" | "none";

export interface LayoutRequest {
  readonly definition: FormDefinition;
  readonly style: Style;
  readonly platform: Platform;
  readonly down?: number;
  readonly right?: number;
  readonly order?: readonly Measure[];
  readonly splitMarket?: boolean;
  /** Every label as issued → as it stands here. */
  readonly relabel?: (text: string) => string;
  /** Lines above the title. */
  readonly above?: readonly string[];
  readonly withTitle?: boolean;
  /** 小计 after each group, 备注 at the end. */
  readonly extraRows?: boolean;
  /** Figures of last month still stand in the places. */
  readonly filled?: boolean;
  /** A column 备注 behind the figures. */
  readonly noteColumn?: boolean;
  readonly sheet?: string;
}

export interface LaidForm {
  readonly grid: Grid;
  readonly places: readonly WantedPlace[];
}

export const measureWords: Readonly<Record<Measure, string>> = {
  tasks: "次数",
  households: "户数",
  problems: "发现问题户数",
};
const usualOrder: readonly Measure[] = ["tasks", "households", "problems"];

type Row = (Cell | undefined)[];

export function layForm(request: LayoutRequest): LaidForm {
  const { definition, style, platform } = request;
  const relabel = request.relabel ?? ((text: string) => text);
  const order = request.order ?? usualOrder;
  const [down, right] = [request.down ?? 0, request.right ?? 0];
  const rows: Row[] = [];
  const merges: Area[] = [];
  const places: WantedPlace[] = [];
  const itemColumn = platform === "section" || platform === "none" ? 0 : 1;
  const parts = request.splitMarket === true && style !== "measureLabels";
  const partColumn = itemColumn + 1;
  const measureColumn = partColumn + (parts ? 1 : 0);
  const valueColumn = style === "measureRows" ? measureColumn + 1 : measureColumn;
  const width = valueColumn + (style === "columns" ? 3 : 1);
  const put = (row: number, column: number, cell: Cell) => {
    while (rows.length <= row) rows.push([]);
    rows[row][column] = cell;
  };
  const place = (key: string, measure: Measure | null, row: number, column: number) => {
    places.push({ key, measure, row: row + down, column: column + right });
    if (request.filled) put(row, column, measure ? 3 : "3次，40户，发现问题2户");
  };

  let row = 0;
  for (const line of request.above ?? []) put(row++, 0, line);
  if (request.withTitle !== false) {
    merges.push(area(row, 0, 1, width));
    put(row++, 0, relabel(definition.title));
    put(row++, 0, definition.subtitle);
  }
  put(row, 0, definition.header[0]);
  put(row++, width - 1, definition.header[1]);
  if (style === "columns") {
    order.forEach((measure, index) => put(row, valueColumn + index, measureWords[measure]));
    put(row, itemColumn, "项目");
    if (request.noteColumn) put(row, width, "备注");
    row++;
  }

  const valuesAt = (key: string, at: number) => {
    if (style === "columns") order.forEach((measure, index) => place(key, measure, at, valueColumn + index));
    else if (style === "oneCell") place(key, null, at, valueColumn);
    else
      order.forEach((measure, index) => {
        if (style === "measureRows") put(at + index, measureColumn, measureWords[measure]);
        place(key, measure, at + index, valueColumn);
      });
  };
  const tall = style === "measureRows" || style === "measureLabels" ? 3 : 1;

  for (const group of definition.groups) {
    if (platform === "section") {
      merges.push(area(row, 0, 1, width));
      put(row++, 0, relabel(group.label));
    }
    const top = row;
    for (const item of group.rows) {
      const key = `${group.id}.${item.id}`;
      const split = parts && item.split ? item.split : null;
      const height = tall * (split ? split.length : 1);
      const labels = style === "measureLabels" ? order.map((m) => labelOf(item.label, m)) : [item.label];
      labels.forEach((label, index) => put(row + index, itemColumn, relabel(label)));
      if (labels.length === 1 && height > 1) merges.push(area(row, itemColumn, height, 1));
      if (split)
        split.forEach((part, index) => {
          put(row + index * tall, partColumn, part === "internal" ? "部门内部" : "部门联合");
          if (tall > 1) merges.push(area(row + index * tall, partColumn, tall, 1));
          valuesAt(`${key}.${part}`, row + index * tall);
        });
      else {
        if (parts && height === 1) merges.push(area(row, itemColumn, 1, 2));
        else if (parts) merges[merges.length - 1] = area(row, itemColumn, height, 2);
        valuesAt(key, row);
      }
      row += height;
    }
    if (platform === "merged") {
      merges.push(area(top, 0, row - top, 1));
      put(top, 0, relabel(group.label));
    } else if (platform === "firstRow") put(top, 0, relabel(group.label));
    else if (platform === "eachRow")
      for (let each = top; each < row; each++) put(each, 0, relabel(group.label));
    if (request.extraRows) put(row++, itemColumn, "小计");
  }
  definition.footer.forEach((label, index) => put(row, Math.min(index, width - 1), label));
  if (request.extraRows)
    put(row + 1, 0, "备注：本表由各单位于每月20日前报送，次数、户数均为本年度累计数据。");

  const sheet = request.sheet ?? "Sheet1";
  const shifted = merges.map((each) => ({ ...each, row: each.row + down, column: each.column + right }));
  return { grid: gridOf(sheet, rows, { row: down, column: right, merges: shifted }), places };
}

/** 本地开展部门联合随机抽查户数: the label of one measure. */
function labelOf(label: string, measure: Measure): string {
  return label.replace(/\s*[(（].*$/, "").replace(/的?次数、户数及发现问题户数$/, "") + measureWords[measure];
}

/** Two grids on one sheet; each keeps its place. */
export function together(sheet: string, ...grids: readonly Grid[]): Grid {
  const bottom = Math.max(...grids.map((grid) => grid.row + grid.values.length));
  const rightmost = Math.max(...grids.map((grid) => grid.column + (grid.values[0]?.length ?? 0)));
  const cells: Cell[][] = Array.from({ length: bottom }, () =>
    Array.from({ length: rightmost }, (): Cell => null),
  );
  for (const grid of grids)
    grid.values.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== null) cells[grid.row + r][grid.column + c] = cell;
      }),
    );
  return gridOf(sheet, cells, { merges: grids.flatMap(({ merges }) => merges) });
}
