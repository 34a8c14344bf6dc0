/** 督查情况 from a workbook, counted by hand: departments, their sum, and the ratios of both. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { outliers } from "../../../src/core/supervision";
import { readWorkbook } from "../../../src/sheets";
import { readSupervision, supervisionSheet } from "../../../src/sheets/supervision";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const today = "2024-06-20" as LocalDate;
const header = ["任务编号", "平台", "抽查类型", "发起层级", "牵头部门", "配合部门", "检查部门", "统一社会信用代码", "名称", "主体类型", "检查日期", "检查结果"]; // prettier-ignore
const inspected = (task: string, kind: string, lead: string, n: number) =>
  Array.from({ length: n }, (_, i) => [
    ...[task, "河北双随机执法监管平台", kind, "县", lead, kind === "部门联合" ? "丙局" : "", lead],
    ...[`${task}-${i}`, `${task}第${i}户`, "企业", "2024-03-04", "未发现问题"],
  ]);
const grids = [
  gridOf("抽查台账", [
    header,
    ...inspected("T1", "部门联合", "甲局", 3),
    ...inspected("T2", "部门内部", "甲局", 1),
    ...inspected("T3", "部门内部", "乙局", 2),
  ]),
];

test("the sum has ratios of its own: those of the whole ledger", () => {
  const contents = readWorkbook(grids);
  const reading = readSupervision(grids, contents, today, new Map());
  const targets = contents.settings.targets.map(({ id }) => id);
  const { sheet, edits } = supervisionSheet(
    reading,
    outliers(reading),
    { unit: "海港区", today, targets },
    [],
  );
  const made = applyToGrids(grids, edits).find((grid) => grid.sheet === sheet);
  const line = (name: string) => made?.values.find(([first]) => first === name)?.slice(9, 11);
  // Joint draws of all draws, joint households of all households.
  expect(line("甲局")).toEqual(["50.00%（1/2）", "75.00%（3/4）"]);
  expect(line("乙局")).toEqual(["0.00%（0/1）", "0.00%（0/2）"]);
  expect(line("合计")).toEqual(["33.33%（1/3）", "50.00%（3/6）"]);
});
