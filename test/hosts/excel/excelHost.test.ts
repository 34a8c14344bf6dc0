/** The Excel host against Microsoft's own client library over the stand-in. */
import { createExcelHost } from "../../../src/hosts/excel";
import type { Edit } from "../../../src/sheets/edit";
import type { Grid } from "../../../src/sheets/grid";
import { cellAt } from "../../../src/sheets/grid";
import { createNodeWorkbench } from "../../workbench/nodeWorkbench";
import type { NodeWorkbench } from "../../workbench/nodeWorkbench";

jest.setTimeout(60_000);

let bench: NodeWorkbench;
const host = createExcelHost();

beforeEach(async () => {
  bench = await createNodeWorkbench([
    {
      sheet: "台账",
      values: [
        ["任务编号", "户数", "日期"],
        ["QHD-1", 12, 45_432],
        ["QHD-2", "", "约30户"],
      ],
    },
    { sheet: "附件1", values: [["单位名称 (盖章)：", ""]] },
  ]);
});
afterEach(() => bench.dispose());

async function grids(...sheets: string[]): Promise<readonly Grid[]> {
  const read = await host.read(sheets.length > 0 ? { sheets } : {});
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function applied(edits: readonly Edit[]) {
  const result = await host.apply(edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const at = (sheet: string, area: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    range.load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    return range.toJSON();
  });

test("lists the sheets", async () => {
  expect(await host.sheets()).toEqual({
    ok: true,
    value: [
      { name: "台账", visibility: "visible", protected: false },
      { name: "附件1", visibility: "visible", protected: false },
    ],
  });
});

test("tells which cells are selected", async () => {
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  expect((await host.select("台账", area)).ok).toBe(true);
  expect(await host.selection()).toEqual({ ok: true, value: { sheet: "台账", area } });
});

test("reads used parts: blanks null, text text, numbers numbers", async () => {
  const [ledger] = await grids("台账");
  expect(ledger.values).toEqual([
    ["任务编号", "户数", "日期"],
    ["QHD-1", 12, 45_432],
    ["QHD-2", null, "约30户"],
  ]);
  expect(await host.read({ sheets: ["没有"] })).toEqual({
    ok: false,
    error: { code: "host.sheetMissing", at: "没有" },
  });
});

test("an empty sheet is an empty grid; errors, booleans and formulas are told apart", async () => {
  await applied([
    { kind: "addSheet", sheet: "空" },
    {
      kind: "setValues",
      sheet: "附件1",
      row: 2,
      column: 1,
      values: [[{ formula: "=1/0" }, true, { formula: "=1+1" }, "文字"]],
    },
    { kind: "merge", sheet: "附件1", area: { row: 4, column: 0, rows: 2, columns: 2 } },
  ]);
  const [form, empty] = await grids("附件1", "空");
  expect(empty.values).toEqual([]);
  expect([1, 2, 3, 4].map((c) => cellAt(form, 2, c))).toEqual([{ error: "#DIV/0!" }, true, 2, "文字"]);
  expect(form.formulas?.get("2,3")).toBe("=1+1");
});

test.each([
  "=1+1",
  "00123",
  "3-10",
  "2024-05-13",
  "12%",
  "TRUE",
  "911306311084312835",
  "+86",
  "@x",
  "1e5",
  "'q",
])("writes %s as text, and undo takes text and format back", async (text) => {
  const undo = await applied([{ kind: "setValues", sheet: "台账", row: 4, column: 3, values: [[text]] }]);
  const cell = await at("台账", "D5");
  expect([cell.values, cell.valueTypes]).toEqual([[[text]], [["String"]]]);
  expect(await undo.undo()).toEqual({ ok: true, value: undefined });
  const after = await at("台账", "D5");
  expect([after.values, after.numberFormat]).toEqual([[[""]], [["General"]]]);
});

test("ordinary text keeps the cell's format", async () => {
  await applied([
    { kind: "setValues", sheet: "台账", row: 4, column: 3, values: [["12次，340户，发现问题15户"]] },
  ]);
  expect((await at("台账", "D5")).numberFormat).toEqual([["General"]]);
});

test("undo restores every cell, its formula, format and look, and removes what was added", async () => {
  await applied([
    { kind: "setValues", sheet: "台账", row: 3, column: 1, values: [[{ formula: "=SUM(B2:B3)" }]] },
    {
      kind: "numberFormat",
      sheet: "台账",
      area: { row: 1, column: 2, rows: 1, columns: 1 },
      format: "yyyy/m/d",
    },
    {
      kind: "style",
      sheet: "台账",
      area: { row: 0, column: 0, rows: 1, columns: 3 },
      style: { font: { bold: true } },
    },
  ]);
  const whole = "A1:F8";
  const before = await at("台账", whole);
  const looks = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("台账").getRange("A1:C2");
      const cells = range.getCellProperties({
        format: { font: { bold: true, name: true, size: true }, fill: { color: true } },
      });
      range.load("format/columnWidth,format/rowHeight");
      await context.sync();
      return [cells.value, range.format.columnWidth, range.format.rowHeight];
    });
  const lookedBefore = await looks();
  const { undo } = await applied([
    {
      kind: "setValues",
      sheet: "台账",
      row: 0,
      column: 0,
      values: [
        ["x", 1, true, "1-2"],
        ["y", null, "z", 5],
      ],
    },
    { kind: "setValues", sheet: "台账", row: 3, column: 1, values: [[99]] },
    { kind: "numberFormat", sheet: "台账", area: { row: 1, column: 1, rows: 2, columns: 2 }, format: "0.00" },
    {
      kind: "style",
      sheet: "台账",
      area: { row: 0, column: 0, rows: 2, columns: 3 },
      style: {
        font: { name: "仿宋", size: 16, bold: false },
        fill: "#DDEBF7",
        align: "center",
        borders: ["top", "bottom"],
      },
    },
    { kind: "columnWidth", sheet: "台账", column: 0, columns: 2, width: 30 },
    { kind: "rowHeight", sheet: "台账", row: 0, rows: 1, height: 40 },
    { kind: "addSheet", sheet: "抽取结果_1" },
    { kind: "setValues", sheet: "抽取结果_1", row: 0, column: 0, values: [["结果"]] },
  ]);
  expect((await at("台账", whole)).values).not.toEqual(before.values);
  expect(await undo()).toEqual({ ok: true, value: undefined });
  expect(await at("台账", whole)).toEqual(before);
  expect(await looks()).toEqual(lookedBefore);
  expect((await grids()).map((grid) => grid.sheet)).toEqual(["台账", "附件1"]);
});

