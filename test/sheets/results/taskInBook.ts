/** A workbook with a draw by class in it: 6 of 20 objects, two in reserve, its plan, items and departments. */
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { readDrawSheets } from "../../../src/sheets/draw";
import { drawn } from "../../core/evidence/drawnCase";
import { drawEdits } from "../draw/standing";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

export const label = "HG-7";

const classes = ["A", "B", "D"];
const objects = Array.from({ length: 20 }, (_, i) => ({
  id: `QHD-${String(i + 1).padStart(3, "0")}`,
  stratum: classes[i % 3],
  name: `第${i + 1}号企业`,
}));

export const pool = gridOf("检查对象名录库", [
  ["统一社会信用代码", "名称", "主体类型", "登记机关", "登记状态", "信用风险等级", "等级月份"],
  ...objects.map(({ id, name, stratum }) => [
    id,
    name,
    "有限责任公司",
    "区市场监管局",
    "存续",
    stratum,
    "2024-05",
  ]),
]);

export const plan = (lead = "区文旅局", partners = "区市场监管局") =>
  gridOf("年度抽查计划", [
    [
      "任务编号",
      "任务名称",
      "抽查类型",
      "发起层级",
      "任务来源",
      "牵头部门",
      "配合部门",
      "抽查事项",
      "结束日期",
    ],
    [
      label,
      "旅行社联合抽查",
      "部门联合",
      "县",
      "年度计划",
      lead,
      partners,
      "经营行为检查、明码标价检查",
      "2024-07-12",
    ],
  ]);

export const items = gridOf("抽查事项清单", [
  ["事项编号", "抽查类别", "抽查事项", "抽查内容", "检查主体"],
  ["L1", "旅游", "经营行为检查", "合同", "区文旅局"],
  ["S1", "价格", "明码标价检查", "价签", "区市场监管局"],
]);

export const departments = gridOf("部门名录", [
  ["规范名称", "别名", "系统", "是否市场监管系统", "层级"],
  ["区文旅局", "", "文旅", "否", "县级"],
  ["区市场监管局", "", "市场监管", "是", "县级"],
]);

export const byClass = {
  mode: "count",
  counts: new Map([
    ["A", 1],
    ["B", 2],
    ["D", 3],
  ]),
} as const;

/** The sheets with the draw made on them. */
export function drawnBook(...more: readonly Grid[]): readonly Grid[] {
  const list = objects.map(({ id, stratum }, i) => ({ id, stratum, at: `检查对象名录库!A${i + 2}` }));
  const { certificate } = drawn({ label, reserve: 1, excluded: [] }, byClass, list);
  const taken = new Set(more.map(({ sheet }) => sheet));
  const grids = [...more, ...[pool, plan(), items, departments].filter(({ sheet }) => !taken.has(sheet))];
  return applyToGrids(grids, drawEdits(grids, certificate));
}

export function read(grids: readonly Grid[]) {
  const contents = readWorkbook(grids);
  const [draw] = readDrawSheets(grids, contents.tables).draws;
  return { contents, draw };
}
