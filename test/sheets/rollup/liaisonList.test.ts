/** 信息联络员: who is called in each unit, whose cell is blank, and that no number of theirs becomes public. */
import { strFromU8, unzipSync } from "fflate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { columnOrder, publicLists } from "../../../src/core/publicity";
import { reminderText } from "../../../src/core/rollup";
import type { RolledUp } from "../../../src/core/rollup";
import { outsideCopy } from "../../../src/documents/outside";
import { publicHtml, publicWorkbook } from "../../../src/documents/publicity";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { readWorkbook } from "../../../src/sheets";
import { publicTable, secretsOf } from "../../../src/sheets/publicity";
import { liaisonList, liaisonText } from "../../../src/sheets/rollup/liaisonList";
import { rollupSheets } from "../../../src/sheets/rollup";
import { tableSheet } from "../../../src/sheets/tableSheet";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const today = "2024-06-20" as LocalDate;

const directoryRows = [
  ["规范名称", "别名", "系统", "层级", "联络员", "电话", "手机"],
  ["海港区市场监督管理局", "区局", "市场监管", "县级", "张三", "0335-3650001", "13900000001"],
  ["海港区应急管理局", "", "应急管理", "县级", "李四", "", ""],
  ["海港区公安分局", "", "公安", "县级", "", "3650003", ""],
  ["西港镇综合行政执法队", "西港镇综合执法队", "", "乡镇", "王五", "8-8812", ""],
  ["东环路街道综合行政执法队", "", "", "乡镇", "", "", ""],
];
const directory = gridOf("部门名录", directoryRows);
const listRows = [
  ["应报单位", "识别写法"],
  ["海港区市监局", ""],
  ["西港镇综合执法队", ""],
  ["海港区水务局", ""],
];
const units = gridOf("应报单位", listRows);

const linesOf = () => liaisonList(readWorkbook([directory, units]).tables);

test("each unit once, with its contact; who has none with the cell to be filled in", () => {
  expect(linesOf().map(({ unit, contact, lacks, at }) => [unit, contact, lacks, at])).toEqual([
    ["海港区市场监督管理局", "张三，电话 0335-3650001，手机 13900000001", null, "部门名录!E2"],
    ["海港区应急管理局", "李四", "number", "部门名录!F3"],
    ["海港区公安分局", "电话 3650003", "name", "部门名录!E4"],
    ["西港镇综合行政执法队", "王五，电话 8-8812", null, "部门名录!E5"],
    ["东环路街道综合行政执法队", "", "both", "部门名录!E6"],
    ["海港区水务局", "", "entry", "应报单位!A4"],
  ]);
});

test("the text for a work group has a line for each unit, and says who has no contact", () => {
  expect(liaisonText(linesOf()).split("\n")).toEqual([
    "海港区市场监督管理局：张三，电话 0335-3650001，手机 13900000001",
    "海港区应急管理局：李四",
    "海港区公安分局：电话 3650003",
    "西港镇综合行政执法队：王五，电话 8-8812",
    "东环路街道综合行政执法队：（未填联络员）",
    "海港区水务局：（未填联络员）",
  ]);
});

const missing = (unit: string) => ({ unit, state: "missing", submission: null, checks: [] }) as const;
const rolled: RolledUp = {
  form: "annex1",
  units: ["西港镇综合执法队", "海港区水务局"].map(missing),
  figures: new Map(),
  faults: [],
};

test("a reminder addresses the liaison officer by name and holds no number; the sheet beside it says whom to call", () => {
  const request = { until: today, due: null, faults: [] };
  expect(reminderText(missing("海港区水务局"), { ...request, liaison: "赵六" })).toMatch(
    /^海港区水务局（联络员赵六）：贵单位2024年6月/,
  );
  const { departments } = readWorkbook([directory, units]);
  const edits = rollupSheets({
    rolled,
    files: [],
    until: today,
    due: null,
    departments,
    say: ({ code }) => code,
  });
  const grids = applyToGrids([directory], edits);
  const sheet = grids.find((grid) => grid.sheet === "催报");
  const [town, water] =
    sheet?.values.filter(([unit]) => unit === "西港镇综合执法队" || unit === "海港区水务局") ?? [];
  expect(town.slice(3)).toEqual(["王五", "8-8812", null]);
  expect(String(town[2])).toContain("（联络员王五）");
  expect(String(town[2])).not.toMatch(/8812/);
  expect(water.slice(3)).toEqual([null, null, null]);
  // The sheet is no second directory.
  expect(readWorkbook(grids).tables.filter(({ kind }) => kind === "departments")).toHaveLength(1);
});

/** Numbers that no pattern of telephones knows, written into columns that are public, and on the sheet of reminders. */
function workbookWithNumbers(): Uint8Array {
  const plan = [
    ["任务编号", "任务名称", "抽查类型", "牵头部门", "抽查事项", "抽查对象范围", "开始日期", "结束日期", "备案日期"],
    ["RW1", "餐饮抽查", "部门联合", "西港镇综合行政执法队", "餐饮服务", "名单找内线 8-8812 或 3650003 要", "2024-03-01", "2024-04-30", "2024-01-15"],
  ]; // prettier-ignore
  const { departments } = readWorkbook([directory, units]);
  const sheets = [
    ["部门名录", directoryRows],
    ["应报单位", listRows],
    ["年度抽查计划", plan],
  ] as const;
  const edits = sheets.flatMap(([sheet, [headers, ...rows]]) =>
    tableSheet({ sheet, headers, rows, textColumns: headers.map((_, i) => i) }),
  );
  const reminders = rollupSheets({
    rolled,
    files: [],
    until: today,
    due: null,
    departments,
    say: ({ code }) => code,
  });
  const bytes = applyEdits(blankWorkbook(), [...edits, ...reminders]);
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

test("no public list and no outside copy holds a number of a liaison officer, wherever it was typed", () => {
  const bytes = workbookWithNumbers();
  const read = readFile("本级.xlsx", bytes);
  if (!read.ok) throw new Error(read.error.code);
  const contents = readWorkbook(read.value);
  const columns = columnOrder("plan", publicLists.plan.columns.map(({ header }) => header).join("、"));
  if (!columns.ok) throw new Error(columns.error.code);
  const list = publicTable(contents, {
    kind: "plan",
    task: null,
    columns: columns.value,
    today,
    toldBeforehand: false,
    secrets: secretsOf(contents),
  });
  if (!list.ok) throw new Error(list.error.code);
  const copy = outsideCopy({ grids: read.value, contents, today }, bytes);
  if (!copy.ok) throw new Error(copy.error.code);
  const text = (file: Uint8Array) =>
    Object.values(unzipSync(file))
      .map((part) => strFromU8(part))
      .join("\n");
  const numbers = ["8-8812", "3650003", "3650001", "13900000001"];
  expect(numbers.filter((number) => !text(bytes).includes(number))).toEqual([]);
  const files = [
    text(publicWorkbook(list.value, today).bytes),
    strFromU8(publicHtml(list.value, today).bytes),
    text(copy.value.bytes),
  ];
  for (const file of files) {
    expect(file).toContain("西港镇综合行政执法队");
    expect(numbers.filter((number) => file.includes(number))).toEqual([]);
  }
});
