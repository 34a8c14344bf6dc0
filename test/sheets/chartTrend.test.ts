/** 趋势 as a sheet: what stands in its cells, and what its charts are drawn from. */
import type { LocalDate } from "../../src/core/calendar/localDate";
import type { Ratio } from "../../src/core/targets/ratio";
import { findForms, recogniseTables } from "../../src/sheets";
import { trendSheet } from "../../src/sheets/chartTrend";
import type { TrendRequest } from "../../src/sheets/chartTrend";
import type { Edit } from "../../src/sheets/edit";
import { cellAt } from "../../src/sheets/grid";
import { applyToGrids } from "./memoryWorkbook";

const share = (part: number, whole: number): Ratio => ({ part, whole });
const request: TrendRequest = {
  sheet: "趋势",
  unit: "海港区", until: "2024-04-17" as LocalDate,
  sources: ["ledger", "ledger", "archive", "ledger"],
  ratios: [
    {
      name: "联合抽查次数占比",
      goalPpm: 400_000,
      months: [share(0, 0), share(1, 2), share(39_996, 100_000), share(7, 18)],
      forecast: share(12, 30),
    },
    { name: "信用风险分类抽查占比", goalPpm: 850_000, months: [share(1, 1), null, share(1, 2), share(3, 4)], forecast: share(9, 10) },
    { name: "没有计划", goalPpm: 250_000, months: [null, null, null, share(0, 0)], forecast: null },
  ],
}; // prettier-ignore
const edits = trendSheet(request);
const [grid] = applyToGrids([], edits);
const charts = edits.flatMap((edit) => (edit.kind === "chart" ? [edit] : []));
/** The header stands below title and note. */
const rowOf = (month: number) => 2 + month;
const row = (month: number, from: number) =>
  [0, 1, 2, 3, 4].map((at) => cellAt(grid, rowOf(month), from + at));

test("shares are cut off, never rounded, with their fraction and goal beside them", () => {
  expect(row(3, 2)).toEqual([0.3999, 39_996, 100_000, 0.4, null]);
  expect(row(4, 2)).toEqual([0.3888, 7, 18, 0.4, 0.3888]);
  expect(row(12, 2)).toEqual([null, null, null, 0.4, 0.4]);
});

test("what was not begun has no share: blank, no zero; what nobody knows has no fraction either", () => {
  expect(row(1, 2)).toEqual([null, 0, 0, 0.4, null]);
  expect(row(2, 7)).toEqual([null, null, null, 0.85, null]);
  expect([1, 2, 3, 4, 5].map((month) => cellAt(grid, rowOf(month), 1))).toEqual([
    "台账",
    "台账",
    "月报存档",
    "台账",
    null,
  ]);
});

test("a chart a ratio, drawn from the cells; the goal first, the forecast only where there is one", () => {
  expect(charts.map(({ title, series }) => [title, series.map(({ name }) => name)])).toEqual([
    ["联合抽查次数占比", ["目标40%", "累计占比", "按计划预计"]],
    ["信用风险分类抽查占比", ["目标85%", "累计占比", "按计划预计"]],
    ["没有计划", ["目标25%", "累计占比"]],
  ]);
  for (const { series, categories } of charts)
    for (const area of [categories, ...series.map(({ values }) => values)])
      expect([area.row, area.rows, area.columns]).toEqual([rowOf(1), 12, 1]);
  for (const { series } of charts)
    for (let month = 1; month <= 12; month++)
      expect(typeof cellAt(grid, rowOf(month), series[0].values.column)).toBe("number");
  expect(cellAt(grid, rowOf(4), charts[0].series[1].values.column)).toBe(0.3888);
});

test("a line goes on to the forecast, but not over a month that is missing inside", () => {
  expect(charts.map(({ bridged }) => bridged)).toEqual([true, false, false]);
});

test("charts lie below the table and not over one another", () => {
  // What the rows above need, as the edits size them.
  const heights = edits.flatMap((edit) =>
    edit.kind === "rowHeight"
      ? Array.from({ length: edit.rows }, (_, i) => [edit.row + i, edit.height] as const)
      : [],
  );
  const table = [...new Map(heights)].reduce((sum, [, height]) => sum + height, 0);
  for (const { top } of charts) expect(top).toBeGreaterThan(table);
  const boxes = charts.map(({ left, top, width, height }) => [left, top, left + width, top + height]);
  boxes.forEach(([l, t, r, b], i) =>
    boxes
      .slice(i + 1)
      .forEach(([l2, t2, r2, b2]) => expect(r <= l2 || r2 <= l || b <= t2 || b2 <= t).toBe(true)),
  );
});

test("the sheet is taken for no table of the workbook and for no form", () => {
  expect(recogniseTables([grid])).toEqual([]);
  expect(findForms(grid)).toEqual([]);
});

test("everything is written to the one new sheet", () => {
  const kinds = new Set(edits.map((edit: Edit) => edit.sheet));
  expect([...kinds]).toEqual(["趋势"]);
  expect(edits[0]).toEqual({ kind: "addSheet", sheet: "趋势" });
});
