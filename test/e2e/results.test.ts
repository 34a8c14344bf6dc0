/**
 * After the draw, in the real pane at 320 px: rows of the drawn, results, review, follow-ups, letter, close; the
 * figures of Annex 1 follow. Then a revisit is drawn and recorded, and no figure moves.
 */
import { findings } from "./findings";
import { closeAll, openWorkbench, readCells } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ now: "2024-06-20T10:00:00+08:00", width: 700, height: 1000 });
  bench.page.setDefaultTimeout(15_000);
  await bench.page.evaluate(() => {
    const pane = document.getElementById("pane");
    if (pane) pane.style.width = pane.style.flexBasis = "320px";
  });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const goTo = (screen: string) =>
  bench.pane.getByRole("navigation").first().getByRole("button", { name: screen }).click();
const press = (name: string | RegExp) =>
  bench.pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .last()
    .click();
const type = (label: string | RegExp, value: string) =>
  bench.pane.locator("input, textarea").and(bench.pane.getByLabel(label)).first().fill(value);
const pick = (label: string | RegExp, value: string) =>
  bench.pane.locator("select").and(bench.pane.getByLabel(label)).first().selectOption(value);
const shows = (text: string | RegExp) => bench.pane.getByText(text).first().waitFor({ timeout: 15_000 });
const room = async (name: RegExp) => {
  await goTo("工作");
  const back = bench.pane.getByRole("button", { name: /返回/ });
  if ((await back.count()) > 0) await back.first().click();
  await bench.pane.getByRole("button", { name }).first().click();
};

/** The room as it is, over its whole length: narrow enough, clean, and in a picture to look at. */
async function look(name: string): Promise<void> {
  expect(
    await bench.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect([name, await findings(bench.pane)]).toEqual([name, []]);
  const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
  await bench.page.setViewportSize({ width: 700, height: Math.min(4000, long + 60) });
  await bench.picture(name);
  await bench.page.setViewportSize({ width: 700, height: 1000 });
}

/** The used part of a sheet. */
const sheetOf = (name: string): Promise<unknown[][]> =>
  bench.pane.evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    name,
  );

const task = "HG-2024-033";
let header: unknown[] = [];
const ledgerRows = async () => {
  const values = await sheetOf("抽查台账");
  header = values.find((row) => row[0] === "任务编号") ?? [];
  return values.filter((row) => row[0] === task);
};
const cell = (row: unknown[], title: string) => row[header.indexOf(title)];

/** Annex 1 filled for the day, as its cells say: tasks, households, problems of the rows of other platforms. */
async function annex(): Promise<readonly (readonly number[])[]> {
  await goTo("填报");
  await shows("附件1!A1:C13");
  await press("填入");
  await shows(/^已填入“附件1”/);
  const texts = (await readCells(bench.pane, "附件1", "C4:C12")).map(([text]) => String(text));
  await press("撤销");
  await bench.pane.getByRole("button", { name: "填入", exact: true }).waitFor();
  return texts.map((text) => [...text.matchAll(/\d+/g)].map(Number));
}

let before: readonly (readonly number[])[] = [];

test("a task is drawn and its officers matched", async () => {
  before = await annex();
  await goTo("抽取");
  await type(/^任务编号/, task);
  await bench.pane.getByLabel("将这些行排除，并记入排除名单").check();
  await press("下一步：各类比例");
  await bench.pane.getByLabel("不分类").check();
  await bench.pane.getByLabel("只保留第一行，其余排除并记入排除名单").check();
  await pick("确定方式", "total");
  await type("总户数", "3");
  await press("下一步：锁定名单");
  await press("锁定名单");
  await press("下一步：随机数");
  await press("下一步：抽取");
  await press("抽取");
  await shows("抽取完成");
  await press("匹配检查人员");
  await shows("每组人数");
  await press("匹配");
  await shows(/个检查组/);
});

test("rows are made for every drawn object, department and item, filled in, with results to pick from", async () => {
  await room(/^检查结果/);
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
    await bench.pane.getByRole("button", { name: "预览", exact: true }).first().click();
    if (i === 0) await look("results-2-entry");
    await bench.pane.getByRole("button", { name: "写入台账" }).click();
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
  await room(/^后续处置/);
  await shows("2 个问题");
  const selects = bench.pane.locator("fieldset select");
  await selects.nth(1).selectOption("移送");
  // By the list the finder itself is in charge, or a licence stands without its issuer: a person says to whom.
  await shows(/检查主体就是发现问题的部门（抽查事项清单!C\d+）|该户有许可证（检查对象名录库!O\d+）/);
  await type("接收单位", "秦皇岛市文化和旅游局");
  await look("followUps-1-propose");
  await bench.pane.getByRole("button", { name: "预览", exact: true }).first().click();
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
    const carryOn = bench.pane.getByRole("button", { name: "办理", exact: true });
    if ((await carryOn.count()) === 0 || !(await carryOn.first().isVisible()))
      await bench.pane.locator("summary").filter({ hasText: "处置中" }).click();
    await carryOn.first().click();
    await type("完结日期", "2024-06-20");
    if (left === 2) await look("followUps-3-form");
    await bench.pane.getByRole("button", { name: "预览", exact: true }).first().click();
    await bench.pane.getByRole("button", { name: "写入", exact: true }).click();
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
  await room(/^回访/);
  await shows("抽取回访对象");
  await bench.pane.locator("summary").filter({ hasText: "项任务" }).click();
  await bench.pane.getByLabel(new RegExp(`^${task}`)).check();
  await type("回访户数", "2");
  await look("revisits-1-lot");
  await press("抽取回访对象");
  await shows("已回访 0/2 户");
  const drawn = await sheetOf("抽取结果_回访-2024-06");
  expect(drawn.filter((row) => row.includes("抽中"))).toHaveLength(2);
  for (const favours of ["否", "是"]) {
    for (const [question, answer] of [
      [/是否出示执法证/, "是"],
      [/是否两人以上/, "是"],
      [/是否收费、吃请/, favours],
      [/是否属实/, "是"],
    ] as const)
      await bench.pane
        .getByRole("radiogroup", { name: question })
        .getByRole("radio", { name: answer, exact: true })
        .check();
    if (favours === "是") await look("revisits-2-answers");
    await bench.pane.getByRole("button", { name: "预览", exact: true }).first().click();
    await bench.pane.getByRole("button", { name: "写入回访记录" }).click();
    await shows(`已回访 ${favours === "否" ? 1 : 2}/2 户`);
  }
  await look("revisits-3-summary");
  expect(await sheetOf("回访记录")).toHaveLength(3);
  await room(/^后续处置/);
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
  await english.page.evaluate(() => {
    const pane = document.getElementById("pane");
    if (pane) pane.style.width = pane.style.flexBasis = "320px";
  });
  const chinese = bench;
  bench = english;
  for (const [name, there] of [
    ["Results", "Enter visit by visit"],
    ["Follow-ups", "Add follow-ups"],
    ["Revisits", "Draw the objects to revisit"],
  ] as const) {
    await goTo("Work");
    const back = bench.pane.getByRole("button", { name: /^Back/ });
    if ((await back.count()) > 0) await back.first().click();
    await bench.pane
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .first()
      .click();
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
