/** 日程 and 首页 look from one day, and say which, when the workbook is a past year's. */
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atCalendar(now?: string) {
  const pane = await PaneDriver.open(smallWorkbook(), now);
  await pane.settle();
  const home = pane.text;
  await pane.goTo("工作");
  await pane.press("日程");
  await pane.waitFor(() => pane.root.querySelector("[role=grid]") !== null);
  await pane.settle();
  return { pane, home };
}
const monthOf = (pane: PaneDriver) =>
  pane.root.querySelector("[role=grid]")?.getAttribute("aria-label") ?? "";
const currentDay = (pane: PaneDriver) =>
  pane.root.querySelector('[aria-current="date"]')?.getAttribute("aria-label") ?? "";
const lastDay = "现按台账最后日期 2024年5月20日 显示。";

test("a past year's workbook: both look from the ledger's last day, and say so", async () => {
  const { pane, home } = await atCalendar("2026-02-03T09:00:00");
  expect(home).toContain(lastDay);
  expect(pane.text).toContain(lastDay);
  expect(monthOf(pane)).toContain("2024年5月");
  expect(currentDay(pane)).toMatch(/^2024年5月20日，查看日/);
  // What the home screen counts the days to stands in the list as well.
  expect(home).toContain("距 6 月月报报送截止还有 22 个工作日");
  expect(pane.text).toMatch(/6\s?月月报.{0,20}6月20日.{0,6}22 个工作日/);
  expect(pane.text).not.toContain("2026年");
});

test("改为今天 turns both to today", async () => {
  const { pane } = await atCalendar("2026-02-03T09:00:00");
  await pane.press("改为今天");
  await pane.settle();
  expect(monthOf(pane)).toContain("2026年2月");
  expect(currentDay(pane)).toMatch(/^2026年2月3日，今日/);
  expect(pane.text).not.toContain("现按台账最后日期");
  await pane.goTo("首页");
  expect(pane.text).toContain("2026年2月");
  expect(pane.text).not.toContain("现按台账最后日期");
});

test("in the ledger's own year today is looked from, and nothing is said of it", async () => {
  const { pane, home } = await atCalendar("2024-06-17T09:00:00");
  expect(home + pane.text).not.toContain("显示。");
  expect(currentDay(pane)).toMatch(/^2024年6月17日，今日/);
});
