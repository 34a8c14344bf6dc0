/** 手工更正 in the pane: kept apart from what was counted, with its reason, until it is withdrawn; and 报送存档. */
import { checkChain } from "../../src/core/evidence/chain";
import { auditEntries } from "../../src/sheets";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atReport(grids = smallWorkbook(), now?: string) {
  const pane = await PaneDriver.open(grids, now);
  await pane.goTo("填报");
  return pane;
}

/** Corrects 户数 of 部门联合 from 2 to 3, and of the total with it. */
async function correct(pane: PaneDriver, figure: string, value: string, reason = "漏录一户") {
  await pane.press(figure);
  await pane.type("更正值", value);
  await pane.type(/^更正原因/, reason);
  await pane.type("更正人", "慕容晚舟");
  await pane.press("记入更正");
}

const valuesOf = (pane: PaneDriver, sheet: string) => pane.host.grid(sheet).values.flat();

test("a correction stands beside the counted figure, in the preview, in 数据更正 and in 操作记录", async () => {
  const pane = await atReport();
  await correct(pane, "部门联合 户数 2 户", "3");
  expect(pane.buttons("部门联合 户数 3 户 更正")).toHaveLength(1);
  expect(pane.text).toContain("手工更正：部门联合户数计算值 2，更正为 3。原因：漏录一户（慕容晚舟）");
  expect(pane.text).toMatch(/附件1!C\d+\s*（空白）\s*→\s*1次，3户，发现问题1户/);
  expect(valuesOf(pane, "数据更正")).toEqual(
    expect.arrayContaining(["2024年6月", "户数", 2, 3, "漏录一户", "慕容晚舟"]),
  );
  const entries = auditEntries(pane.host.grids);
  expect(entries.map(({ event }) => event.action)).toEqual(["手工更正"]);
  expect(entries[0].event.detail).toContain("计算值：2；更正值：3；更正原因：漏录一户");
  expect(checkChain(entries).ok).toBe(true);
});

test("the checks run on what will be written", async () => {
  const pane = await atReport();
  await correct(pane, "部门联合 户数 2 户", "3");
  // The total is still 6 and does not follow by itself.
  expect(pane.text).toMatch(/随机抽查合计户数 6，而部门内部 4 与部门联合 3 之和为 7/);
  await correct(pane, "随机抽查合计 户数 6 户", "7");
  expect(pane.text).not.toContain("之和为");
  await pane.press("填入");
  expect(valuesOf(pane, "附件1")).toEqual(
    expect.arrayContaining(["3次，7户，发现问题1户", "1次，3户，发现问题1户"]),
  );
});

test("“约30户” is no correction", async () => {
  const pane = await atReport();
  await pane.press("部门联合 户数 2 户");
  await pane.type("更正值", "约30户");
  await pane.type(/^更正原因/, "估计");
  expect(pane.text).toContain("请填不小于 0 的整数");
  expect(pane.buttons("记入更正")[0].disabled).toBe(true);
});

test("withdrawn, the ledger's figure is back and both are on record", async () => {
  const pane = await atReport();
  await correct(pane, "部门联合 户数 2 户", "3");
  await pane.type(/^更正原因/, "已补录");
  await pane.press("撤回更正");
  expect(pane.buttons("部门联合 户数 2 户")).toHaveLength(1);
  expect(auditEntries(pane.host.grids).map(({ event }) => event.action)).toEqual([
    "手工更正",
    "撤回手工更正",
  ]);
  expect(valuesOf(pane, "数据更正")).toContain("撤回");
});

test("it holds for its month alone, and undo takes back record and figure", async () => {
  const pane = await atReport();
  await correct(pane, "部门联合 户数 2 户", "3");
  await pane.type("统计截止日期", "2024-07-10");
  expect(pane.buttons("部门联合 户数 2 户")).toHaveLength(1);
  await pane.type("统计截止日期", "2024-06-17");
  await pane.press("撤销");
  expect(pane.buttons("部门联合 户数 2 户")).toHaveLength(1);
  expect(pane.host.grids.some((grid) => grid.sheet === "数据更正")).toBe(false);
});

