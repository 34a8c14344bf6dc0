import { readFile } from "../../src/hosts/file";
import { auditEntries, defaultSettings, readWorkbook, settingsEdits, textRecords } from "../../src/sheets";
import { gridOf } from "../sheets/gridOf";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { closePanes, PaneDriver } from "./paneDriver";

afterEach(closePanes);

const objects = gridOf("对象库", [
  ["统一社会信用代码", "名称", "登记状态", "辖区", "本年抽查次数", "上次抽查日期", "自定义"],
  ["A1", "甲店", "存续", "东街道", 2, 45356, "x"],
  ["A2", "乙店", "吊销", "西街道", "1", "2024-03-05", null],
  ["A3", "丙店", "存续", "西街道", null, null, 7],
]);
const ledger = gridOf("台账", [
  ["任务编号", "任务名称", "平台", "抽查类型", "统一社会信用代码", "名称", "检查日期", "检查结果"],
  ["T1", "一", "省平台", "部门内部", "A1", "甲店", "2024-03-05", "未发现问题"],
  ["T2", "二", "省平台", "部门内部", "A2", "乙店", "2024-12-20", "未发现问题"],
  ["T2", "二", "省平台", "部门内部", "A3", "丙店", null, null],
]);
const plan = gridOf("计划", [
  ["任务编号", "任务名称", "抽查类型", "牵头部门", "开始日期", "结束日期", "状态"],
  ["T1", "一", "部门内部", "市监局", "2024-03-01", "2024-06-30", ""],
  ["T9", "跨年的", "部门内部", "市监局", "2024-11-01", "2025-02-28", ""],
  ["T8", "取消的", "部门内部", "市监局", "2024-11-01", "2025-02-28", "取消"],
]);
const followUps = gridOf("后续处置", [
  ["任务编号", "统一社会信用代码", "处置措施", "完结日期", "状态"],
  ["T1", "A1", "责令改正", null, "办理中"],
  ["T1", "A2", "责令改正", "2024-05-01", "已完结"],
]);
const schedule = gridOf("报送时间表", [
  ["报送内容", "截止日期", "提醒日期"],
  ["工作总结", "2024-12-24", "2024-12-17"],
]);
const holidays = gridOf("节假日", [
  ["日期", "类型"],
  ["2024-10-01", "休息"],
]);
const note = gridOf("随手记", [["给小王打电话"]]);

const workbook = () =>
  applyToGrids(
    [objects, ledger, plan, followUps, schedule, holidays, note],
    settingsEdits([], { ...defaultSettings, unit: "海港区", phone: "0335-1" }),
  );

async function atYearEnd(grids = workbook()) {
  const pane = await PaneDriver.open(grids, "2024-12-28T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("年度结转").length > 0);
  await pane.press("年度结转");
  await pane.waitFor(() => pane.text.includes("新的年度"));
  return pane;
}

test("what goes over, what stays and what goes across New Year is shown first", async () => {
  const pane = await atYearEnd();
  expect((pane.field("新的年度") as HTMLInputElement).value).toBe("2025");
  for (const said of ["结转 4 张表", "只保留表头 2 张表", "不结转 2 张表", "随手记", "本年抽查次数归零"])
    expect(pane.text).toContain(said);
  for (const said of ["T2 二", "有未录入结果的对象", "T9 跨年的", "计划期限跨年", "T1 一", "后续处置未完结"])
    expect(pane.text).toContain(said);
  expect(pane.text).not.toContain("T8");
  await pane.type("新的年度", "明年");
  expect(pane.text).toContain("请填写四位年份");
  expect(pane.buttons("生成下一年度工作簿")[0].disabled).toBe(true);
});

test("next year's workbook: equal pools and settings, an empty ledger, and no dates that nobody has set", async () => {
  const pane = await atYearEnd();
  const before = readWorkbook(pane.host.grids);
  await pane.press("生成下一年度工作簿");
  await pane.waitFor(() => pane.host.saved.length > 0);
  const [{ name, bytes }] = pane.host.saved;
  expect(name).toBe("海港区双随机工作簿（2025年）.xlsx");
  const read = readFile(name, bytes);
  if (!read.ok) throw new Error(read.error.code);
  const next = readWorkbook(read.value);
  const pool = (contents: typeof next, counts: readonly (number | null)[]) =>
    contents.objects.map(({ id, name: own, lastInspectedOn, district }, i) => [
      id,
      own,
      lastInspectedOn,
      district,
      counts[i],
    ]);
  expect(next.objects.map(({ inspectionsThisYear }) => inspectionsThisYear)).toEqual([0, 0, null]);
  expect(pool(next, [0, 0, null])).toEqual(pool(before, [0, 0, null]));
  expect(next.objects[0].lastInspectedOn).toBe("2024-03-05");
  expect(next.settings).toEqual(before.settings);
  expect(next.holidays).toEqual(before.holidays);
  expect([next.ledger, next.plan, next.archive]).toEqual([[], [], []]);
  const dates = next.tables.filter(({ kind }) => kind === "schedule").flatMap(textRecords);
  expect(dates.map(({ values }) => values)).toEqual([{ what: "工作总结", due: "", remind: "" }]);
  // The unit's own column came along.
  const own = read.value.find(({ sheet }) => sheet === "对象库")?.values.map((cells) => cells[6]);
  expect(own).toEqual(["自定义", "x", null, 7]);
  const crossing = read.value.find(({ sheet }) => sheet === "跨年任务")?.values.slice(3) ?? [];
  expect(crossing.map((cells) => [cells[0], cells[6], cells[11], cells[12]])).toEqual(
    expect.arrayContaining([
      ["T2", "A3", "未录入", "台账!A4"],
      ["T9", null, null, "计划!A3"],
    ]),
  );
  // Nothing that is only there to be looked up counts as a ledger.
  expect(next.tables.map(({ kind }) => kind).filter((kind) => kind === "ledger")).toHaveLength(1);
  expect(auditEntries(pane.host.grids).at(-1)?.event).toMatchObject({
    action: "年度结转",
    subject: "2025年",
  });
  expect(pane.text).toContain("已保存");
});

test("a workbook without anything to carry says so", async () => {
  const pane = await atYearEnd([note]);
  expect(pane.text).toContain("没有可以结转的名录库");
  expect(pane.buttons("生成下一年度工作簿")[0].disabled).toBe(true);
});
