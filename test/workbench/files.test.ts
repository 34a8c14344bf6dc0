/** .xlsx in and out: the original bytes, patched by what has changed in the workbench. */
import { unzipSync } from "fflate";
import { createExcelHost } from "../../src/hosts/excel";
import { applyEdits, blankWorkbook, readFile } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets/edit";
import type { Grid } from "../../src/sheets/grid";
import { loadWorkbook, OpenFile, openInto } from "../../workbench/files";
import { differences } from "../../workbench/files/differences";
import { pictureOf } from "../../workbench/files/picture";
import { Dispatcher, answerThrough, workbook } from "../../workbench/host";
import type { Book } from "../../workbench/host";
import { loadOfficeJs } from "./officeInNode";
import { installOffice } from "./officeShim";
import { startUniver } from "./univerInNode";

const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (c) => c.charCodeAt(0),
);
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

/** A workbook with a bit of everything that edits know. */
const furnished: readonly Edit[] = [
  { kind: "addSheet", sheet: "台账" },
  { kind: "numberFormat", sheet: "台账", area: area(1, 0, 2, 1), format: "@" },
  {
    kind: "setValues",
    sheet: "台账",
    row: 0,
    column: 0,
    values: [
      ["编号", "名称", "户数"],
      ["001", "甲", 12],
      ["002", "乙", { formula: "=C2*2" }],
    ],
  },
  {
    kind: "style",
    sheet: "台账",
    area: area(0, 0, 1, 3),
    style: { font: { bold: true, size: 14 }, fill: "#DDEBF7" },
  },
  { kind: "addTable", sheet: "台账", area: area(0, 0, 3, 3), name: "台账表" },
  { kind: "columnWidth", sheet: "台账", column: 1, columns: 1, width: 30 },
  { kind: "listValidation", sheet: "台账", area: area(1, 1, 2, 1), choices: ["甲", "乙"] },
  { kind: "freeze", sheet: "台账", rows: 1, columns: 0 },
  { kind: "addSheet", sheet: "附件1" },
  { kind: "setValues", sheet: "附件1", row: 0, column: 0, values: [["标题", null]] },
  { kind: "merge", sheet: "附件1", area: area(0, 0, 1, 2) },
  { kind: "image", sheet: "附件1", png, name: "章", alt: "印章", left: 20, top: 40, width: 60, height: 60 },
];

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const original = must(applyEdits(blankWorkbook(), furnished));
const grids = (bytes: Uint8Array): readonly Grid[] => must(readFile("样.xlsx", bytes));

let book: Book;
let file: OpenFile;
let close: () => void;
beforeEach(async () => {
  const extension = loadOfficeJs();
  const { univer, api } = startUniver();
  book = await openInto(univer, api, must(await loadWorkbook("样.xlsx", original)));
  file = await OpenFile.of("样.xlsx", original, book);
  const dispatcher = new Dispatcher(workbook(book), book.cells);
  answerThrough(extension, (message) => dispatcher.execute(message));
  installOffice({ bytes: async () => must(await file.bytes()) });
  close = () => univer.dispose();
});
afterEach(() => close());

describe("opening", () => {
  it("shows values, formulas, tables, merges, looks and lists of the file", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      const cells = sheet.getRange("A1:C3").load("values,formulas,numberFormat");
      const head = sheet.getRange("A1").format;
      head.load("font/bold,font/size,fill/color");
      const table = sheet.tables.getItem("台账表").getRange().load("address");
      const list = sheet.getRange("B2").dataValidation.load("rule");
      const merged = context.workbook.worksheets
        .getItem("附件1")
        .getRange("A1:D4")
        .getMergedAreasOrNullObject();
      merged.load("address");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
      const { shapes } = context.workbook.worksheets.getItem("附件1");
      shapes.load("items/name,items/width");
      await context.sync();
      expect(cells.values).toEqual([
        ["编号", "名称", "户数"],
        ["001", "甲", 12],
        ["002", "乙", 24],
      ]);
      expect(cells.formulas[2][2]).toBe("=C2*2");
      expect(cells.numberFormat[1][0]).toBe("@");
      expect([head.font.bold, head.font.size, head.fill.color]).toEqual([true, 14, "#DDEBF7"]);
      expect([table.address, merged.address, frozen.rowCount]).toEqual(["台账!A1:C3", "附件1!A1:B1", 1]);
      expect(list.rule.list?.source).toBe("甲,乙");
      expect(shapes.items).toHaveLength(1);
    }));
});

