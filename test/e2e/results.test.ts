/**
 * After the draw, in the real pane at 320 px: rows of the drawn, results, review, follow-ups, letter, close; the
 * figures of Annex 1 follow. Then a revisit is drawn and recorded, and no figure moves.
 */
import { usedCells } from "./cells";
import { clerkAt } from "./clerk";
import { annexOfTheDay, answerRevisit, drawFew, matchOfficers, openCase } from "./clerkWork";
import { look as lookAt, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ now: "2024-06-20T10:00:00+08:00", width: 700, height: 1000 });
  bench.page.setDefaultTimeout(15_000);
  await paneWidth(bench, 320);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const clerk = clerkAt(() => bench.pane, 15_000);
const { press, type, pick, shows, enter } = clerk;
const look = (name: string) => lookAt(bench, name);
const sheetOf = (name: string) => usedCells(bench.pane, name);

const task = "HG-2024-033";
let header: unknown[] = [];
const ledgerRows = async () => {
  const values = await sheetOf("抽查台账");
  header = values.find((row) => row[0] === "任务编号") ?? [];
  return values.filter((row) => row[0] === task);
};
const cell = (row: unknown[], title: string) => row[header.indexOf(title)];

const annex = () => annexOfTheDay(clerk, bench.pane);
let before: readonly (readonly number[])[] = [];

test("a task is drawn and its officers matched", async () => {
  before = await annex();
  await drawFew(clerk, task, 3);
  await matchOfficers(clerk);
});

test("rows are made for every drawn object, department and item, filled in, with results to pick from", async () => {
  await enter("工作", "检查结果");
  await shows("生成结果行");
  await press("预览结果行");
  await look("results-1-grid");
  await press("写入台账");
  await shows(/已在“抽查台账”中添加 6 行/);
  const rows = await ledgerRows();
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    expect(cell(row, "平台")).toBe("其他平台");
    expect(cell(row, "抽查类型")).toBe("部门联合");
    expect(String(cell(row, "检查人员")).split("、").length).toBeGreaterThanOrEqual(2);
    expect(cell(row, "检查结果")).toBe("");
  }
  expect(rows.map((row) => `${cell(row, "检查部门")} ${cell(row, "抽查事项")}`).sort()).toEqual(
    [
      ...Array<string>(3).fill("海港区市场监督管理局 明码标价检查"),
      ...Array<string>(3).fill("海港区文化和旅游局 旅行社经营行为检查"),
    ].sort(),
  );
});

test("results are entered visit by visit, two of them problems, then reviewed by another person", async () => {
  const results = [
    "发现问题已责令改正",
    "发现问题待后续处理",
    "未发现问题",
    "未发现问题",
    "未发现问题",
    "未发现问题",
  ];
  for (const [i, result] of results.entries()) {
    await pick("检查结果", result);
    await type("录入员", "录入甲");
    if (i < 2) {
      await type("问题描述", i === 0 ? "价签缺失" : "超出许可的经营范围");
      await type("照片文件名", `IMG_00${i}.jpg`);
    }
    await press("预览", "first");
    if (i === 0) await look("results-2-entry");
    await press("写入台账");
    await shows(new RegExp(`已录入 ${i + 1} 行`));
  }
  const rows = await ledgerRows();
  expect(rows.map((row) => cell(row, "检查结果")).sort()).toEqual([...results].sort());
  expect(rows.filter((row) => cell(row, "是否发现问题") === "是")).toHaveLength(2);
  await type("审核人", "录入甲");
  await shows(/不能审核自己录入的结果/);
  await type("审核人", "审核乙");
  await press("审核 6 行");
  await look("results-3-review");
  await press("写入审核（6 行）");
  await shows(/审核乙 已审核 6 行/);
  expect((await ledgerRows()).every((row) => cell(row, "审核") === "审核乙 2024-06-20")).toBe(true);
  await press("预览");
  await press("写入任务完成日期");
  await shows(/任务完成日期已记为/);
  await look("results-4-done");
});

