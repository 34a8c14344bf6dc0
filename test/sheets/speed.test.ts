/** A year of a whole district is read in one pass: 100,000 ledger rows and 130,000 objects. */
import { readWorkbook } from "../../src/sheets";
import type { Cell } from "../../src/sheets";
import { gridOf } from "./gridOf";

const ledgerHeaders = [
  "任务编号",
  "任务名称",
  "平台",
  "抽查类型",
  "发起层级",
  "所属县区",
  "牵头部门",
  "配合部门",
  "检查部门",
  "是否市场监管系统",
  "统一社会信用代码",
  "名称",
  "主体类型",
  "信用风险等级",
  "运用信用风险分类",
  "抽查事项",
  "检查日期",
  "任务完成日期",
  "检查结果",
  "是否发现问题",
  "检查人员",
  "录入日期",
  "审核",
  "公示日期",
];
const objectHeaders = [
  "统一社会信用代码",
  "名称",
  "主体类型",
  "法定代表人",
  "住所",
  "辖区",
  "行业",
  "登记状态",
  "信用风险等级",
  "等级月份",
  "标签",
];
const code = (n: number) => `9113030${String(n).padStart(11, "0")}`;

test("within seconds", () => {
  const ledger = Array.from({ length: 100_000 }, (_, n): Cell[] => [
    `RW${n % 500}`,
    `任务${n % 500}`,
    n % 3 ? "省平台" : "其他",
    "部门联合",
    "县级",
    "海港区",
    "海港区市场监督管理局",
    "公安局、住建局",
    "海港区市场监督管理局",
    "是",
    code(n % 30_000),
    `企业（${n % 30_000}）`,
    "企业",
    "A",
    "是",
    "公示信息检查",
    45292 + (n % 150),
    `2024.${(n % 12) + 1}.5`,
    "未发现问题",
    "否",
    "张三、李四",
    45300,
    "已审核",
    null,
  ]);
  const objects = Array.from({ length: 130_000 }, (_, n): Cell[] => [
    code(n),
    `企业（${n}）`,
    "企业",
    `人${n}`,
    `路${n}号`,
    "海港区",
    "零售",
    "存续",
    "B",
    "2024-05",
    "餐饮、食品",
  ]);
  const grids = [gridOf("台账", [ledgerHeaders, ...ledger]), gridOf("对象库", [objectHeaders, ...objects])];
  const start = performance.now();
  const contents = readWorkbook(grids);
  const seconds = (performance.now() - start) / 1000;
  expect([contents.ledger.length, contents.objects.length]).toEqual([100_000, 130_000]);
  // About 1.5 s on one of four busy cores; the bound only catches a second pass or a quadratic one.
  expect(seconds).toBeLessThan(12);
  if (process.env.SHEETS_TIMING) process.stdout.write(`read in ${seconds.toFixed(2)} s\n`);
});
