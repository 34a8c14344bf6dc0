/**
 * 填报 to its end in real Chromium: a form that is not certain is asked about, a figure is corrected with its reason, the
 * form leaves with a failed check and one typed reason, is kept as sent, and next month stands beside it.
 */
import { readCells, usedCells, writeCells } from "./cells";
import { clerkAt } from "./clerk";
import { findings, standsStill } from "./findings";
import { longPicture, overflow, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);

let bench: Workbench;
beforeAll(async () => {
  // The page beside the pane: the splitter leaves it 320 px.
  bench = await openWorkbench({ width: 1100, height: 1000 });
  await paneWidth(bench, 320);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const clerk = clerkAt(() => bench.pane);
const { button, press, type, shows, goTo, unfold } = clerk;
const update = async () => {
  await clerk.update();
  await goTo("填报");
};
const picture = (name: string) => longPicture(bench, name);
const sheetValues = (name: string) => usedCells(bench.pane, name);
const cell = async (at: string) => (await readCells(bench.pane, "附件1", at))[0][0];

const other = "本地开展跨部门综合监管随机抽查次数、户数及发现问题户数";
const joint = { tasks: 0, households: 0, problems: 0 };

test("a label that is almost the row's is asked about with score and cells; nothing is filled before", async () => {
  await writeCells(bench.pane, "附件1", "B7", [[other]]);
  await update();
  await shows("请确认月报表");
  await shows(/相符程度 9\d%|相符程度 8\d%/);
  await shows(new RegExp(`：“${other}”就是“`));
  expect(await button("填入").isDisabled()).toBe(true);
  await picture("report-asked");
  await bench.pane.getByLabel("是", { exact: true }).check();
  await press("记住答复");
  await unfold(/^识别依据/);
  await shows(/按本单位以前的答复/);
  expect((await sheetValues("字段对应")).flat()).toEqual(expect.arrayContaining(["表样", other, "部门联合"]));
});

test("a figure leads to its rows, and is corrected with a reason", async () => {
  const button = bench.pane.getByRole("button", { name: /^部门联合 户数 \d+ 户$/ });
  joint.households = Number(/户数 (\d+) 户/.exec((await button.getAttribute("aria-label")) ?? "")?.[1]);
  await button.click();
  await shows(/^台账校验码：[0-9a-f]{64}$/);
  await shows(/截止日期：2024年/);
  await unfold("手工更正");
  await type("更正值", String(joint.households + 1));
  await type("更正人", "慕容晚舟");
  await type(/^更正原因/, "平台已核实一户，台账漏录");
  await picture("report-correct");
  await press("记入更正");
  await shows(/手工更正：部门联合户数计算值/);
  expect((await sheetValues("数据更正")).flat()).toEqual(
    expect.arrayContaining(["户数", joint.households, joint.households + 1, "平台已核实一户，台账漏录"]),
  );
});

test("the check that fails names both numbers; one typed reason, and the form is filled as corrected", async () => {
  await shows(/之和为/);
  expect(await button("填入").isDisabled()).toBe(true);
  await type(/请说明原因后填入/, "合计待台账补录后一并更正");
  await press("填入");
  await shows(/^已填入“附件1”/);
  expect(await cell("C7")).toMatch(new RegExp(`^\\d+次，${joint.households + 1}户，`));
  const record = (await sheetValues("操作记录")).flat().join("\n");
  expect(record).toContain("手工更正");
  expect(record).toContain("合计待台账补录后一并更正");
});

test("what was sent is kept, with rule, cut-off and digest", async () => {
  await press("存档本期（已报送）");
  await shows(/2024年5月已存档，第 1 版/);
  const archive = await sheetValues("月报存档");
  const row = archive.find((cells) => cells.includes("河北双随机执法监管平台·部门联合")) ?? [];
  expect(row).toEqual(expect.arrayContaining(["2024年5月", 1, joint.households + 1, "默认口径"]));
  expect(row.filter((each) => /^[0-9a-f]{64}$/.test(String(each)))).toHaveLength(1);
});

test("next month stands beside it: 上期累计, 本月新增, and the cells read back", async () => {
  const ledger = await sheetValues("抽查台账");
  const head = ledger.findIndex((row) => row.includes("任务编号"));
  const column = (name: string) => ledger[head].indexOf(name);
  const model = ledger.slice(head + 1).find((row) => row[column("抽查类型")] === "部门联合") ?? [];
  const added = [...model];
  added[column("任务编号")] = "HG-2024-901";
  added[column("平台")] = "河北双随机执法监管平台";
  added[column("检查日期")] = "2024-06-05";
  added[column("检查结果")] = "未发现问题";
  // The model may be one whose departments are one bureau: the departments decide.
  added[column("牵头部门")] = "海港区应急管理局";
  added[column("配合部门")] = "海港区卫生健康局";
  added[column("是否市场监管系统")] = "否";
  if (column("任务完成日期") >= 0) added[column("任务完成日期")] = "2024-06-05";
  await bench.pane.evaluate(
    (row) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("抽查台账");
        const area = table.getRange();
        area.load("rowIndex,rowCount,columnIndex");
        await context.sync();
        const sheet = context.workbook.worksheets.getItem("抽查台账");
        const below = sheet.getRangeByIndexes(area.rowIndex + area.rowCount, area.columnIndex, 1, row.length);
        below.values = [row];
        table.resize(area.getResizedRange(1, 0));
        await context.sync();
      }),
    added,
  );
  await update();
  await type("统计截止日期", "2024-06-20");
  await shows("上期累计、本月新增、本期累计");
  await unfold("上期累计、本月新增、本期累计");
  const row = bench.pane.getByRole("row", { name: /^部门联合/ });
  const cells = await row.getByRole("cell").allInnerTexts();
  // 上期 as sent, one household new in June, and the corrected one not in force any more.
  expect(cells.slice(1)).toEqual([String(joint.households + 1), "+1", "-1", String(joint.households + 1)]);
  await picture("report-steps");
  await press("填入");
  await shows(/^已填入“附件1”/);
  expect(await cell("C7")).toMatch(new RegExp(`^\\d+次，${joint.households + 1}户，`));
});

test.each(["中文", "English"])(
  "every part unfolded, axe finds nothing and nothing is wider than the pane (%s)",
  async (name) => {
    if (name === "English") {
      await goTo("设置");
      await bench.pane.getByText("English", { exact: true }).first().click();
      await goTo("Report");
    }
    await standsStill(bench.pane);
    await bench.pane.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    const found = await findings(bench.pane);
    await picture(`report-unfolded-${name}`);
    expect(found).toEqual([]);
    expect(await overflow(bench)).toBe(0);
  },
);

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
