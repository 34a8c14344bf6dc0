/** 日程 in the real pane: the month by keyboard, the .ics file, the sheet; pictures at 320 px. */
import { strFromU8 } from "fflate";
import { readCells } from "./cells";
import { clerkAt } from "./clerk";
import { findings } from "./findings";
import { longPicture, overflow, paneWidth } from "./look";
import { closeAll, downloadOf, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ width: 700, height: 1000 });
  await paneWidth(bench, 320);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { button, press, enter, shows, gone } = clerkAt(() => bench.pane);
const focused = () => bench.pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

test("the month is gone through by keys, and turns by itself", async () => {
  await enter("工作", "日程");
  const days = bench.pane.locator('[role="gridcell"] button');
  await days.first().waitFor();
  expect(await days.count()).toBeGreaterThanOrEqual(28);
  expect(await bench.pane.locator('[role="gridcell"] button[tabindex="0"]').count()).toBe(1);
  const today = bench.pane.locator('[role="gridcell"] button[aria-current="date"]');
  await today.focus();
  const label = /(\d+)年(\d+)月(\d+)日/.exec(await focused());
  const at = new Date(Date.UTC(Number(label?.[1]), Number(label?.[2]) - 1, Number(label?.[3])));
  const said = (days: number) => {
    const date = new Date(at.getTime() + days * 86_400_000);
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  };
  let moved = 0;
  for (const [key, days] of [
    ["ArrowRight", 1],
    ["ArrowDown", 7],
    ["ArrowDown", 7],
    ["ArrowDown", 7],
    ["ArrowDown", 7],
    ["ArrowLeft", -1],
  ] as const) {
    await bench.page.keyboard.press(key);
    moved += days;
    const there = bench.pane.locator(`button:focus[aria-label^="${said(moved)}"]`);
    await there.waitFor({ timeout: 5_000 });
  }
  await bench.page.keyboard.press("PageUp");
  await bench.page.keyboard.press("Enter");
  await bench.picture("calendar-month");
});

test("it fits 320 px, and axe finds nothing", async () => {
  expect(await overflow(bench)).toBe(0);
  expect(await findings(bench.pane)).toEqual([]);
  const all = button("显示全部");
  if (await all.isVisible()) await all.click();
  await longPicture(bench, "room-日程-320");
});

test("it leaves as .ics and as a sheet; undo takes the sheet away", async () => {
  const { name, bytes } = await downloadOf(bench.page, () => press("存为日历文件（.ics）"));
  expect(name).toMatch(/双随机工作日程\.ics$/);
  const text = strFromU8(bytes);
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect((text.match(/BEGIN:VEVENT/g) ?? []).length).toBeGreaterThan(12);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
  await press("生成工作表");
  await press("写入");
  await shows("已写入工作簿。");
  expect((await readCells(bench.pane, "日程", "A3:D3"))[0]).toEqual(["序号", "日期", "星期", "事项"]);
  await press("撤销");
  await gone("已写入工作簿。");
  expect(bench.errors).toEqual([]);
});
