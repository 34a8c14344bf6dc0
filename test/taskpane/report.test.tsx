import { cellAt } from "../../src/sheets/grid";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { closePanes, PaneDriver } from "./paneDriver";
import { ledgerSheet, objectSheet, smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atReport(grids = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("填报");
  return pane;
}

/** The texts of the form's value column. */
const formTexts = (pane: PaneDriver) =>
  pane.host
    .grid("附件1")
    .values.flat()
    .filter((cell): cell is string => typeof cell === "string" && /^\d+次|^部门内部\d/.test(cell));

test("every row of the form is shown with its figures and the cell it goes to", async () => {
  const pane = await atReport();
  expect(pane.buttons("随机抽查合计 次数 3 次")).toHaveLength(1);
  expect(pane.buttons("随机抽查合计 户数 6 户")).toHaveLength(1);
  expect(pane.buttons("部门联合 发现问题 1 户")).toHaveLength(1);
  expect(pane.text).toMatch(/附件1!C\d+\s*（空白）\s*→\s*3次，6户，发现问题1户/);
});

test("filling writes every figure as one list, undo puts the form back", async () => {
  const pane = await atReport();
  const before = JSON.stringify(pane.host.grids);
  await pane.press("填入");
  expect(pane.host.applied).toHaveLength(1);
  expect(formTexts(pane)).toContain("3次，6户，发现问题1户");
  expect(formTexts(pane)).toContain("0次，0户，发现问题0户");
  expect(pane.text).toContain("已填入“附件1”");
  await pane.press("撤销");
  expect(JSON.stringify(pane.host.grids)).toBe(before);
  expect(pane.buttons("填入")).toHaveLength(1);
});

test("a figure leads to the rule it was counted by and to its ledger rows", async () => {
  const pane = await atReport();
  await pane.press("部门联合 户数 2 户");
  expect(pane.text).toContain("每项任务内去重，各任务相加");
  expect(pane.text).toContain("共 2 行，分 1 段");
  await pane.press("在表中查看");
  expect(pane.host.selected).toEqual([{ sheet: "台账", area: { row: 1, column: 0, rows: 2, columns: 1 } }]);
});

test("an earlier cut-off counts less", async () => {
  const pane = await atReport();
  await pane.type("统计截止日期", "2024-04-30");
  expect(pane.buttons("随机抽查合计 次数 2 次")).toHaveLength(1);
  await pane.press(/^上月末/);
  expect(pane.buttons("随机抽查合计 次数 3 次")).toHaveLength(1);
});

test("without a form in the workbook the built-in one is inserted, filled; undo takes the sheet away", async () => {
  const pane = await atReport([objectSheet(), ledgerSheet]);
  await pane.press("插入月报表");
  const inserted = pane.host.grids.find((grid) => /^月报表（2024年6月）/.test(grid.sheet));
  expect(inserted?.values.flat()).toContain("3次，6户，发现问题1户");
  await pane.press("撤销");
  expect(pane.host.grids.map((grid) => grid.sheet)).toEqual(["对象库", "台账"]);
});

test("of two forms one must be chosen", async () => {
  const grids = smallWorkbook();
  const form = grids.find((grid) => grid.sheet === "附件1");
  const pane = await atReport(form ? [...grids, { ...form, sheet: "附件1（草稿）" }] : grids);
  expect(pane.text).toContain("工作簿中有多张月报表，请选择一张。");
  expect(pane.buttons("填入")[0].disabled).toBe(true);
  await pane.choose(/附件1（草稿）/);
  await pane.press("填入");
  expect(pane.host.grid("附件1（草稿）").values.flat()).toContain("3次，6户，发现问题1户");
  expect(formTexts(pane)).toEqual([]);
});

test("checks that fail ask for one reason, which goes on record with the figures", async () => {
  // A task whose rows name two kinds: the joint figure and the total cannot both be right, or a row is doubled.
  const grids = applyToGrids(smallWorkbook(), [
    { kind: "addSheet", sheet: "月报存档" },
    {
      kind: "setValues",
      sheet: "月报存档",
      row: 0,
      column: 0,
      values: [
        ["期别", "版次", "表", "行", "次数", "户数", "发现问题户数", "报送日期"],
        ["2024年5月", 1, "附件1", "provincial.total", 9, 30, 2, "2024-05-20"],
      ],
    },
  ]);
  const pane = await atReport(grids);
  expect(pane.text).toContain("小于上期 9");
  expect(pane.buttons("填入")[0].disabled).toBe(true);
  await pane.type(/请说明原因后填入/, "五月误报，已更正");
  await pane.press("填入");
  expect(pane.host.applied).toHaveLength(1);
  const record = pane.host.grid("操作记录");
  expect(record.values.flat().some((cell) => String(cell).includes("五月误报，已更正"))).toBe(true);
});

test("what the host refuses is said, and nothing is written", async () => {
  const pane = await atReport();
  const before = pane.host.grids;
  pane.host.refuse = { code: "host.sheetProtected", at: "附件1" };
  await pane.press("填入");
  expect(pane.text).toContain("工作簿未作任何改动。");
  expect(pane.host.grids).toBe(before);
  expect(pane.buttons("撤销")).toHaveLength(0);
});

test("the review sheet is one page with the three ratios, and can be taken away again", async () => {
  const pane = await atReport();
  await pane.press("生成送审页");
  const sheet = pane.host.grid("送审页（2024年6月）");
  expect(cellAt(sheet, 1, 0)).toBe("海港区　截至2024年6月17日");
  expect(sheet.values.flat()).toContain("33.33%（1/3）");
  const setup = pane.host.applied[0].find((edit) => edit.kind === "printSetup");
  expect(setup).toMatchObject({ setup: { paper: "A4", fit: { wide: 1, tall: 1 } } });
  await pane.press("撤销");
  expect(pane.host.grids.some((grid) => grid.sheet.startsWith("送审页"))).toBe(false);
});
