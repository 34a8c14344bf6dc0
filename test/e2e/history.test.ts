/**
 * 趋势 in the real pane, on the sample workbook: months, the three ratios, what if, and the sheet with its charts;
 * at 320 px and at full width, by keyboard, without findings of axe, with pictures for people to look at.
 */
import { findings } from "./findings";
import { closeAll, openWorkbench, readCells, wholeWorkbook } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);
afterAll(closeAll);

async function atHistory(language: "zh-CN" | "en-US", width: number, paneWidth: number): Promise<Workbench> {
  const bench = await openWorkbench({ language, width, height: 1000 });
  await bench.page.evaluate((wide) => {
    const pane = document.getElementById("pane");
    if (pane) pane.style.width = pane.style.flexBasis = `${wide}px`;
  }, paneWidth);
  const [report, trend] = language === "zh-CN" ? ["填报", "趋势"] : ["Report", "Trend"];
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: report }).click();
  await bench.pane.getByRole("button", { name: trend, exact: true }).last().click();
  await bench.pane.locator("svg[role=group]").first().waitFor({ timeout: 30_000 });
  return bench;
}

/** The whole length of the pane. */
async function longPicture(bench: Workbench, width: number, name: string): Promise<void> {
  await bench.page.waitForTimeout(400);
  const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
  await bench.page.setViewportSize({ width, height: Math.min(5000, long + 60) });
  await bench.page.waitForTimeout(300);
  await bench.picture(name);
  await bench.page.setViewportSize({ width, height: 1000 });
}

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  test.each([
    ["320", 700, 320],
    ["full", 1600, 900],
  ])(
    "at %s px: nothing sideways, nothing for axe, both folded and with what if",
    async (label, width, paneWidth) => {
      const bench = await atHistory(language, width, paneWidth);
      const [start, table] =
        language === "zh-CN" ? ["开始推算", "用表格查看"] : ["Try it", "Show as a table"];
      expect(await findings(bench.pane)).toEqual([]);
      await bench.pane.getByRole("button", { name: start }).click();
      await bench.pane.getByText(table).first().click();
      expect(
        await bench.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await findings(bench.pane)).toEqual([]);
      await longPicture(bench, width, `history-${language}-${label}`);
      expect(bench.errors).toEqual([]);
      expect(bench.foreign).toEqual([]);
      await bench.close();
    },
  );
});

test("ratios to the fraction, points by arrow keys, what if without a trace in the workbook", async () => {
  const bench = await atHistory("zh-CN", 1366, 340);
  const { pane, page } = bench;
  const before = await wholeWorkbook(pane);
  await pane.getByText(/目前 38\.88%（7\/18），再开展 1 次即达。/).waitFor();
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
  await pane.getByRole("button", { name: "开始推算" }).click();
  await pane
    .getByText(/联合抽查次数占比：现在 38\.88%（7\/18），推算 45\.00%（9\/20），达到目标 40%。/)
    .waitFor();
  await pane.locator("g[data-mark=whatIf]").first().waitFor();
  expect(await wholeWorkbook(pane)).toEqual(before);
  await bench.close();
});

test("在工作簿中画图: previewed, written with a box for each chart, and taken back whole", async () => {
  const bench = await atHistory("zh-CN", 1366, 340);
  const { pane } = bench;
  const before = await wholeWorkbook(pane);
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).last().click();
  await press("在工作簿中画图");
  await pane.getByText("新建工作表“趋势”").first().waitFor();
  await press("加入工作簿");
  await pane.getByText("已新建工作表“趋势”。").waitFor({ timeout: 30_000 });
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
  await bench.page.waitForTimeout(2500);
  await bench.picture("history-sheet");
  await press("撤销");
  await pane.getByText("已新建工作表“趋势”。").waitFor({ state: "detached", timeout: 30_000 });
  expect(await wholeWorkbook(pane)).toEqual(before);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
