/**
 * Every screen in both languages at 320 px, the width of a pane, and at full width: no sideways scrolling, no
 * findings by axe, everything reached by keyboard; and pictures for people to look at.
 */
import { findings } from "./findings";
import { closeAll, openWorkbench } from "./workbench";

jest.setTimeout(240_000);
afterAll(closeAll);

const names = {
  "zh-CN": ["首页", "抽取", "填报", "导出", "工作", "设置"],
  "en-US": ["Home", "Draw", "Report", "Export", "Work", "Settings"],
} as const;

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  // The page beside the pane: the splitter leaves it 320 px at this width, and more at the other.
  test.each([
    ["320", 700, 320],
    ["full", 1600, 900],
  ])("at %s px", async (label, width, paneWidth) => {
    const bench = await openWorkbench({ language, width, height: 1000 });
    await bench.page.evaluate((wide) => {
      const pane = document.getElementById("pane");
      if (pane) pane.style.width = pane.style.flexBasis = `${wide}px`;
    }, paneWidth);
    await bench.page.waitForTimeout(1500);
    expect(Math.round(await bench.pane.evaluate(() => innerWidth))).toBe(paneWidth);
    for (const [i, screen] of names[language].entries()) {
      await bench.pane.getByRole("navigation").first().getByRole("button", { name: screen }).click();
      await bench.pane.getByRole("heading").first().waitFor();
      await bench.page.waitForTimeout(600);
      const wide = await bench.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([screen, wide <= 0]).toEqual([screen, true]);
      expect([screen, await findings(bench.pane)]).toEqual([screen, []]);
      await bench.picture(`${i + 1}-${screen}-${language}-${label}`);
      // The whole length of the screen, unfolded.
      const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
      await bench.page.setViewportSize({ width, height: Math.min(4000, long + 60) });
      await bench.picture(`${i + 1}-${screen}-${language}-${label}-long`);
      await bench.page.setViewportSize({ width, height: 1000 });
    }
    expect(bench.errors).toEqual([]);
    await bench.close();
  });
});

test("every control of every screen is reached by the Tab key, with a visible focus", async () => {
  const bench = await openWorkbench({ width: 700, height: 1000 });
  for (const screen of names["zh-CN"]) {
    await bench.pane.getByRole("navigation").first().getByRole("button", { name: screen }).click();
    await bench.page.waitForTimeout(800);
    const missed = await bench.pane.evaluate(() => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href]"),
      ];
      const usable = controls.filter(
        (c) =>
          !(c as HTMLButtonElement).disabled && c.offsetParent !== null && c.getAttribute("type") !== "file",
      );
      // A group of radio buttons is one stop.
      const skipped = usable.filter((c) => c.tabIndex < 0 && c.getAttribute("type") !== "radio");
      return skipped.map((c) => c.outerHTML.slice(0, 120));
    });
    expect([screen, missed]).toEqual([screen, []]);
  }
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: "填报" }).focus();
  await bench.page.keyboard.press("Tab");
  const outlined = await bench.pane.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const own = getComputedStyle(focused);
    const after = getComputedStyle(focused, "::after");
    return own.outlineStyle !== "none" || own.boxShadow !== "none" || after.borderStyle !== "none";
  });
  expect(outlined).toBe(true);
  await bench.close();
});

test("an older Excel is told what it lacks, in one sentence", async () => {
  const bench = await openWorkbench({ query: "&api=1.9" });
  await bench.pane
    .getByText(/ExcelApi 1\.13/)
    .first()
    .waitFor();
  await bench.close();
});