test("undo leaves alone what a person has written since", async () => {
  const { undo } = await applied([
    { kind: "setValues", sheet: "台账", row: 4, column: 0, values: [["QHD-3", 5]] },
    { kind: "addSheet", sheet: "新表" },
    { kind: "setValues", sheet: "新表", row: 0, column: 0, values: [["甲"]] },
  ]);
  const write = (sheet: string, where: string, value: unknown) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(where).values = [[value]];
      await context.sync();
    });
  await write("台账", "B5", 6);
  expect(await undo()).toEqual({ ok: false, error: { code: "host.changedSince", at: "台账!B5" } });
  await write("台账", "B5", 5);
  await write("新表", "C9", "备注");
  expect(await undo()).toEqual({ ok: false, error: { code: "host.changedSince", at: "新表!C9" } });
  await write("新表", "C9", "");
  expect(await undo()).toEqual({ ok: true, value: undefined });
});

test("applies every kind of edit", async () => {
  const png = Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
  const sheet = "新";
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  await applied([
    { kind: "addSheet", sheet },
    {
      kind: "setValues",
      sheet,
      row: 0,
      column: 0,
      values: [
        ["序号", "名称"],
        [1, "甲"],
        [2, "乙"],
      ],
    },
    { kind: "addTable", sheet, area, name: "人员表" },
    { kind: "setValues", sheet, row: 3, column: 0, values: [[3, "丙"]] },
    { kind: "resizeTable", sheet, name: "人员表", area: { ...area, rows: 4 } },
    { kind: "numberFormat", sheet, area, format: "@" },
    {
      kind: "style",
      sheet,
      area,
      style: {
        wrap: true,
        valign: "center",
        borders: ["left", "right", "insideHorizontal", "insideVertical"],
      },
    },
    { kind: "merge", sheet, area: { row: 8, column: 0, rows: 1, columns: 2 } },
    { kind: "columnWidth", sheet, column: 0, columns: 1, width: 20 },
    { kind: "rowHeight", sheet, row: 0, rows: 2, height: 30 },
    {
      kind: "listValidation",
      sheet,
      area: { row: 1, column: 1, rows: 2, columns: 1 },
      choices: ["是", "否"],
    },
    { kind: "image", sheet, png, name: "印章", alt: "印章", left: 10, top: 10, width: 100, height: 100 },
    { kind: "freeze", sheet, rows: 1, columns: 0 },
    { kind: "filter", sheet, area: { row: 10, column: 0, rows: 2, columns: 2 } },
    {
      kind: "printSetup",
      sheet,
      setup: {
        orientation: "landscape",
        paper: "A4",
        area,
        titleRows: { from: 0, to: 0 },
        fit: { wide: 1, tall: 1 },
        centered: true,
        margins: { top: 50, bottom: 50, left: 40, right: 40 },
        footer: "第 &P 页",
      },
    },
    { kind: "protect", sheet, allow: { filter: true, sort: true } },
    { kind: "activate", sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } },
  ]);
  const [grid] = await grids(sheet);
  expect(grid.tables).toEqual([{ name: "人员表", row: 0, column: 0, rows: 4, columns: 2 }]);
  expect(grid.protected).toBe(true);
  expect(await host.apply([{ kind: "setValues", sheet, row: 0, column: 0, values: [["x"]] }])).toEqual({
    ok: false,
    error: { code: "host.sheetProtected", at: sheet },
  });
  await applied([
    { kind: "unprotect", sheet },
    { kind: "deleteSheet", sheet },
  ]);
  expect((await grids()).map((g) => g.sheet)).not.toContain(sheet);
});

