/** A plan's sheet as a unit keeps it, and what a test wants to know of it. */
import { recogniseTables } from "../../../src/sheets/tableFinder";
import { planRows } from "../../../src/sheets/plan";
import type { PlanTableRow } from "../../../src/sheets/plan";
import type { Cell, Grid } from "../../../src/sheets/grid";
import { gridOf } from "../gridOf";

export const planHeaders = [
  "任务编号", "任务名称", "抽查类型", "牵头部门", "配合部门", "抽查事项", "抽查对象范围", "定向", "运用信用风险分类",
  "抽查比例或数量", "各类比例", "开始日期", "结束日期", "版本", "调整原因", "审批", "备案日期", "状态", "内部备注",
] as const; // prettier-ignore

type PlanCells = Partial<Record<(typeof planHeaders)[number], Cell>>;

export const cells = (row: PlanCells): Cell[] => planHeaders.map((header) => row[header] ?? null);

const first: PlanCells = {
  抽查类型: "部门内部",
  定向: "定向",
  抽查比例或数量: "10%",
  开始日期: "2024-07-01",
  结束日期: "2024-09-30",
  版本: "1",
  审批: "已批准",
  备案日期: "2024-01-10",
  状态: "未开展",
};

/** Three tasks of three bureaus; the third is the first bureau's own division's. */
export const planGrid = (sheet = "年度抽查计划"): Grid =>
  gridOf(sheet, [
    [...planHeaders],
    cells({ ...first, 任务编号: "P1", 任务名称: "餐饮服务食品安全抽查", 牵头部门: "海港区市场监督管理局", 抽查事项: "餐饮服务监督检查", 抽查对象范围: "餐饮企业", 内部备注: "甲" }),
    cells({ ...first, 任务编号: "P2", 任务名称: "餐饮场所卫生抽查", 牵头部门: "海港区卫生健康局", 抽查事项: "公共场所卫生检查", 抽查对象范围: "餐饮企业", 运用信用风险分类: "是", 抽查比例或数量: "20%" }),
    cells({ ...first, 任务编号: "P3", 任务名称: "餐饮计量抽查", 牵头部门: "区市场监管局计量股", 抽查事项: "计量检查", 抽查对象范围: "餐饮企业", 抽查比例或数量: "5户" }),
  ]); // prettier-ignore

export const rowsOf = (grids: readonly Grid[]): readonly PlanTableRow[] => planRows(recogniseTables(grids));