test("what was sent is frozen as it stands in the form, with rule, cut-off and digest", async () => {
  const pane = await atReport();
  expect(pane.text).toContain("表中还没有填齐数字。请先填入，再存档。");
  await correct(pane, "部门联合 户数 2 户", "3");
  await correct(pane, "随机抽查合计 户数 6 户", "7");
  await pane.press("填入");
  await pane.press("存档本期（已报送）");
  const archive = pane.host.grid("月报存档").values;
  const row = archive.find((cells) => cells.includes("河北双随机执法监管平台·部门联合"));
  expect(row).toEqual(expect.arrayContaining(["2024年6月", 1, 3, "2024-06-17", "默认口径"]));
  expect(row?.some((cell) => /^[0-9a-f]{64}$/.test(String(cell)))).toBe(true);
  expect(row).toEqual(expect.arrayContaining(["户数更正：计算 2，更正为 3（漏录一户）"]));
  expect(pane.text).toContain("2024年6月已存档，第 1 版。");
  expect(pane.text).toContain("表中数字与存档一致。");
  expect(auditEntries(pane.host.grids).at(-1)?.event.action).toBe("报送存档");
});

test("the same month sent otherwise wants a reason and becomes the second edition", async () => {
  const pane = await atReport();
  await pane.press("填入");
  await pane.press("存档本期（已报送）");
  await correct(pane, "部门联合 发现问题 1 户", "2", "补一户问题");
  await correct(pane, "随机抽查合计 发现问题 1 户", "2", "补一户问题");
  for (const figure of ["涉及企业 发现问题 1 户", "利用信用风险分类 发现问题 1 户"])
    await correct(pane, figure, "2", "补一户问题");
  await pane.press("填入");
  expect(pane.text).toContain("请写明更正原因");
  expect(pane.buttons("存档更正后的本期")[0].disabled).toBe(true);
  await pane.type(/^更正说明/, "漏一户问题");
  await pane.press("存档更正后的本期");
  expect(valuesOf(pane, "月报存档")).toEqual(expect.arrayContaining([2, "更正本期：漏一户问题"]));
  await pane.type("扫描件文件名", "202406盖章件.pdf");
  await pane.press("登记");
  const rows = pane.host.grid("月报存档").values;
  const scan = rows[0].indexOf("扫描件文件名");
  expect(rows.filter((row) => row[1] === 2).map((row) => row[scan])).toEqual(
    Array(10).fill("202406盖章件.pdf"),
  );
  expect(rows.filter((row) => row[1] === 1).every((row) => row[scan] === null)).toBe(true);
});

test("of several writes on record only the last can be undone: the chain keeps no hole", async () => {
  const pane = await atReport();
  await correct(pane, "部门联合 户数 2 户", "3");
  await correct(pane, "随机抽查合计 户数 6 户", "7");
  await pane.press("填入");
  await pane.press("存档本期（已报送）");
  const { written } = pane.session.store.get();
  expect(Object.keys(written).sort()).toEqual(["archive", "fill"]);
  await pane.press("撤销");
  const entries = auditEntries(pane.host.grids);
  expect(entries.map(({ event }) => event.action)).toEqual(["手工更正", "手工更正"]);
  expect(checkChain(entries).ok).toBe(true);
});

test("next month stands beside what was sent; January has no month before", async () => {
  const may = await atReport(smallWorkbook(), "2024-05-31T09:00:00");
  await may.press("填入");
  await may.press("存档本期（已报送）");
  await closePanes();
  const pane = await atReport(may.host.grids, "2024-06-17T09:00:00");
  const row = () =>
    [...pane.root.querySelectorAll("tr")]
      .find((each) => each.textContent?.startsWith("随机抽查合计"))
      ?.querySelectorAll("td");
  expect([...(row() ?? [])].map((cell) => cell.textContent)).toEqual(["随机抽查合计", "6", "0", "0", "6"]);
  await pane.type("统计截止日期", "2024-01-31");
  expect(pane.text).toContain("一月没有上期");
});
