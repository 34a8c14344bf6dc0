/** 趋势, on a workbook small enough to count by hand (smallWorkbook.ts). */
import { act } from "react";
import { appendArchive } from "../../src/sheets";
import type { Figures } from "../../src/core/forms";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { closePanes, PaneDriver } from "./paneDriver";
import { objectSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atHistory(grids: readonly Grid[] = smallWorkbook(), now?: string) {
  const pane = await PaneDriver.open(grids, now);
  await pane.goTo("填报");
  await pane.press("趋势");
  await pane.waitFor(() => /走势|还没有可以比较/.test(pane.text));
  await pane.settle();
  return pane;
}

/** The table whose first header cell says this, as text. */
function table(pane: PaneDriver, head: string): string[][] {
  const found = [...pane.root.querySelectorAll("table")].find(
    (each) => each.querySelector("th")?.textContent === head,
  );
  return [...(found?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent ?? ""));
}

const marks = (pane: PaneDriver, chart: number) =>
  [...(pane.root.querySelectorAll("svg[role=group]")[chart]?.querySelectorAll("g[data-mark]") ?? [])].map(
    (mark) => mark.getAttribute("aria-label"),
  );

const sent = (month: number, total: number): Parameters<typeof appendArchive>[1] => ({
  form: "annex1",
  year: 2024,
  month,
  figures: new Map([
    ["provincial.total", { tasks: total, households: total, problems: 0, rows: [] }],
  ]) as Figures,
  sentOn: parseIsoDate(`2024-0${month + 1}-18`)!,
  correction: "",
});

test("months side by side, cumulative and of the month alone", async () => {
  const pane = await atHistory();
  expect(table(pane, "项目")[0]).toEqual([
    "项目",
    ...["1", "2", "3", "4", "5", "6"].map((month) => `${month} 月台账`),
  ]);
  expect(table(pane, "项目")[1]).toEqual(["随机抽查合计", "0", "0", "2", "5", "6", "6"]);
  await pane.type("统计方式", "monthly");
  expect(table(pane, "项目")[1]).toEqual(["随机抽查合计", "0", "0", "2", "3", "1", "0"]);
  await pane.type("数据项", "tasks");
  expect(table(pane, "项目")[1]).toEqual(["随机抽查合计", "0", "0", "1", "1", "1", "0"]);
  await pane.type("平台", "other");
  expect(table(pane, "项目")[1]).toEqual(["其他平台抽查合计", "0", "0", "0", "0", "0", "0"]);
});

test("ratios: points only where something was begun, full-year goals without alarm, a table behind a fold", async () => {
  const pane = await atHistory();
  expect(marks(pane, 0)).toEqual([
    "3 月 100.00%（1/1）",
    "4 月 50.00%（1/2）",
    "5 月 33.33%（1/3）",
    "6 月 33.33%（1/3）",
  ]);
  expect(pane.text).toContain("全年目标 40%，目前 33.33%（1/3），再开展 1 次即达。");
  expect(pane.text).toContain("全年目标 25%，目前 33.33%（2/6），已达到。");
  expect(pane.text).toContain("全年目标 85%，目前 66.66%（2/3），再开展 4 次即达。");
  const shown = table(pane, "月份");
  expect(shown[1]).toEqual(["1 月", "尚未开展", "尚未开展", "尚未开展"]);
  expect(shown[6]).toEqual(["6 月", "33.33%（1/3）", "33.33%（2/6）", "66.66%（2/3）"]);
  expect(shown.at(-1)).toEqual(["目标", "40%", "25%", "85%"]);
});

test("from October a goal is a goal", async () => {
  const pane = await atHistory(smallWorkbook(), "2024-10-08T09:00:00");
  expect(pane.text).toContain("目标 40%，目前 33.33%（1/3）");
  expect(pane.text).not.toContain("全年目标 40%，目前");
});

test("the forecast of the plan is a hollow point in December; what cannot be counted is named with its reason", async () => {
  const plan = gridOf("年度抽查计划", [
    [
      "任务编号",
      "抽查任务名称",
      "抽查类型",
      "抽查对象范围",
      "抽查比例或数量",
      "运用信用风险分类",
      "完成时限",
    ],
    ["P1", "联合抽查甲", "部门联合", "企业", "30户", "是", "2024-11-30"],
    ["P2", "抽查乙", "", "企业", "10户", "是", "2024-11-30"],
  ]);
  const pane = await atHistory([...smallWorkbook(), plan]);
  expect(marks(pane, 0).at(-1)).toBe("按计划全年 50.00%（2/4）");
  expect(pane.text).toContain("按计划完成后预计 50.00%（2/4），可达标。");
  expect(pane.text).toContain("抽查乙：未写明部门内部或部门联合");
});

test("arrow keys go from point to point, and each is told", async () => {
  const pane = await atHistory();
  const all = [...pane.root.querySelectorAll<SVGGElement>("svg[role=group]")[0].querySelectorAll<SVGGElement>("g[data-mark]")]; // prettier-ignore
  expect(all.map((mark) => mark.tabIndex)).toEqual([-1, -1, -1, 0]);
  await act(async () => all[3].focus());
  const left = new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true });
  await act(async () => void all[3].dispatchEvent(left));
  expect(document.activeElement).toBe(all[2]);
  expect(all.map((mark) => mark.tabIndex)).toEqual([-1, -1, 0, -1]);
  const tips = [...pane.root.querySelectorAll("div[aria-hidden=true]")].map((tip) => tip.textContent);
  expect(tips).toContain("5 月 33.33%（1/3）");
});

