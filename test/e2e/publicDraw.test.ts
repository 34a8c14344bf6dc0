/**
 * A public draw in the real pane, on the sample workbook, from the lock to teams, replacement and verification:
 * at 320 px, each screen held against axe, and pictures for people to look at.
 */
import { clerkAt } from "./clerk";
import { findings } from "./findings";
import { look as lookAt, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);
afterAll(closeAll);

let bench: Workbench;
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
});

async function open(language: "zh-CN" | "en-US"): Promise<void> {
  bench = await openWorkbench({ language, width: 700, height: 1000 });
  await paneWidth(bench, 320);
}

const { press, type, pick, check, shows, gone, goTo } = clerkAt(() => bench.pane);
const look = (name: string) => lookAt(bench, `public-${name}`);

test("from the lock to teams, replacement and verification", async () => {
  await open("zh-CN");
  await goTo("抽取");
  await press("公开抽取");
  await shows("第 1 步，共 8 步：对象范围");
  await type(/^任务编号/, "HG-2024-026");
  await check("将这些行排除，并记入排除名单");
  await look("1-scope");
  await press("下一步：各类比例");
  await check("按辖区");
  const blank = bench.pane.getByLabel(/^分类空白的/);
  if (await blank.isVisible()) await blank.fill("未填辖区");
  await check("只保留第一行，其余排除并记入排除名单");
  await pick("确定方式", "total");
  await type("总户数", "24");
  await type("递补", "2");
  await look("2-rates");
  await press("下一步：锁定名单");
  await look("3-lock");
  await press("锁定名单");
  await shows(/名单已锁定，共 .* 户，已登记/);
  await look("4-publish");
  await type(/^号码来源/, "双色球第2024072期开奖号码");
  await type(/^何时得到/, "2024年6月23日21时15分");
  await type(/^写法及示例/, "06111319253205");
  await press("生成事先公布校验码");
  await shows("请在随机数产生之前");
  await press("加入可打印的公布页");
  await shows(/已新建工作表/);
  await look("5-seed");
  await type("随机数", "01020304050607");
  await press("登记随机数");
  await press("全屏抽取");
  await bench.pane.getByRole("dialog").waitFor({ timeout: 60_000 });
  // Some of it at its own pace, then the rest at once.
  const lines = bench.pane.getByRole("dialog").getByRole("listitem");
  await lines.nth(2).waitFor({ timeout: 60_000 });
  await bench.picture("public-6-screening");
  await press("直接显示结果");
  await gone("直接显示结果");
  // A ticket and a name for each.
  expect(await lines.count()).toBe(48);
  expect(await findings(bench.pane)).toEqual([]);
  await bench.picture("public-6-screening-all");
  await bench.page.keyboard.press("Escape");
  await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
  await shows("抽取完成");
  await look("7-drawn");
  await press("匹配检查人员");
  await shows("每组人数");
  await look("8-teams");
  await bench.pane.getByRole("group", { name: "检查部门" }).getByRole("checkbox").first().check();
  await look("8-teams-chosen");
  const gaps = bench.pane.getByLabel(/^已知晓以上缺口/);
  if (await gaps.isVisible()) await gaps.check();
  await press("匹配");
  await shows(/个检查组/);
  await look("9-assigned");
  await press("一企一表");
  await look("9-sheets");
  await press("返回抽取");
  await press("抽取记录");
  await shows("对外材料");
  await look("10-records");
  await press("返回抽取");
  await press("核验");
  await shows(/前后相符/);
  await look("11-verify");
});

test.each(["Public draw", "Inspection teams", "Records of draws", "Verification"])(
  "%s, in English at 320 px",
  async (room) => {
    await open("en-US");
    await goTo("Draw");
    await press(room);
    await bench.pane.getByRole("heading", { name: room }).waitFor();
    await look(`en-${room.toLowerCase().replace(/ /g, "-")}`);
  },
);
