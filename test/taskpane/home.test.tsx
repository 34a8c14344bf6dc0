import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { ledgerSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

test("the home screen shows unit, month, deadlines and the three ratios with their fractions", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  expect(pane.text).toContain("海港区 · 2024年6月");
  // 20 June 2024 is a Thursday; 17 June a Monday.
  expect(pane.text).toContain("距 6 月月报报送截止还有 3 个工作日");
  const meters = [...pane.root.querySelectorAll('[role="meter"]')].map((m) =>
    m.getAttribute("aria-valuetext"),
  );
  // One joint task of three; two joint households of six; two of three tasks by class. Cut off, never rounded.
  expect(meters).toEqual(["33.33%，1/3，目标 40%", "33.33%，2/6，目标 25%", "66.66%，2/3，目标 85%"]);
  expect(pane.text).toContain("全年目标：再开展 1 次即达 40%。");
  expect(pane.text).toContain("已达到目标 25%。");
});

test("what else is overdue or near is one line a kind, and leads to the calendar", async () => {
  const followUps = gridOf("后续处置", [
    ["任务编号", "统一社会信用代码", "名称", "问题", "处置措施", "办结期限", "完结日期", "状态"],
    ["T1", "A2", "甲店", "价签缺失", "责令改正", "2024-05-31", null, "处置中"],
  ]);
  const officers = gridOf("执法检查人员名录库", [
    ["姓名", "执法证号", "执法证有效期", "部门", "在岗状态"],
    ["赵一", "Z001", "2024-06-21", "区市场监管局", "在岗"],
    ["钱二", "Z002", "2026-06-21", "区市场监管局", "在岗"],
  ]);
  const pane = await PaneDriver.open([...smallWorkbook(), followUps, officers]);
  await pane.waitFor(() => pane.text.includes("执法证到期"));
  expect(pane.text).toContain("执法证到期 1 项将到期");
  expect(pane.text).toContain("后续处置 1 项已过期");
  await pane.press("执法证到期 1 项将到期");
  await pane.waitFor(() => pane.text.includes("返回工作") || pane.text.includes("全部事项"));
  expect(pane.text).toContain("全部事项");
});

test("there is no alarm before October, and one from then on", async () => {
  const june = await PaneDriver.open(smallWorkbook());
  expect(june.text).toContain("全年目标：再开展");
  await closePanes();
  const october = await PaneDriver.open(smallWorkbook(), "2024-10-09T09:00:00");
  expect(october.text).toContain("再开展 1 次即达 40%。");
  expect(october.text).not.toContain("全年目标：再开展");
});

test("a ratio without data says so instead of 0 %", async () => {
  const [objects] = smallWorkbook();
  const pane = await PaneDriver.open([objects]);
  expect(pane.root.querySelector('[role="meter"]')?.getAttribute("aria-valuetext")).toBe(
    "尚未开展，目标 40%",
  );
});

test("the data check names the dirty cell, and its address selects the cell", async () => {
  const values = ledgerSheet.values.map((row) => [...row]);
  values[2][5] = "2024.13.5";
  const pane = await PaneDriver.open([gridOf("台账", values)]);
  expect(pane.text).toContain("2024.13.5");
  await pane.press("台账!F3");
  expect(pane.host.selected).toEqual([{ sheet: "台账", area: { row: 2, column: 5, rows: 1, columns: 1 } }]);
});

test("an empty workbook is told what to do", async () => {
  const pane = await PaneDriver.open([]);
  expect(pane.text).toContain("从一张表开始");
  expect(pane.text).toContain("保留表头");
});

test("last year's workbook is shown as of its last day, and says so", async () => {
  const pane = await PaneDriver.open(smallWorkbook(), "2025-02-03T09:00:00");
  expect(pane.text).toContain("2024年5月20日");
  await pane.press("改为今天");
  expect(pane.text).toContain("海港区 · 2025年2月");
  expect(pane.text).toContain("尚未开展");
});

test("the summary for the work group is copied", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  await pane.press("复制汇报");
  expect(pane.copied).toHaveLength(1);
  expect(pane.copied[0]).toMatch(/^截至6月17日，海港区本年累计开展随机抽查3次、6户，发现问题1户/);
});

test("a workbook that cannot be read is a sentence, and what was read before stays", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  pane.host.refuse = { code: "host.refused", at: "台账", found: "GenericFault" };
  await pane.press("更新");
  expect(pane.root.querySelector('[role="alert"]')?.textContent).toContain("台账");
  expect(pane.text).toContain("33.33%");
});

test("the same screen in English", async () => {
  const pane = await PaneDriver.open([ledgerSheet], "2024-06-17T09:00:00", "en-GB");
  await pane.settle();
  expect(pane.text).toContain("June 2024");
  expect(pane.text).toContain("Tasks still needed for 40%: 1");
  expect(document.documentElement.lang).toBe("en-US");
});