test("a month that only 月报存档 knows comes from there; where both differ it is said", async () => {
  const filed = applyToGrids(smallWorkbook(), appendArchive(smallWorkbook(), sent(4, 4)));
  const pane = await atHistory(filed);
  expect(pane.text).toContain("4 月的月报存档与台账现有数据不一致，共 3 处");
  expect(pane.text).toContain("随机抽查合计，户数：存档 4，台账 5");
  const alone = [objectSheet()];
  const only = await atHistory(applyToGrids(alone, appendArchive(alone, sent(4, 4))), "2024-04-30T09:00:00");
  expect(table(only, "项目")[0]).toEqual(["项目", "1 月无数据", "2 月无数据", "3 月无数据", "4 月存档"]);
  expect(table(only, "项目")[1]).toEqual(["随机抽查合计", "—", "—", "—", "4"]);
  expect(only.buttons("开始推算")).toHaveLength(0);
});

test("what if: two more joint tasks of 30 households", async () => {
  const pane = await atHistory();
  await pane.press("开始推算");
  expect(pane.text).toContain("联合抽查次数占比：现在 33.33%（1/3），推算 60.00%（3/5），达到目标 40%。");
  expect(pane.text).toContain("联合抽查户数占比：现在 33.33%（2/6），推算 93.93%（62/66），达到目标 25%。");
  expect(pane.text).toContain(
    "信用风险分类抽查占比：现在 66.66%（2/3），推算 80.00%（4/5），距目标 85% 还差 2 次。",
  );
  expect(marks(pane, 0).at(-1)).toBe("推算 60.00%（3/5）");
  await pane.choose("部门联合");
  expect(pane.text).toContain("联合抽查次数占比：现在 33.33%（1/3），推算 20.00%（1/5）");
  await pane.type("每次户数", "0");
  expect(pane.text).toContain("每次户数请填写 1 至 1000000 的整数");
  await pane.press("清空");
  expect(marks(pane, 0)).toHaveLength(4);
  expect(pane.host.applied).toEqual([]);
});

test("what was tried stays when the room is left and entered again, until it is cleared", async () => {
  const pane = await atHistory();
  await pane.press("开始推算");
  await pane.type("每次户数", "7");
  await pane.goTo("首页");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.text.includes("走势"));
  await pane.settle();
  expect(pane.field("每次户数").value).toBe("7");
  expect(marks(pane, 0).at(-1)).toBe("推算 60.00%（3/5）");
  await pane.press("清空");
  await pane.goTo("首页");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.text.includes("走势"));
  expect(pane.buttons("开始推算")).toHaveLength(1);
});

test("在工作簿中画图: looked at first, then a sheet with its charts, and taken back", async () => {
  const pane = await atHistory();
  await pane.press("在工作簿中画图");
  expect(pane.text).toContain("新建工作表“趋势”");
  expect(pane.text).toContain("在工作表“趋势”中放入折线图“联合抽查次数占比”");
  expect(pane.host.applied).toEqual([]);
  await pane.press("加入工作簿");
  const { values } = pane.host.grid("趋势");
  expect(values[0][0]).toBe("海港区2024年各项占比全年走势");
  expect(values[7].slice(0, 6)).toEqual(["5月", "台账", 0.3333, 1, 3, 0.4]);
  expect(values[3].slice(0, 6)).toEqual(["1月", "台账", null, 0, 0, 0.4]);
  const charts = pane.host.applied[0].flatMap((edit) => (edit.kind === "chart" ? [edit.title] : []));
  expect(charts).toEqual(["联合抽查次数占比", "联合抽查户数占比", "信用风险分类抽查占比"]);
  expect(pane.text).toContain("已新建工作表“趋势”。");
  await pane.press("撤销");
  expect(pane.host.grids.map(({ sheet }) => sheet)).not.toContain("趋势");
});

test("what was typed stays when the workbook is read again", async () => {
  const pane = await atHistory();
  await pane.press("开始推算");
  await pane.type("每次户数", "7");
  const field = pane.field("每次户数");
  await act(async () => pane.session.refresh({ quiet: true }));
  await pane.settle();
  expect(pane.field("每次户数")).toBe(field);
  expect(field.value).toBe("7");
  expect(marks(pane, 0).at(-1)).toBe("推算 60.00%（3/5）");
});

test("nothing yet: what this will show, and what to do", async () => {
  const pane = await atHistory([objectSheet()]);
  expect(pane.text).toContain("还没有可以比较的月份");
  expect(pane.text).toContain("请在工作簿中放入抽查台账");
});
