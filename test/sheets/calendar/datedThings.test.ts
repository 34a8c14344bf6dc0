/** What falls due of a workbook, counted by hand. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { datedThings } from "../../../src/sheets/calendar";
import { gridOf } from "../gridOf";

const due = (grids: readonly Grid[], kind: string) =>
  datedThings(grids, readWorkbook(grids), "2024-06-17" as LocalDate, new Map())
    .filter((each) => each.kind === kind)
    .map(({ id, due: on, at }) => [id, on, at]);

const plan = gridOf("年度抽查计划", [
  ["任务编号", "任务名称", "牵头部门", "抽查比例或数量", "开始日期", "结束日期"],
  ["T1", "甲任务", "甲局", "5%", "2024-02-01", "2024-03-04"],
]);
const ledger = (inspectedOn: string, result: string) =>
  gridOf("台账", [
    ["任务编号", "任务名称", "牵头部门", "统一社会信用代码", "名称", "检查日期", "任务完成日期", "检查结果"],
    ["T1", "甲任务", "甲局", "A1", "一号", inspectedOn, "", result],
    ["T1", "甲任务", "甲局", "A2", "二号", "", "", ""],
  ]);

test("results are due though nobody has entered one: 20 working days from the plan's last day", () => {
  expect(due([plan, ledger("", "")], "entry")).toEqual([["entry-T1", "2024-04-01", "台账!A2"]]);
});

test("a day of inspection counts before the plan's, and a whole task is due no more", () => {
  expect(due([plan, ledger("2024-03-05", "未发现问题")], "entry")).toEqual([
    ["entry-T1", "2024-04-02", "台账!A3"],
  ]);
  const whole = gridOf("台账", ledger("2024-03-05", "未发现问题").values.slice(0, 2));
  expect(due([plan, whole], "entry")).toEqual([]);
});
