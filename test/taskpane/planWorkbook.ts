/** A plan of three bureaus over sixty restaurants and twenty hotels, with a ledger of one joint task in four. */
import { defaultSettings, settingsEdits } from "../../src/sheets";
import type { Settings } from "../../src/sheets/settings";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { ledgerSheet } from "./smallWorkbook";

const restaurants = 60;
const objects = 80;

const pool: Grid = gridOf("检查对象名录库", [
  [
    "统一社会信用代码",
    "名称",
    "主体类型",
    "登记状态",
    "信用风险等级",
    "辖区",
    "行业",
    "标签",
    "本年抽查次数",
  ],
  ...Array.from({ length: objects }, (_, i) => [
    `QHD-${String(i + 1).padStart(3, "0")}`,
    `第${i + 1}号商户`,
    "有限责任公司",
    "存续",
    "ABCD".charAt(i % 4),
    i % 2 === 0 ? "东街道" : "西街道",
    i < restaurants ? "餐饮业" : "住宿业",
    i < restaurants ? "餐饮服务" : "旅游住宿",
    i < 3 ? 2 : 0,
  ]),
]);

const items: Grid = gridOf("抽查事项清单", [
  ["抽查事项", "抽查类别", "检查主体", "事项类别", "比例上限", "专业标签"],
  ["餐饮服务监督检查", "餐饮", "海港区市场监督管理局", "一般", "5%", "餐饮服务"],
  ["公共场所卫生检查", "卫生", "海港区卫生健康局", "重点", "100%", "旅游住宿"],
]);

const departments: Grid = gridOf("部门名录", [
  ["规范名称", "别名", "系统", "是否市场监管系统", "层级"],
  ["海港区市场监督管理局", "区市场监管局", "市场监管", "是", "县级"],
  ["海港区卫生健康局", "区卫健局", "卫生健康", "否", "县级"],
  ["海港区应急管理局", "区应急局", "应急管理", "否", "县级"],
]);

const plan: Grid = gridOf("年度抽查计划", [
  [
    ...["任务编号", "任务名称", "抽查类型", "牵头部门", "配合部门", "抽查事项", "抽查对象范围", "定向"],
    ...["运用信用风险分类", "抽查比例或数量", "各类比例", "开始日期", "结束日期", "版本", "备案日期", "状态"],
  ],
  ["P1", "餐饮食品安全抽查", "部门内部", "海港区市场监督管理局", null, "餐饮服务监督检查", "餐饮企业", "定向", "是", "10%", null, "2024-08-01", "2024-09-30", "1", "2024-01-10", "未开展"],
  ["P2", "餐饮场所卫生抽查", "部门内部", "海港区卫生健康局", null, "公共场所卫生检查", "餐饮企业", "定向", "否", "12户", null, "2024-09-01", "2024-10-31", "1", "2024-01-10", "未开展"],
  ["P3", "餐饮计量抽查", "部门内部", "区市场监管局计量股", null, "计量检查", "餐饮企业", "定向", "否", "6户", null, "2024-09-01", "2024-10-31", "1", "2024-01-10", "未开展"],
  ["P4", "旅游住宿抽查", "部门内部", "海港区应急管理局", null, "公共场所卫生检查", "旅游住宿", "定向", "否", "按上级要求", null, "2024-05-01", "2024-05-31", "1", "2024-01-10", "未开展"],
]); // prettier-ignore

export function planWorkbook(other: Partial<Settings> = {}): readonly Grid[] {
  const settings = { ...defaultSettings, unit: "海港区", ...other };
  return applyToGrids([pool, items, departments, plan, ledgerSheet], settingsEdits([], settings));
}
