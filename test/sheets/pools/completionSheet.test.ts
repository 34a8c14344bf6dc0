/** 一单两库完成情况表: every row of every pool once, and a line of totals that adds up. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { poolCompletion } from "../../../src/core/registry/health";
import { readWorkbook } from "../../../src/sheets";
import { completionSheet } from "../../../src/sheets/pools";
import { gridOf } from "../gridOf";

const on = "2024-03-31" as LocalDate;

test("by unit: claimed, tagged, complete", () => {
  const objects = ["统一社会信用代码", "名称", "登记状态", "辖区", "标签"];
  const { items, officers, departments, ...rest } = readWorkbook([
    gridOf("事项清单", [
      ["抽查类别", "抽查事项", "抽查内容", "检查主体", "认领状态"],
      ["食品", "餐饮", "内容", "区市场监管局", "已认领"],
      ["食品", "销售", "内容", "海港区市场监督管理局", null],
      ["食品", "生产", "内容", "区市监局", "是"],
      ["食品", "进口", "内容", "区市监局", "无需认领"],
    ]),
    gridOf("人员库", [
      ["姓名", "执法证号", "执法证有效期", "部门", "专业标签"],
      ["张一", "HB1", "2026-01-01", "区市场监管局", "食品"],
      ["张二", "HB2", "2024-03-30", "区市场监管局", null],
    ]),
    gridOf("部门名录", [
      ["规范名称", "别名", "系统"],
      ["海港区市场监督管理局", "区市场监管局、区市监局", "市场监管"],
      ["海港区公安局", "区公安局", "公安"],
    ]),
    gridOf("对象库", [
      objects,
      ["U1", "甲", "存续", "西港所", "食品"],
      ["U2", "乙", "存续", "西港所", null],
      ["U3", "丙", "注销", "西港所", null],
      ["U4", "丁", "存续", null, null],
    ]),
  ]);
  const reference = readWorkbook([
    gridOf("应纳名单", [
      objects,
      ["U1", "甲", "存续", "西港所", null],
      ["u1", "甲", "存续", "西港所", null],
      ["U8", "辛", "存续", "西港所", null],
      ["U9", "壬", "存续", "西港所", null],
      ["U7", "庚", "注销", "西港所", null],
    ]),
  ]).objects;
  const units = poolCompletion({ items, officers, departments, objects: rest.objects, reference, on });
  const edits = completionSheet(units, { unit: "海港区", on, taken: ["一单两库完成情况表"] });
  expect(edits[0]).toEqual({ kind: "addSheet", sheet: "一单两库完成情况表 (2)" });
  const table = edits.flatMap((edit) => (edit.kind === "setValues" && edit.row > 0 ? [edit.values] : []))[0];
  expect(table.slice(1)).toEqual([
    [1, "海港区市场监督管理局", 3, 2, "66.66%", 2, 1, 1, "50.00%", 0, 0, "—", 0, 0, "—"],
    [2, "海港区公安局", 0, 0, "—", 0, 0, 0, "—", 0, 0, "—", 0, 0, "—"],
    [3, "西港所", 0, 0, "—", 0, 0, 0, "—", 2, 1, "50.00%", 3, 1, "33.33%"],
    [4, "（未填写单位）", 0, 0, "—", 0, 0, 0, "—", 1, 0, "0.00%", 0, 0, "—"],
    [null, "合计", 3, 2, "66.66%", 2, 1, 1, "50.00%", 3, 1, "33.33%", 3, 1, "33.33%"],
  ]);
});