test("refuses before anything is written", async () => {
  const before = await at("台账", "A1:F8");
  const first: Edit = { kind: "setValues", sheet: "台账", row: 0, column: 0, values: [["改"]] };
  const cases: [Edit, object][] = [
    [
      { kind: "setValues", sheet: "没有", row: 0, column: 0, values: [["x"]] },
      { code: "host.sheetMissing", at: "没有" },
    ],
    [
      { kind: "addSheet", sheet: "附件1" },
      { code: "host.sheetExists", at: "附件1" },
    ],
    [
      { kind: "addSheet", sheet: "a/b" },
      { code: "host.sheetName", at: "a/b" },
    ],
  ];
  for (const [edit, fault] of cases) {
    expect(await host.apply([first, edit])).toEqual({ ok: false, error: fault });
    expect(await at("台账", "A1:F8")).toEqual(before);
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("附件1").visibility = "VeryHidden";
    await context.sync();
  });
  expect(await host.apply([{ ...first, sheet: "附件1" }])).toEqual({
    ok: false,
    error: { code: "host.sheetVeryHidden", at: "附件1" },
  });
});

test("puts everything back where Excel refuses half-way", async () => {
  const before = await at("台账", "A1:F8");
  const result = await host.apply([
    { kind: "setValues", sheet: "台账", row: 0, column: 0, values: [["改", "过"]] },
    { kind: "addSheet", sheet: "半途" },
    { kind: "addTable", sheet: "台账", area: { row: 0, column: 0, rows: 3, columns: 3 }, name: "1 bad name" },
  ]);
  expect(result.ok).toBe(false);
  expect(await at("台账", "A1:F8")).toEqual(before);
  expect((await grids()).map((grid) => grid.sheet)).toEqual(["台账", "附件1"]);
});

test("100,000 × 10 cells go and come back in pieces, with progress, and can be cancelled", async () => {
  const values = Array.from({ length: 100_000 }, (_, i) => [i, `单位${i}`, "甲", "乙", "丙", 1, 2, 3, 4, 5]);
  await applied([
    { kind: "addSheet", sheet: "大" },
    { kind: "setValues", sheet: "大", row: 0, column: 0, values },
  ]);
  const shares: number[] = [];
  const read = await host.read({ sheets: ["大"], onProgress: (share) => shares.push(share) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value[0].values).toHaveLength(100_000);
  expect(read.value[0].values[99_999]).toEqual(values[99_999]);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.at(-1)).toBe(1);
  const controller = new AbortController();
  const cancelled = host.read({
    sheets: ["大"],
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(await cancelled).toEqual({ ok: false, error: { code: "host.cancelled" } });
});

test("a long write says how far it is; stopped on the way, it leaves nothing behind", async () => {
  const before = await grids();
  const values = Array.from({ length: 20_000 }, (_, i) => [`U${i}`, "甲", "乙", "丙", "=丁", "戊"]);
  const edits: Edit[] = [{ kind: "setValues", sheet: "台账", row: 3, column: 0, values }];
  const shares: number[] = [];
  const controller = new AbortController();
  const stopped = await host.apply(edits, {
    signal: controller.signal,
    onProgress: (share) => {
      shares.push(share);
      if (share > 0) controller.abort();
    },
  });
  expect(stopped).toEqual({ ok: false, error: { code: "host.cancelled" } });
  expect(shares).toHaveLength(2);
  expect(await grids()).toEqual(before);
});

test("an Excel that is too old is named, not tried", async () => {
  bench.dispose();
  bench = await createNodeWorkbench([{ sheet: "台账" }], { excelApi: "1.9" });
  expect(await host.read()).toMatchObject({ ok: false, error: { code: "host.tooOld" } });
});