test("problems become follow-ups with a receiving body; a letter is drafted; what is blank is listed", async () => {
  await enter("工作", "后续处置");
  await shows("2 个问题");
  const selects = bench.pane.locator("fieldset select");
  await selects.nth(1).selectOption("移送");
  // By the list the finder itself is in charge, or a licence stands without its issuer: a person says to whom.
  await shows(/检查主体就是发现问题的部门（抽查事项清单!C\d+）|该户有许可证（检查对象名录库!O\d+）/);
  await type("接收单位", "秦皇岛市文化和旅游局");
  await look("followUps-1-propose");
  await press("预览", "first");
  await press("写入后续处置");
  await shows("处置中 2 件");
  await shows(/还有 2 处未完成，不能办结/);
  const table = await sheetOf("后续处置");
  expect(table).toHaveLength(3);
  await bench.pane.getByRole("button", { name: /^移送：/ }).click();
  await press("添加工作表");
  await shows(/已添加“移送函_/);
  await look("followUps-2-open");
});

test("closed by their dates, the task is closed too, and the figures of Annex 1 follow", async () => {
  for (let left = 2; left > 0; left--) {
    await openCase(bench.pane);
    await type("完结日期", "2024-06-20");
    if (left === 2) await look("followUps-3-form");
    await press("预览", "first");
    await press("写入");
    await shows(`已完结 ${3 - left} 件`);
  }
  await press("办结");
  await press("确认办结");
  await shows(/已于 2024-06-20 办结/);
  await look("followUps-4-closed");
  const plan = await sheetOf("年度抽查计划");
  const at = plan.find((row) => row.includes("任务编号"))?.indexOf("状态") ?? -1;
  expect(plan.find((row) => row.includes(task))?.[at]).toBe("已完成");
  const after = await annex();
  const problems = new Set(
    (await ledgerRows())
      .filter((row) => cell(row, "是否发现问题") === "是")
      .map((row) => cell(row, "统一社会信用代码")),
  ).size;
  // Drawn here, so it counts under 其他平台: one task, three households, those with a problem.
  const [tasks, households, found] = before[6];
  expect(after[6]).toEqual([tasks + 1, households + 3, found + problems]);
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
});

test("a revisit is drawn by lot from the inspected and recorded; what it says is raised, and no figure moves", async () => {
  const standing = await annex();
  await enter("工作", "回访");
  await shows("抽取回访对象");
  await bench.pane.locator("summary").filter({ hasText: "项任务" }).click();
  await bench.pane.getByLabel(new RegExp(`^${task}`)).check();
  await type("回访户数", "2");
  await look("revisits-1-lot");
  await press("抽取回访对象");
  await shows("已回访 0/2 户");
  const drawn = await sheetOf("抽取结果_回访-2024-06");
  expect(drawn.filter((row) => row.includes("抽中"))).toHaveLength(2);
  for (const favours of ["否", "是"] as const) {
    await answerRevisit(bench.pane, favours);
    if (favours === "是") await look("revisits-2-answers");
    await press("预览", "first");
    await press("写入回访记录");
    await shows(`已回访 ${favours === "否" ? 1 : 2}/2 户`);
  }
  await look("revisits-3-summary");
  expect(await sheetOf("回访记录")).toHaveLength(3);
  await enter("工作", "后续处置");
  await shows("需报科室负责人");
  await look("followUps-5-raised");
  expect(await annex()).toEqual(standing);
});

test("in English at 320 px: the same rooms on last year's workbook, clean and narrow enough", async () => {
  const english = await openWorkbench({
    language: "en-US",
    now: "2024-06-20T10:00:00+08:00",
    width: 700,
    height: 1000,
  });
  await paneWidth(english, 320);
  const chinese = bench;
  bench = english;
  for (const [name, there] of [
    ["Results", "Enter visit by visit"],
    ["Follow-ups", "Add follow-ups"],
    ["Revisits", "Draw the objects to revisit"],
  ] as const) {
    await enter("Work", name);
    await shows(there);
    await look(`english-${name}`);
  }
  expect(english.errors).toEqual([]);
  await english.close();
  bench = chinese;
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
