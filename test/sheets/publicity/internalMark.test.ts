/** 内部 is written beside the tables: none of them grows by it, and it is written once. */
import { markInternal } from "../../../src/sheets/publicity";
import { internalMark } from "../../../src/sheets/publicity/internalMark";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { smallWorkbook } from "../../taskpane/smallWorkbook";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const tablesOf = (grids: readonly Grid[]) =>
  readWorkbook(grids).tables.map(({ kind, sheet, area, columns, rows, issues }) => ({
    kind,
    sheet,
    area,
    headers: columns.map(({ header }) => header),
    rows,
    issues,
  }));

test("every table reads as before, and every internal sheet has the mark", () => {
  const before = smallWorkbook();
  const after = applyToGrids(before, markInternal(before, readWorkbook(before)));
  expect(tablesOf(after)).toEqual(tablesOf(before));
  const marked = after.filter(({ values }) => values.flat().includes(internalMark)).map(({ sheet }) => sheet);
  expect(marked).toEqual(["对象库", "台账", "口径与设置"]);
});

test("marked sheets are not marked again", () => {
  const before = smallWorkbook();
  const after = applyToGrids(before, markInternal(before, readWorkbook(before)));
  expect(markInternal(after, readWorkbook(after))).toEqual([]);
});

test("a plan is internal where it gives rates by class, and is none without", () => {
  const plan = (rates: string) =>
    gridOf("年度抽查计划", [
      ["任务编号", "任务名称", "牵头部门", "抽查比例或数量", "各类比例", "开始日期", "结束日期"],
      ["T1", "甲任务", "甲局", "5%", rates, "2024-03-01", "2024-09-30"],
    ]);
  const marked = (rates: string) => markInternal([plan(rates)], readWorkbook([plan(rates)])).length > 0;
  expect([marked("A 1%、D 100%"), marked("")]).toEqual([true, false]);
});
