/**
 * 趋势 in the real pane, on the sample workbook: months, the three ratios, what if, and the sheet with its charts;
 * at 320 px and at full width, by keyboard, without findings of axe, with pictures for people to look at.
 */
import { readCells, wholeWorkbook } from "./cells";
import { clerkAt, wordsOf } from "./clerk";
import { findings, standsStill } from "./findings";
import { look, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);
afterAll(closeAll);

let bench: Workbench;
const { press, unfold, shows, gone, enter } = clerkAt(() => bench.pane);

async function atHistory(language: "zh-CN" | "en-US", width: number, wide: number): Promise<void> {
  bench = await openWorkbench({ language, width, height: 1000 });
  await paneWidth(bench, wide);
  const words = wordsOf(language);
  await enter(words["nav.report"], words["room.history"]);
  await bench.pane.locator("svg[role=group]").first().waitFor({ timeout: 30_000 });
}

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  test.each([
    ["320", 700, 320],
    ["full", 1600, 900],
  ])(
    "at %s px: nothing sideways, nothing for axe, both folded and with what if",
    async (label, width, wide) => {
      await atHistory(language, width, wide);
      const [start, table] =
        language === "zh-CN" ? ["开始推算", "用表格查看"] : ["Try it", "Show as a table"];
      expect(await findings(bench.pane)).toEqual([]);
      await press(start);
      await unfold(table);
      await look(bench, `history-${language}-${label}`);
      expect(bench.errors).toEqual([]);
      expect(bench.foreign).toEqual([]);
      await bench.close();
    },
  );
});

test("ratios to the fraction, points by arrow keys, what if without a trace in the workbook", async () => {
  await atHistory("zh-CN", 1366, 340);
  const { pane, page } = bench;
  const before = await wholeWorkbook(pane);
  await shows(/目前 38\.88%（7\/18），再开展 1 次即达。/);
  const points = pane.locator("svg[role=group]").first().locator("g[data-mark=month]");
  await points.last().focus();
  await page.keyboard.press("ArrowLeft");
  const told = await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(told).toBe(await points.nth((await points.count()) - 2).getAttribute("aria-label"));
  await pane
    .locator("div[aria-hidden=true]", { hasText: told ?? "" })
    .first()
    .waitFor();
  await bench.picture("history-point");
  await press("开始推算");
  await shows(/联合抽查次数占比：现在 38\.88%（7\/18），推算 45\.00%（9\/20），达到目标 40%。/);
  await pane.locator("g[data-mark=whatIf]").first().waitFor();
  expect(await wholeWorkbook(pane)).toEqual(before);
  await bench.close();
});

test("在工作簿中画图: previewed, written with a box for each chart, and taken back whole", async () => {
  await atHistory("zh-CN", 1366, 340);
  const { pane } = bench;
  const before = await wholeWorkbook(pane);
  await press("在工作簿中画图");
  await shows("新建工作表“趋势”");
  await press("加入工作簿");
  await shows("已新建工作表“趋势”。");
  const [title] = await readCells(pane, "趋势", "A1:A1");
  expect(title[0]).toMatch(/^海港区2024年各项占比全年走势$/);
  const now = await readCells(pane, "趋势", "C4:F15");
  const last = now.filter(([, , whole]) => whole !== "").at(-1);
  expect(last).toEqual([0.3888, 7, 18, 0.4]);
  const charts = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("趋势");
      sheet.charts.load("items/name,items/title/text");
      await context.sync();
      return sheet.charts.items.map((chart) => chart.title.text);
    }),
  );
  expect(charts).toEqual(["联合抽查次数占比", "联合抽查户数占比", "信用风险分类抽查占比"]);
  await standsStill(bench.page);
  await bench.picture("history-sheet");
  await press("撤销");
  await gone("已新建工作表“趋势”。");
  expect(await wholeWorkbook(pane)).toEqual(before);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
