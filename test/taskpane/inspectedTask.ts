/** A task drawn in a small workbook, with plan, items, departments and officers: HG-7, 3 of 10, joint. */
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { drawByDistrict } from "./everydayDraw";
import { smallWorkbook } from "./smallWorkbook";

export const planSheet: Grid = gridOf("年度抽查计划", [
  [
    "任务编号",
    "任务名称",
    "抽查类型",
    "发起层级",
    "任务来源",
    "牵头部门",
    "配合部门",
    "抽查事项",
    "开始日期",
    "结束日期",
    "状态",
  ],
  [
    "HG-7",
    "餐饮服务联合抽查",
    "部门联合",
    "县",
    "年度计划",
    "区市场监管局",
    "区应急管理局",
    "食品经营检查、安全生产检查",
    "2024-06-01",
    "2024-06-28",
    "进行中",
  ],
]);

export const itemSheet: Grid = gridOf("抽查事项清单", [
  ["事项编号", "抽查类别", "抽查事项", "抽查内容", "事项类别", "检查主体"],
  ["S1", "食品", "食品经营检查", "保质期、索证索票", "一般", "区市场监管局"],
  ["S2", "安全", "安全生产检查", "消防通道、用气", "一般", "区应急管理局"],
]);

export const departmentSheet: Grid = gridOf("部门名录", [
  ["规范名称", "别名", "系统", "是否市场监管系统", "层级", "联络员", "电话"],
  ["区市场监管局", "", "市场监管", "是", "县级", "甲", "1"],
  ["区应急管理局", "", "应急管理", "否", "县级", "乙", "2"],
  ["区公安分局", "", "公安", "否", "县级", "丙", "3"],
]);

export const officerSheet: Grid = gridOf("执法检查人员名录库", [
  ["姓名", "执法证号", "执法证有效期", "所属部门", "在岗状态"],
  ["赵一", "Z001", "2026-12-31", "区市场监管局", "在岗"],
  ["钱二", "Z002", "2026-12-31", "区市场监管局", "在岗"],
  ["孙三", "Z003", "2024-01-31", "区市场监管局", "在岗"],
  ["周五", "H001", "2026-12-31", "区应急管理局", "在岗"],
  ["吴六", "H002", "2026-12-31", "区应急管理局", "在岗"],
]);

export const inspectedWorkbook = (): readonly Grid[] => [
  ...smallWorkbook(),
  planSheet,
  itemSheet,
  departmentSheet,
  officerSheet,
];

/** The pane after the draw, in the room of results. */
export async function atResults(grids = inspectedWorkbook(), language = "zh-CN") {
  const pane = await drawByDistrict(grids, "1", language);
  await pane.goTo("工作");
  await pane.press(/^检查结果/);
  await pane.waitFor(() => pane.text.includes("生成结果行"));
  return pane;
}
