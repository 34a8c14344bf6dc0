/** A workbook small enough to count by hand: twelve objects, four tasks in the ledger, a blank Annex 1. */
import { formDefinitions } from "../../src/core/forms";
import type { Grid } from "../../src/sheets/grid";
import { newFormSheet, settingsEdits, defaultSettings } from "../../src/sheets";
import { gridOf } from "../sheets/gridOf";
import { applyToGrids } from "../sheets/memoryWorkbook";

const objectRows = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    `QHD-${String(i + 1).padStart(3, "0")}`,
    `第${i + 1}号商户`,
    i < 2 ? "吊销" : "存续",
    i % 2 === 0 ? "东街道" : "西街道",
    i % 3 === 0 ? "A" : "B",
  ]);

export const objectSheet = (count = 12): Grid =>
  gridOf("对象库", [["统一社会信用代码", "名称", "登记状态", "辖区", "信用风险等级"], ...objectRows(count)]);

/** 任务编号, 抽查类型, code, 主体类型, 检查日期, 检查结果. */
const inspections: readonly (readonly string[])[] = [
  ["T1", "部门联合", "A1", "企业", "2024-03-05", "未发现问题"],
  ["T1", "部门联合", "A2", "企业", "2024-03-05", "发现问题已责令改正"],
  ["T2", "部门内部", "A3", "企业", "2024-04-10", "未发现问题"],
  ["T2", "部门内部", "A4", "企业", "2024-04-10", "未发现问题"],
  ["T2", "部门内部", "A5", "企业", "2024-04-10", "未发现问题"],
  ["T3", "部门内部", "A6", "企业", "2024-05-20", "未发现问题"],
];

export const ledgerSheet: Grid = gridOf("台账", [
  [
    "任务编号",
    "平台",
    "抽查类型",
    "统一社会信用代码",
    "主体类型",
    "检查日期",
    "检查结果",
    "运用信用风险分类",
  ],
  ...inspections.map(([task, kind, id, type, date, result]) => [
    task,
    "河北双随机执法监管平台",
    kind,
    id,
    type,
    date,
    result,
    task === "T3" ? "否" : "是",
  ]),
]);

export const blankHeading = { unit: "", date: null, contact: "", phone: "", mobile: "" };

/** All of it; the form stands on the sheet 附件1. */
export function smallWorkbook(): readonly Grid[] {
  const settings = { ...defaultSettings, unit: "海港区" };
  return applyToGrids(
    [objectSheet(), ledgerSheet],
    [...newFormSheet(formDefinitions.annex1, null, blankHeading, "附件1"), ...settingsEdits([], settings)],
  );
}
