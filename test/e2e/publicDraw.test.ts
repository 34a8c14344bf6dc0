/**
 * A public draw in the real pane, on the sample workbook, from the lock to teams, replacement and verification:
 * at 320 px, each screen held against axe, and pictures for people to look at.
 */
import { findings } from "./findings";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);
afterAll(closeAll);

async function open(language: "zh-CN" | "en-US" = "zh-CN"): Promise<Workbench> {
  const bench = await openWorkbench({ language, width: 700, height: 1000 });
  await bench.page.evaluate(() => {
    const pane = document.getElementById("pane");
    if (pane) pane.style.width = pane.style.flexBasis = "320px";
  });
  await bench.page.waitForTimeout(1000);
  return bench;
}

/** Holds the screen to its width and to axe, and keeps a picture of all of it. */
async function look(bench: Workbench, name: string): Promise<void> {
  await bench.page.waitForTimeout(500);
  const wide = await bench.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect([name, wide <= 0]).toEqual([name, true]);
  expect([name, await findings(bench.pane)]).toEqual([name, []]);
  const long = await bench.pane.evaluate(() => document.documentElement.scrollHeight);
  await bench.page.setViewportSize({ width: 700, height: Math.max(700, Math.min(4000, long + 60)) });
  await bench.picture(`public-${name}`);
  await bench.page.setViewportSize({ width: 700, height: 1000 });
}

const press = ({ pane }: Workbench, name: string | RegExp) =>
  pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .last()
    .click();
const type = ({ pane }: Workbench, label: string | RegExp, value: string) =>
  pane.locator("input, textarea").and(pane.getByLabel(label)).first().fill(value);
const shows = ({ pane }: Workbench, text: string | RegExp) =>
  pane.getByText(text).first().waitFor({ timeout: 60_000 });

test("from the lock to teams, replacement and verification", async () => {
  const bench = await open();
  await press(bench, "抽取");
  await press(bench, "公开抽取");
  await shows(bench, "第 1 步，共 8 步：对象范围");
  await type(bench, /^任务编号/, "HG-2024-026");
  await bench.pane.getByLabel("将这些行排除，并记入排除名单").check();
  await look(bench, "1-scope");
  await press(bench, "下一步：各类比例");
  await bench.pane.getByLabel("按辖区").check();
  const blank = bench.pane.getByLabel(/^分类空白的/);
  if (await blank.isVisible()) await blank.fill("未填辖区");
  await bench.pane.getByLabel("只保留第一行，其余排除并记入排除名单").check();
  await bench.pane.getByLabel("确定方式").selectOption("total");
  await type(bench, "总户数", "24");
  await type(bench, "递补", "2");
  await look(bench, "2-rates");
  await press(bench, "下一步：锁定名单");
  await look(bench, "3-lock");
  await press(bench, "锁定名单");
  await shows(bench, /名单已锁定，共 .* 户，已登记/);
  await look(bench, "4-publish");
  await type(bench, /^号码来源/, "双色球第2024072期开奖号码");
  await type(bench, /^何时得到/, "2024年6月23日21时15分");
  await type(bench, /^写法及示例/, "06111319253205");
  await press(bench, "生成事先公布校验码");
  await shows(bench, "请在随机数产生之前");
  await press(bench, "加入可打印的公布页");
  await shows(bench, /已新建工作表/);
  await look(bench, "5-seed");
  await type(bench, "随机数", "01020304050607");
  await press(bench, "登记随机数");
  await press(bench, "全屏抽取");
  await bench.pane.getByRole("dialog").waitFor({ timeout: 60_000 });
  await bench.page.waitForTimeout(6000);
  await bench.picture("public-6-screening");
  await bench.pane.getByRole("button", { name: "直接显示结果" }).click();
  await bench.page.waitForTimeout(500);
  expect(await findings(bench.pane)).toEqual([]);
  await bench.picture("public-6-screening-all");
  await bench.page.keyboard.press("Escape");
  await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
  await shows(bench, "抽取完成");
  await look(bench, "7-drawn");
  await press(bench, "匹配检查人员");
  await shows(bench, "每组人数");
  await look(bench, "8-teams");
  await bench.pane.getByRole("group", { name: "检查部门" }).getByRole("checkbox").first().check();
  await look(bench, "8-teams-chosen");
  const gaps = bench.pane.getByLabel(/^已知晓以上缺口/);
  if (await gaps.isVisible()) await gaps.check();
  await press(bench, "匹配");
  await shows(bench, /个检查组/);
  await look(bench, "9-assigned");
  await press(bench, "一企一表");
  await look(bench, "9-sheets");
  await press(bench, "返回抽取");
  await press(bench, "抽取记录");
  await shows(bench, "对外材料");
  await look(bench, "10-records");
  await press(bench, "返回抽取");
  await press(bench, "核验");
  await shows(bench, /前后相符/);
  await look(bench, "11-verify");
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test.each(["Public draw", "Inspection teams", "Records of draws", "Verification"])(
  "%s, in English at 320 px",
  async (room) => {
    const bench = await open("en-US");
    await press(bench, "Draw");
    await press(bench, room);
    await bench.pane.getByRole("heading", { name: room }).waitFor();
    await look(bench, `en-${room.toLowerCase().replace(/ /g, "-")}`);
    expect(bench.errors).toEqual([]);
    await bench.close();
  },
);