describe("saving", () => {
  it("gives the original bytes where nothing has changed", async () => {
    const saved = must(await file.bytes());
    expect(Object.entries(unzipSync(saved))).toEqual(Object.entries(unzipSync(original)));
  });

  it("writes changed cells and leaves the other parts as they were", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      sheet.getRange("A3:B3").values = [["003", "丙"]];
      sheet.getRange("C2").values = [[""]];
      sheet.getRange("D1").formulas = [["=1+2"]];
      await context.sync();
    });
    const saved = must(await file.bytes());
    const [ledger, form] = grids(saved).filter((grid) => grid.sheet !== "Sheet1");
    expect(ledger.values.map((row) => row.slice(0, 3))).toEqual([
      ["编号", "名称", "户数"],
      ["001", "甲", null],
      // The formula's old result is gone with the cell that it read.
      ["003", "丙", null],
    ]);
    expect(ledger.formulas?.get("0,3")).toBe("=1+2");
    expect(ledger.formulas?.get("2,2")).toBe("=C2*2");
    expect(form.values).toEqual(grids(original).at(-1)?.values);
    const [before, after] = [unzipSync(original), unzipSync(saved)];
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part], after[part] ?? []) !== 0,
    );
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(changed).toEqual(["xl/worksheets/sheet2.xml"]);
  });

  it("writes an added chart as one, drawn from its cells", async () => {
    const chart: Edit = {
      ...{ kind: "chart", sheet: "台账", name: "图", title: "户数" },
      categories: area(1, 0, 2, 1),
      series: [
        { name: "户", values: area(1, 2, 2, 1), color: "#1F4E79", marker: "hollow" },
        { name: "线", values: area(1, 2, 2, 1), color: "#B3261E", dashed: true },
      ],
      axis: { least: 0, most: 50, step: 10, format: "0" },
      ...{ bridged: false, left: 10, top: 90, width: 300, height: 200 },
    };
    must(await createExcelHost().apply([chart]));
    const saved = unzipSync(must(await file.bytes()));
    const twice = unzipSync(must(applyEdits(original, [chart])));
    expect(Buffer.from(saved["xl/charts/chart1.xml"])).toEqual(Buffer.from(twice["xl/charts/chart1.xml"]));
  });

  it("writes new sheets with all that they hold, and they open again", async () => {
    const host = createExcelHost();
    const renamed = furnished.map((edit) => ({
      ...edit,
      sheet: `新${edit.sheet}`,
      ...(edit.kind === "addTable" ? { name: "新表" } : {}),
    })) as readonly Edit[];
    const print: Edit = {
      kind: "printSetup",
      sheet: "新附件1",
      setup: { orientation: "landscape", paper: "A4", fit: { wide: 1, tall: 1 }, centered: true },
    };
    must(await host.apply([...renamed, print, { kind: "deleteSheet", sheet: "附件1" }]));
    const bytes = must(await host.bytes());
    const read = grids(bytes);
    expect(read.map((grid) => grid.sheet).slice(-3)).toEqual(["台账", "新台账", "新附件1"]);
    const [copy, form] = read.slice(-2);
    const first = grids(original).find((grid) => grid.sheet === "台账");
    expect(copy.values.slice(0, 2)).toEqual(first?.values.slice(0, 2));
    expect(copy.tables).toEqual([{ name: "新表", ...area(0, 0, 3, 3) }]);
    expect(form.merges).toEqual([area(0, 0, 1, 2)]);
    const parts = unzipSync(bytes);
    const texts = Object.entries(parts).map(
      ([name, part]) => [name, new TextDecoder().decode(part)] as const,
    );
    expect(
      texts.some(([, text]) => /orientation="landscape"/.test(text) && /fitToHeight="1"/.test(text)),
    ).toBe(true);
    expect(texts.some(([name, text]) => /drawings\/drawing/.test(name) && /印章/.test(text))).toBe(true);
    const { univer, api } = startUniver();
    const again = await openInto(univer, api, must(await loadWorkbook("样.xlsx", bytes)));
    expect(again.cells.style(again.findSheet("新台账")!, 0, 0)).toMatchObject({
      bl: 1,
      fs: 14,
      bg: { rgb: "#DDEBF7" },
    });
    univer.dispose();
  });

  it("protects and unlocks", async () => {
    const host = createExcelHost();
    must(await host.apply([{ kind: "protect", sheet: "附件1", allow: { filter: true, sort: false } }]));
    expect(grids(must(await file.bytes())).find((grid) => grid.sheet === "附件1")?.protected).toBe(true);
  });
});

describe("differences", () => {
  it("are none between two pictures of the same book", async () => {
    expect(differences(await pictureOf(book), await pictureOf(book))).toEqual([]);
  });

  it("are gathered into rectangles", async () => {
    const before = await pictureOf(book);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("B4:D7");
      range.values = Array.from({ length: 4 }, (_, i) => [i, "x", true]);
      range.format.font.bold = true;
      await context.sync();
    });
    const edits = differences(before, await pictureOf(book));
    expect(edits.map((edit) => edit.kind)).toEqual(["style", "setValues"]);
    expect(edits[1]).toMatchObject({
      row: 3,
      column: 1,
      values: [
        [0, "x", true],
        [1, "x", true],
        [2, "x", true],
        [3, "x", true],
      ],
    });
  });
});
