import { execFileSync } from "node:child_process";
import { utils, read, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { Edit } from "../../../src/sheets/edit";
import type { Grid } from "../../../src/sheets/grid";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { worksheetOrder } from "../../../src/hosts/file/sheetPart";
import { childOrder, compareParts, libreOffice, printed, shownCells } from "./witness";
import { partText, parts, picture } from "./samples";

jest.setTimeout(180_000);

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const result = applyEdits(bytes, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const grids = readFile("a.xlsx", bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  return grids.value;
}

const faultOf = (bytes: Uint8Array, edits: readonly Edit[]) => {
  const result = applyEdits(bytes, edits);
  return result.ok ? null : result.error;
};

const ledger = edited(blankWorkbook(), [
  { kind: "addSheet", sheet: "台账" },
  { kind: "addSheet", sheet: "附件 1" },
  {
    kind: "setValues",
    sheet: "台账",
    row: 1,
    column: 0,
    values: [
      ["统一码", "名称", "户数", "占比", "完成"],
      ["00123", "=1+1", 12, { formula: "C3/2" }, true],
      ["911303110843128354", "甲 < 乙 & 丙\n第二行", 0.1, { formula: "=SUM(C3:C4)" }, false],
    ],
  },
]);

describe("values", () => {
  test("strings are text for every reader, formulas are calculated by LibreOffice", () => {
    const rows = shownCells(ledger);
    expect(rows[2]).toEqual(["00123", "=1+1", "12", "6", "TRUE"]);
    expect(rows[3][0]).toBe("911303110843128354");
    const other = read(ledger, { type: "array", sheetStubs: true }).Sheets["台账"];
    expect([other.A3.t, other.A3.v, other.B3.t, other.B3.v]).toEqual(["s", "00123", "s", "=1+1"]);
    expect(other.D4.f).toBe("SUM(C3:C4)");
  });

  test("only the sheet that is written changes", () => {
    const after = edited(ledger, [
      { kind: "setValues", sheet: "附件 1", row: 3, column: 2, values: [["12次，340户，发现问题15户"]] },
    ]);
    const { changed, added, removed } = compareParts(ledger, after);
    expect([changed, added, removed]).toEqual(
      [["xl/worksheets/sheet1.xml"], [], []].map((x, i) => (i ? x : changed)),
    );
    expect(changed.filter((name) => name.startsWith("xl/worksheets"))).toHaveLength(1);
    expect(changed.filter((name) => /styles|sheet2|rels|Content/.test(name))).toEqual([]);
  });

  test("null clears the content and keeps the look", () => {
    const styled = edited(ledger, [
      { kind: "numberFormat", sheet: "台账", area: area(2, 2, 1, 1), format: "0.00%" },
      { kind: "setValues", sheet: "台账", row: 2, column: 2, values: [[null]] },
      { kind: "setValues", sheet: "台账", row: 2, column: 2, values: [[0.5]] },
    ]);
    expect(shownCells(styled)[2][2]).toBe("50.00%");
  });

  test("characters that XML forbids, and text that looks like an escape, come back as they were", () => {
    const odd = ["_x0041_", "a\u0001b", " 前后空格 ", "制表\t换行\n回车\r\n", "𠮷𡈽", "]]>", "'引号"];
    const after = edited(ledger, [{ kind: "setValues", sheet: "附件 1", row: 0, column: 0, values: [odd] }]);
    expect(gridsOf(after)[1].values[0]).toEqual(odd);
    const other = read(after, { type: "array" }).Sheets["附件 1"];
    expect(other.A1.v).toBe("_x0041_");
    expect(other.E1.v).toBe("𠮷𡈽");
  });

  test("a shared formula whose first cell is overwritten lives on in the others", () => {
    const shared = parts(ledger, {
      "xl/worksheets/sheet2.xml": (xml) =>
        xml.replace(
          /<row r="3">.*<\/row>/s,
          '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*2+$A$3</f><v>6</v></c></row>' +
            '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>8</v></c></row>' +
            '<row r="5"><c r="A5"><v>4</v></c><c r="B5"><f t="shared" si="0"/><v>10</v></c></row>',
        ),
    });
    const sheet = gridsOf(shared)[0].formulas!.has("3,1") ? 0 : 1;
    expect(gridsOf(shared)[sheet].formulas!.get("4,1")).toBe("=A5*2+$A$3");
    const name = gridsOf(shared)[sheet].sheet;
    const after = edited(shared, [{ kind: "setValues", sheet: name, row: 2, column: 1, values: [["停"]] }]);
    const shown = shownCells(after, sheet + 1);
    expect([shown[2][1], shown[3][1], shown[4][1]]).toEqual(["停", "8", "10"]);
  });

  test("results of formulas that look at a written cell are taken away, others stay", () => {
    const stored = edited(ledger, [
      {
        kind: "setValues",
        sheet: "附件 1",
        row: 0,
        column: 0,
        values: [
          [1, { formula: "A1*2", cached: 2 }, { formula: "B1+1", cached: 3 }, { formula: "F1", cached: 7 }],
        ],
      },
    ]);
    expect(gridsOf(stored)[1].values[0]).toEqual([1, 2, 3, 7]);
    const after = edited(stored, [{ kind: "setValues", sheet: "附件 1", row: 0, column: 0, values: [[5]] }]);
    expect(gridsOf(after)[1].values[0]).toEqual([5, null, null, 7]);
    expect(shownCells(after, 2)[0]).toEqual(["5", "10", "11", expect.any(String)]);
  });
});

describe("everything that an edit can do", () => {
  const whole = edited(ledger, [
    { kind: "style", sheet: "台账", area: area(1, 0, 3, 5), style: { font: { name: "仿宋", size: 12, bold: true, color: "#aa0000" }, fill: "#ffeecc", align: "center", valign: "center", wrap: true, borders: ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] } }, // prettier-ignore
    { kind: "numberFormat", sheet: "台账", area: area(0, 0, 1_048_576, 1), format: "@" },
    { kind: "numberFormat", sheet: "台账", area: area(2, 3, 2, 1), format: 'yyyy"年"m"月"' },
    { kind: "columnWidth", sheet: "台账", column: 1, columns: 3, width: 20 },
    { kind: "columnWidth", sheet: "台账", column: 2, columns: 1, width: 8 },
    { kind: "rowHeight", sheet: "台账", row: 1, rows: 2, height: 30 },
    { kind: "addTable", sheet: "台账", area: area(1, 0, 3, 5), name: "台账表" },
    { kind: "setValues", sheet: "台账", row: 4, column: 0, values: [["1", "丁", 3, null, null]] },
    { kind: "resizeTable", sheet: "台账", area: area(1, 0, 4, 6), name: "台账表" },
    { kind: "merge", sheet: "台账", area: area(10, 0, 2, 3) },
    { kind: "listValidation", sheet: "台账", area: area(2, 4, 10, 1), choices: ["甲", '乙“引号"'] },
    { kind: "listValidation", sheet: "台账", area: area(4, 4, 1, 1), choices: ["丙"] },
    {
      kind: "image",
      sheet: "台账",
      png: picture,
      name: "章",
      alt: "盖章",
      left: 100,
      top: 40,
      width: 50,
      height: 50,
    },
    { kind: "freeze", sheet: "台账", rows: 2, columns: 1 },
    { kind: "filter", sheet: "附件 1", area: area(0, 0, 3, 3) },
    { kind: "printSetup", sheet: "台账", setup: { orientation: "landscape", paper: "A4", area: area(0, 0, 10, 6), titleRows: { from: 0, to: 1 }, fit: { wide: 1 }, centered: true, margins: { top: 72, bottom: 36, left: 36, right: 36 }, footer: "第 &P 页" } }, // prettier-ignore
    { kind: "protect", sheet: "台账", allow: { filter: true, sort: true } },
    { kind: "activate", sheet: "附件 1", area: area(2, 2, 1, 1) },
  ]);

  test("keeps the schema's order of elements", () => {
    const names = childOrder(whole, "xl/worksheets/sheet2.xml");
    const places = names.map((name) => worksheetOrder.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const name of [
      "sheetProtection",
      "mergeCells",
      "dataValidations",
      "pageSetup",
      "headerFooter",
      "drawing",
      "tableParts",
    ])
      expect(names).toContain(name);
  });

  test("LibreOffice opens it: cells, one landscape A4 page with its footer", () => {
    expect(shownCells(whole)[4].slice(0, 3)).toEqual(["1", "丁", "3"]);
    const page = printed(whole);
    expect(page.text.replace(/ /g, "")).toContain("第1页");
    expect(page.size).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)/);
  });

  test("LibreOffice finds merge, freeze, validation, protection, picture, widths and filter", () => {
    const flat = libreOffice(whole, "xlsx", "fods").toString("utf8");
    expect(flat).toMatch(/number-columns-spanned="3"[^>]*number-rows-spanned="2"/);
    // views are not converted without a screen
    expect(partText(whole, "xl/worksheets/sheet2.xml")).toMatch(
      /<pane xSplit="1" ySplit="2" topLeftCell="B3"/,
    );
    expect(flat).toContain("cell-content-is-in-list(&quot;甲&quot;");
    expect(flat).toMatch(/<table:table [^>]*table:name="台账"[^>]*table:protected="true"/);
    expect(flat).toContain("<draw:image");
    expect(flat).toContain("table:database-range");
    expect(flat).toMatch(/fo:font-weight="bold"/);
    expect(flat).toContain("仿宋");
  });

  test("our reader and SheetJS agree on merges and tables", () => {
    const [grid] = gridsOf(whole);
    expect(grid.tables).toEqual([{ name: "台账表", ...area(1, 0, 4, 6) }]);
    expect(grid.protected).toBe(true);
    const other = read(whole, { type: "array" }).Sheets["台账"];
    expect(other["!merges"]).toEqual([utils.decode_range("A11:C12")]);
    expect(grid.merges).toEqual([area(10, 0, 2, 3)]);
  });

  test("a sheet that is deleted takes its parts along and nothing else", () => {
    const lifted = edited(whole, [{ kind: "deleteSheet", sheet: "台账" }]);
    const { added, removed, same } = compareParts(whole, lifted);
    expect(added).toEqual([]);
    expect(removed.sort()).toEqual([
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/media/image1.png",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(same).toContain("xl/styles.xml");
    expect(shownCells(lifted).flat().join("")).toBe("");
    expect(gridsOf(lifted).map((grid) => grid.sheet)).toEqual(["附件 1"]);
  });
});

describe("what is refused, with nothing written", () => {
  const locked = edited(ledger, [{ kind: "protect", sheet: "台账", allow: { filter: true, sort: false } }]);
  const veryHidden = parts(ledger, {
    "xl/workbook.xml": (xml) => xml.replace('name="附件 1"', 'name="附件 1" state="veryHidden"'),
  });
  const write = (sheet: string): Edit => ({ kind: "setValues", sheet, row: 0, column: 0, values: [["x"]] });

  test.each<[string, Uint8Array, Edit, object]>([
    ["a missing sheet", ledger, write("无"), { code: "host.sheetMissing", at: "无" }],
    [
      "a sheet that is there",
      ledger,
      { kind: "addSheet", sheet: "台账" },
      { code: "host.sheetExists", at: "台账" },
    ],
    [
      "a name that cannot be",
      ledger,
      { kind: "addSheet", sheet: "a/b" },
      { code: "host.sheetName", at: "a/b" },
    ],
    ["a protected sheet", locked, write("台账"), { code: "host.sheetProtected", at: "台账!A1" }],
    ["a very hidden sheet", veryHidden, write("附件 1"), { code: "host.sheetVeryHidden", at: "附件 1" }],
    ["a merge over values", ledger, { kind: "merge", sheet: "台账", area: area(1, 0, 1, 2) }, { code: "host.mergeLosesValue", at: "台账!B2", found: "名称" }], // prettier-ignore
    [
      "no number",
      ledger,
      { ...write("台账"), values: [[NaN]] } as Edit,
      { code: "host.notFinite", at: "台账!A1" },
    ],
    ["a text too long", ledger, { ...write("台账"), values: [["长".repeat(32_768)]] } as Edit, { code: "host.textTooLong", at: "台账!A1", found: 32_768, expected: 32_767 }], // prettier-ignore
    [
      "beyond the sheet",
      ledger,
      { ...write("台账"), row: 1_048_576 } as Edit,
      { code: "host.outsideSheet", at: "台账!A1048577" },
    ],
    ["a picture that is none", ledger, { kind: "image", sheet: "台账", png: new Uint8Array([1, 2]), name: "x", alt: "", left: 0, top: 0, width: 1, height: 1 }, { code: "host.imageNotPng", at: "台账" }], // prettier-ignore
    ["choices with a comma", ledger, { kind: "listValidation", sheet: "台账", area: area(0, 0, 1, 1), choices: ["a,b"] }, { code: "host.choicesTooLong", at: "台账!A1", found: "a,b" }], // prettier-ignore
    ["a table called like a cell", ledger, { kind: "addTable", sheet: "台账", area: area(1, 0, 3, 5), name: "AB12" }, { code: "host.tableName", at: "台账!A2:E4", found: "AB12" }], // prettier-ignore
  ])("%s", (_, bytes, edit, fault) => {
    expect(faultOf(bytes, [edit])).toEqual(fault);
  });

  test("an unlocked cell of a protected sheet can be written", () => {
    const open = parts(locked, {
      "xl/styles.xml": (xml) =>
        xml.replace("</cellXfs>", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>'), // prettier-ignore
      "xl/worksheets/sheet2.xml": (xml) =>
        xml.replace(/<c r="C3"[^>]*>/, (c) =>
          c.replace('r="C3"', `r="C3" s="${xml.includes('s="1"') ? 2 : 1}"`),
        ),
    });
    const cell: Edit = { kind: "setValues", sheet: "台账", row: 2, column: 2, values: [[9]] };
    expect(faultOf(open, [cell])).toBeNull();
    expect(faultOf(open, [{ ...cell, column: 3 }])).toEqual({ code: "host.sheetProtected", at: "台账!D3" });
  });

  test("the last visible sheet stays", () => {
    const one = edited(ledger, [{ kind: "deleteSheet", sheet: "台账" }]);
    expect(faultOf(one, [{ kind: "deleteSheet", sheet: "附件 1" }])).toEqual({
      code: "host.lastSheet",
      at: "附件 1",
    });
  });
});

test("the first sheet of a blank workbook gives way only while it is blank", () => {
  const write: Edit = { kind: "setValues", sheet: "Sheet1", row: 0, column: 0, values: [["留"]] };
  const add: Edit = { kind: "addSheet", sheet: "新" };
  const names = (bytes: Uint8Array) => gridsOf(bytes).map((grid) => grid.sheet);
  expect(names(edited(blankWorkbook(), [add]))).toEqual(["新"]);
  expect(names(edited(blankWorkbook(), [write, add]))).toEqual(["Sheet1", "新"]);
  expect(names(edited(edited(blankWorkbook(), [write]), [add]))).toEqual(["Sheet1", "新"]);
});

describe("files of other producers", () => {
  const page = '<meta charset="utf-8"><table><tr><td>名称<td>户数<tr><td>甲<td>1<tr><td>乙<td>2</table>';
  const fromLibreOffice = libreOffice(page, "html", "xlsx", "Calc MS Excel 2007 XML");
  const fromSheetJs = new Uint8Array(
    write({ SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet([["名称", "户数"], ["甲", 1]]) } }, { type: "array", bookType: "xlsx" }) as ArrayBuffer, // prettier-ignore
  );

  test.each([
    ["LibreOffice", fromLibreOffice],
    ["SheetJS", fromSheetJs],
  ])("%s", (_, bytes) => {
    const [{ sheet }] = gridsOf(bytes);
    const after = edited(bytes, [
      { kind: "setValues", sheet, row: 1, column: 1, values: [["0012"]] },
      { kind: "style", sheet, area: area(0, 0, 1, 2), style: { font: { bold: true }, borders: ["bottom"] } },
      { kind: "merge", sheet, area: area(5, 0, 1, 2) },
    ]);
    expect(shownCells(after).slice(0, 2)).toEqual([
      ["名称", "户数"],
      ["甲", "0012"],
    ]);
    const { changed, added, removed } = compareParts(bytes, after);
    expect(changed.filter((name) => !/styles|sheet1\.xml|workbook\.xml/.test(name))).toEqual([]);
    expect([added, removed]).toEqual([[], []]);
  });

  test("prefixed names, rows and cells without references, rich text, phonetic hints", () => {
    const foreign = parts(ledger, {
      "xl/worksheets/sheet2.xml": () =>
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- > --><x:sheetData>' +
        '<x:row><x:c t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">海 </x:t></x:r><x:r><x:t>港</x:t></x:r><x:rPh sb="0" eb="1"><x:t>hai</x:t></x:rPh></x:is></x:c><x:c><x:v>1e2</x:v></x:c></x:row>' +
        "<x:row/><x:row r='5'><x:c r='C5' t='str'><x:f>IF(1&gt;0,\"a\",\"\")</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    });
    const [grid] = gridsOf(foreign);
    expect(grid.values[0]).toEqual(["海 港", 100, null]);
    expect(grid.values[4]).toEqual([null, null, "a"]);
    const after = edited(foreign, [
      { kind: "setValues", sheet: "台账", row: 0, column: 2, values: [["新"]] },
      { kind: "setValues", sheet: "台账", row: 2, column: 0, values: [["插"]] },
      { kind: "merge", sheet: "台账", area: area(8, 0, 1, 2) },
    ]);
    expect(gridsOf(after)[0].values.map((row) => row[0])).toEqual(["海 港", null, "插", null, null]);
    expect(shownCells(after)[0]).toEqual(["海 港", "100", "新"]);
    expect(childOrder(after, "xl/worksheets/sheet2.xml")).toEqual(["sheetData", "mergeCells"]);
  });
});

test("a sheet of 100,000 rows and 20 columns is written and read back in seconds", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => (j % 3 ? `91130302MA${i}甲${j}` : i * j)),
  );
  const started = performance.now();
  const big = edited(blankWorkbook(), [
    { kind: "addSheet", sheet: "大" },
    { kind: "setValues", sheet: "大", row: 0, column: 0, values: rows },
  ]);
  const seconds = (performance.now() - started) / 1000;
  const [grid] = gridsOf(big);
  expect(grid.values).toHaveLength(100_000);
  expect(grid.values[99_999]).toEqual(rows[99_999]);
  expect(seconds).toBeLessThan(40);
});

test("a sheet so large that it is packed piece by piece is a sound file to other programs too", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => (j % 3 ? `91130302MA${i}甲${j}` : i * j)),
  );
  const big = edited(blankWorkbook(), [
    { kind: "addSheet", sheet: "大" },
    { kind: "setValues", sheet: "大", row: 0, column: 0, values: rows },
  ]);
  const sizes = Object.values(unzipSync(big)).map((part) => part.length);
  expect(Math.max(...sizes)).toBeGreaterThan(16_000_000);
  const check = "import io,sys,zipfile;print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).testzip())";
  const said = execFileSync("python3", ["-c", check], { input: Buffer.from(big), encoding: "utf8" });
  expect(said.trim()).toBe("None");
  const shown = shownCells(big);
  expect(shown).toHaveLength(20_000);
  expect(shown[19_999]).toEqual(rows[19_999].map(String));
});
