/**
 * Every screen in both languages at 320 px, the width of a pane, and at full width: no sideways scrolling, no
 * findings by axe, everything reached by keyboard; and pictures for people to look at.
 */
import { screens } from "../../src/taskpane/session/state";
import { clerkAt, wordsOf } from "./clerk";
import { standsStill } from "./findings";
import { look, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";

jest.setTimeout(240_000);
afterAll(closeAll);

const screensOf = (language: string) => {
  const words = wordsOf(language);
  return screens.map((screen) => words[`nav.${screen}`]);
};

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  // The page beside the pane: the splitter leaves it 320 px at this width, and more at the other.
  test.each([
    ["320", 700, 320],
    ["full", 1600, 900],
  ])("at %s px", async (label, width, wide) => {
    const bench = await openWorkbench({ language, width, height: 1000 });
    await paneWidth(bench, wide);
    const { goTo } = clerkAt(() => bench.pane);
    for (const [i, screen] of screensOf(language).entries()) {
      await goTo(screen);
      await bench.pane.getByRole("heading").first().waitFor();
      const name = `${i + 1}-${screen}-${language}-${label}`;
      await standsStill(bench.pane);
      await bench.picture(name);
      // The whole length of the screen.
      await look(bench, `${name}-long`);
    }
    expect(bench.errors).toEqual([]);
    await bench.close();
  });
});

test("every control of every screen is reached by the Tab key, with a visible focus", async () => {
  const bench = await openWorkbench({ width: 700, height: 1000 });
  const { goTo } = clerkAt(() => bench.pane);
  for (const screen of screensOf("zh-CN")) {
    await goTo(screen);
    await standsStill(bench.pane);
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
