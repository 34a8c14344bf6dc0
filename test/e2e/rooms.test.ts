/**
 * Every room behind the screens in both languages at 320 px, the width of a pane: gone to by its own line and left
 * again, no sideways scrolling, no findings by axe, every control reached by the Tab key; pictures to look at.
 */
import { roomsOf } from "../../src/taskpane/rooms/roomList";
import type { RoomScreen } from "../../src/taskpane/rooms/roomList";
import { clerkAt, wordsOf } from "./clerk";
import { look, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);
afterAll(closeAll);

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
    await paneWidth(bench, 320);
    const { button, enter, press } = clerkAt(() => bench.pane);
    for (const room of roomsOf[screen]) {
      await enter(words[`nav.${screen}`], words[`room.${room}`]);
      await look(bench, `room-${room}-${language}`);
      expect([room, await missed(bench)]).toEqual([room, []]);
      const back = words["room.back"].replace("{screen}", words[`nav.${screen}`]);
      await press(back);
      await button(words[`room.${room}`]).waitFor();
    }
    expect(bench.errors).toEqual([]);
    await bench.close();
  });
});
