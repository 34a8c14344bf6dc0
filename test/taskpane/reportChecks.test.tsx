/** The form held against the plan, the calendar and the platform; and the way from a figure to its rows. */
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { exportPlan } from "../../src/taskpane/exportScreen/exportPlan";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { pickFile } from "./pickFile";
import { ledgerSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atReport(grids: readonly Grid[] = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("填报");
  return pane;
}
const valuesOf = (pane: PaneDriver, sheet: string) => pane.host.grid(sheet).values;

test("a planned task whose period is over and that the ledger lacks is named with its cell", async () => {
  const plan = gridOf("年度抽查计划", [
    [
      "计划编号",
      "任务编号",
      "任务名称",
      "抽查类型",
      "牵头部门",
      "抽查事项",
      "抽查比例",
      "任务开始日期",
      "任务结束日期",
      "状态",
    ],
    ["P1", "T1", "甲", "部门联合", "市场监管局", "登记", "5%", "2024-03-01", "2024-03-31", ""],
    ["P2", "T8", "餐饮抽查", "部门内部", "市场监管局", "登记", "5%", "2024-04-01", "2024-05-31", "未开展"],
    ["P3", "T9", "年末抽查", "部门内部", "市场监管局", "登记", "5%", "2024-11-01", "2024-12-31", ""],
  ]);
  const pane = await atReport([...smallWorkbook(), plan]);
  expect(pane.text).toMatch(/年度抽查计划![A-Z]3：计划任务 T8（餐饮抽查）应于 2024-05-31 前完成/);
  expect(pane.text).not.toContain("计划任务 T1");
  expect(pane.text).not.toContain("计划任务 T9");
});

test("a ledger date in the wrong year and one ahead of today are said with their cells; the rest is counted", async () => {
  const rows = ledgerSheet.values.map((row) => [...row]);
  const date = rows[0].indexOf("检查日期");
  rows[2][date] = "2023-03-05";
  rows[3][date] = "2042-04-10";
  const grids = smallWorkbook().map((grid) => (grid.sheet === "台账" ? { ...grid, values: rows } : grid));
  const pane = await atReport(grids);
  expect(pane.text).toMatch(/台账!A3：日期为 2023 年，如 台账!A3 的 2023-03-05，而任务属于 2024 年/);
  expect(pane.text).toMatch(/台账!A4：检查日期在今天（2024-06-17）之后，如 台账!A4 的 2042-04-10/);
  expect(pane.buttons("随机抽查合计 户数 4 户")).toHaveLength(1);
});

test("a cut-off ahead of today: the period is not over", async () => {
  const pane = await atReport();
  expect(pane.text).not.toContain("本期尚未结束");
  await pane.type("统计截止日期", "2024-06-30");
  expect(pane.text).toContain("本期尚未结束");
});

test("a failed check leads to the ledger rows behind it", async () => {
  const archive = gridOf("月报存档", [
    ["期别", "版次", "表", "行", "次数", "户数", "发现问题户数", "报送日期"],
    ["2024年5月", 1, "附件1", "provincial.joint", 9, 30, 2, "2024-05-20"],
  ]);
  const pane = await atReport([...smallWorkbook(), archive]);
  expect(pane.text).toContain("小于上期 30");
  const check = [...pane.root.querySelectorAll("li")].find((each) =>
    each.textContent?.includes("小于上期 30"),
  );
  expect(check?.textContent).toContain("对应台账 2 行");
  expect(check?.textContent).toContain("T1");
});

describe("against the platform's statistics", () => {
  const number = async (pane: PaneDriver, name: string, value: string) => {
    const field = pane.root.querySelector<HTMLInputElement>(`input[aria-label="平台数 ${name}"]`);
    if (!field) throw new Error(name);
    const label = document.createElement("label");
    label.htmlFor = field.id;
    label.textContent = `test ${name}`;
    pane.root.append(label);
    await pane.type(`test ${name}`, value);
    label.remove();
  };

  test("typed: the difference is shown, kept with its reason, and pointed at while it has none", async () => {
    const pane = await atReport();
    await number(pane, "部门联合 户数", "3");
    expect(pane.text).toContain("户数：平台数 3，部门报数 2，差额 -1");
    await pane.press("记入平台核对");
    expect(pane.text).toMatch(/附件1!C\d+：部门联合户数部门报数 2，平台统计为 3。多为平台中有任务未登台账/);
    await pane.type(/^户数：平台数 3/, "平台多计一户；已去函");
    await pane.press("记入平台核对");
    expect(pane.text).not.toContain("多为平台中有任务未登台账");
    expect(valuesOf(pane, "平台核对").at(-1)?.slice(4, 9)).toEqual([
      "户数",
      3,
      2,
      -1,
      "平台多计一户；已去函",
    ]);
    expect(pane.buttons("记入平台核对")[0].disabled).toBe(true);
  });

  test("imported from a file; what is no number is said with its cell and the rest is taken", async () => {
    const pane = await atReport();
    await pickFile(
      pane,
      "导入平台统计表",
      "平台.csv",
      "项目,抽查次数,抽查户数,发现问题户数\n合计,3,约30户,1\n部门联合,1,2,1\n",
    );
    await pane.waitFor(() => pane.text.includes("约30户"));
    expect(pane.text).toMatch(/C2：?.*约30户/);
    const field = (name: string) =>
      pane.root.querySelector<HTMLInputElement>(`input[aria-label="平台数 ${name}"]`)?.value;
    expect(field("随机抽查合计 次数")).toBe("3");
    expect(field("随机抽查合计 户数")).toBe("");
    expect(field("部门联合 户数")).toBe("2");
    await pane.press("记入平台核对");
    expect(valuesOf(pane, "平台核对")).toHaveLength(6);
    expect(valuesOf(pane, "平台核对")[1]).toContain("平台.csv");
  });
});

test("behind a figure: rule, cut-off, digest, the rows by task; and all of them as a sheet", async () => {
  const pane = await atReport();
  await pane.press("部门内部 户数 4 户");
  await pane.waitFor(() => /台账校验码：[0-9a-f]{64}/.test(pane.text));
  expect(pane.text).toContain("截止日期：2024年6月17日（含当日）");
  expect(pane.text).toMatch(/T2 ：3 户，3 行/);
  expect(pane.text).toMatch(/台账!A7 A6 2024-05-20 未发现问题/);
  await pane.press("生成数据来源表");
  const sheet = valuesOf(pane, "数据来源（部门内部户数）").flat();
  expect(sheet).toEqual(expect.arrayContaining(["T2", "T3", "A6", "台账!A7", "2024-06-17"]));
  expect(sheet).not.toContain("A1");
  // The rows are listed a second time and counted once.
  expect(pane.buttons("部门内部 户数 4 户")).toHaveLength(1);
  expect(pane.session.store.get().contents?.ledger).toHaveLength(6);
});

test("behind 发现问题户数 stand only the rows with a problem", async () => {
  const pane = await atReport();
  await pane.press("部门联合 发现问题 1 户");
  expect(pane.text).toContain("共 1 行，分 1 段");
});

test("a corrected figure leaves with the form and is not vouched for by the ledger's digest", async () => {
  const pane = await atReport();
  await pane.press("部门联合 户数 2 户");
  await pane.type("更正值", "3");
  await pane.type(/^更正原因/, "漏录一户");
  await pane.type(/^更正人/, "慕容晚舟");
  await pane.press("记入更正");
  await pane.type(/请说明原因后填入/, "合计待补录");
  await pane.press("填入");
  const contents = pane.session.store.get().contents;
  if (!contents) throw new Error("not read");
  const plan = exportPlan(contents.forms[0], contents, "海港区", parseIsoDate("2024-06-17")!);
  expect(plan.differing).toEqual([]);
  expect(plan.figures.has("provincial.joint")).toBe(false);
  expect(plan.figures.has("provincial.internal")).toBe(true);
});

test("部门报数 that is no number is said with its cell", async () => {
  const reported = gridOf("部门报数", [
    ["单位", "截止日期", "平台", "表行", "次数", "户数", "发现问题户数"],
    ["海港区住建局", "2024-05-31", "河北双随机执法监管平台", "部门联合", 2, "约30户", 1],
    ["海港区教育局", "2024-05-31", "河北双随机执法监管平台", "部门联合", -2, 30, 1],
  ]);
  const pane = await atReport([...smallWorkbook(), reported]);
  expect(pane.text).toMatch(/部门报数!F2.*约30户/);
  expect(pane.text).toMatch(/部门报数!E3.*-2/);
});
