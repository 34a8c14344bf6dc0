/**
 * Every room behind the screens in both languages at 320 px, the width of a pane: gone to by its own line and left
 * again, no sideways scrolling, no findings by axe, every control reached by the Tab key; pictures to look at.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roomsOf } from "../../src/taskpane/rooms/roomList";
import type { RoomScreen } from "../../src/taskpane/rooms/roomList";
import { findings } from "./findings";
import { closeAll, openWorkbench, root } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);
afterAll(closeAll);

function wordsOf(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, `src/locale/${language}/pane.json`), "utf8"));
}

/** Controls that the Tab key does not reach; a group of radio buttons or tabs is one stop. */
function missed(bench: Workbench): Promise<string[]> {
  return bench.pane.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href]")];
    const usable = controls.filter(
      (c) =>
        !(c as HTMLButtonElement).disabled && c.offsetParent !== null && c.getAttribute("type") !== "file",
    );
    const oneStop = (c: HTMLElement) =>
      c.getAttribute("type") === "radio" ||
      c.getAttribute("role") === "tab" ||
      c.closest("[role=grid],[role=toolbar]");
    return usable.filter((c) => c.tabIndex < 0 && !oneStop(c)).map((c) => c.outerHTML.slice(0, 120));
  });
}

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  test.each(Object.keys(roomsOf) as RoomScreen[])("the rooms of %s", async (screen) => {
    const words = wordsOf(language);
    const bench = await openWorkbench({ language, width: 700, height: 1000 });
    await bench.page.evaluate(() => {
      const pane = document.getElementById("pane");
      if (pane) pane.style.width = pane.style.flexBasis = "320px";
    });
    await bench.page.waitForTimeout(1500);
    expect(Math.round(await bench.pane.evaluate(() => innerWidth))).toBe(320);
    for (const room of roomsOf[screen]) {
      await bench.pane
        .getByRole("navigation")
        .first()
        .getByRole("button", { name: words[`nav.${screen}`] })
        .click();
      await bench.pane.getByRole("button", { name: words[`room.${room}`], exact: true }).click();
      await bench.pane
        .getByRole("heading", { level: 2, name: words[`room.${room}`] })
        .first()
        .waitFor();
      await bench.page.waitForTimeout(700);
      const wide = await bench.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([room, wide <= 0]).toEqual([room, true]);
      expect([room, await findings(bench.pane)]).toEqual([room, []]);
      expect([room, await missed(bench)]).toEqual([room, []]);
      const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
      await bench.page.setViewportSize({ width: 700, height: Math.min(4000, Math.max(1000, long + 60)) });
      await bench.picture(`room-${room}-${language}`);
      await bench.page.setViewportSize({ width: 700, height: 1000 });
      const back = words["room.back"].replace("{screen}", words[`nav.${screen}`]);
      await bench.pane.getByRole("button", { name: back }).click();
      await bench.pane.getByRole("button", { name: words[`room.${room}`], exact: true }).waitFor();
    }
    expect(bench.errors).toEqual([]);
    await bench.close();
  });
});
