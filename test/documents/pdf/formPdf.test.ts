/** The form as PDF, by poppler: A4, fonts embedded as subsets, every figure as text, the seal see-through, nobody's name. */
import jsQR from "jsqr";
import { formDefinitions } from "../../../src/core/forms";
import { exportForm } from "../../../src/documents";
import { formPdf } from "../../../src/documents/pdf";
import { readFile } from "../../../src/hosts/file";
import { form, wornWorkbook } from "../template";
import { pixelsOf, poppler, textOf } from "./poppler";
import { exported, font, pdfOf, people, redSquare, until } from "./samplePdf";

jest.setTimeout(120_000);

const bare = (text: string): string => text.replace(/\s/g, "");

test.each(["annex1", "annex2"] as const)("%s is one page of A4 with every text of the sheet", async (id) => {
  const xlsx = exported(id);
  const { pdf, notes } = await pdfOf(xlsx);
  expect(notes).toEqual([]);
  const info = poppler("pdfinfo", pdf);
  expect(info).toMatch(/^Pages:\s+1$/m);
  expect(info).toMatch(/^Page size:\s+595\.28 x 841\.89 pts \(A4\)$/m);
  // wrapped lines of neighbouring cells are interleaved in -layout: the raw order keeps cells together
  const text = bare(poppler("pdftotext", pdf, ["-raw"], ["-"]));
  const grids = readFile("a.xlsx", xlsx);
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  const texts = grids.value[0].values.flat().filter((value): value is string => typeof value === "string");
  expect(texts.length).toBeGreaterThan(20);
  for (const each of texts) expect(text).toContain(bare(each));
  expect(text).toContain(bare(formDefinitions[id].title));
});

test("the one font is embedded as a subset with its characters named", async () => {
  const { pdf } = await pdfOf(exported());
  const fonts = poppler("pdffonts", pdf).trim().split("\n").slice(2);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]).toMatch(/NotoSerifSC.*CID TrueType\s+Identity-H\s+yes yes yes/);
  expect(pdf.length).toBeLessThan(200_000);
});

test("what the font lacks is said with its cell, and 〓 stands for it", async () => {
  const { pdf, notes } = await pdfOf(exported("annex2", "𠮷林街道办𠮷"));
  expect(notes).toEqual([{ code: "documents.glyphMissing", at: "附件2!A3", found: "𠮷（U+20BB7）" }]);
  expect(bare(textOf(pdf))).toContain("〓林街道办〓");
});

test("page number, digests and QR code only where they are switched on", async () => {
  const plain = await pdfOf(exported());
  expect(bare(textOf(plain.pdf))).not.toMatch(/第1页|校验码/);
  expect(poppler("pdfimages", plain.pdf, ["-list"]).trim().split("\n")).toHaveLength(2);
  const all = await pdfOf(exported("annex1", "海港区", [], { digestInFooter: true }), {
    pageNumbers: true,
    qrCode: true,
  });
  const text = bare(textOf(all.pdf));
  expect(text).toContain("第1页共1页");
  expect(text).toMatch(/数据校验码[0-9a-f]{64}/);
  expect(text).toContain(`台账校验码${"ab".repeat(32)}`);
  const { width, height, at } = pixelsOf(all.pdf, 150);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rgba.set([...at(x, y), 255], 4 * (y * width + x));
  const [head, id, unit, date, figures, ledger] = jsQR(rgba, width, height)!.data.split("\n");
  expect([head, id, unit, date, ledger]).toEqual(["SR", "annex1", "海港区", until, "ab".repeat(32)]);
  expect(text).toContain(figures);
});

test("the seal lies over the 盖章 line and lets the unit's name through", async () => {
  const seal = { png: redSquare(40), approvedBy: "批准人", reason: "报送" };
  const [without, sealed] = [
    await pdfOf(exported()),
    await pdfOf(exported("annex1", "海港区", [], { seal })),
  ].map(({ pdf }) => pixelsOf(pdf, 72));
  let [over, through] = [0, 0];
  for (let y = 0; y < sealed.height; y++)
    for (let x = 0; x < sealed.width; x++) {
      const [red, green] = sealed.at(x, y);
      if (red - green < 60) continue;
      over++;
      // what was ink before is darker under the seal than its paper
      if (without.at(x, y)[0] < 100 && red < 230) through++;
    }
  const side = (4.2 / 2.54) * 72;
  expect(over).toBeGreaterThan(0.8 * side * side);
  expect(over).toBeLessThan(1.1 * side * side);
  expect(through).toBeGreaterThan(20);
});

test("no person's name beside those on the form's face, and the same export gives the same bytes", async () => {
  const xlsx = exported();
  const { pdf } = await pdfOf(xlsx);
  const said = poppler("pdfinfo", pdf) + poppler("pdfinfo", pdf, ["-meta"]);
  expect(said).not.toContain(people.contact);
  expect(said).not.toMatch(/Author|CreationDate|ModDate/);
  expect(said).toContain("2024-06-20");
  expect(Buffer.from((await pdfOf(xlsx)).pdf).equals(Buffer.from(pdf))).toBe(true);
});

test("a template that has been in use for years is drawn, with its formats, and nothing of its other sheets", async () => {
  const alone = exportForm(wornWorkbook(), {
    sheet: form,
    form: "annex1",
    unit: "海港区",
    until,
    figures: new Map(),
    ledgerDigest: "",
    product: "SR 0.1.0",
  });
  if (!alone.ok) throw new Error(JSON.stringify(alone.error));
  const { pdf } = await pdfOf(alone.value);
  expect(poppler("pdfinfo", pdf)).toMatch(/^Pages:\s+1$/m);
  expect(bare(textOf(pdf))).toContain("单位名称(盖章)");
});

test("text too long for its cell is set smaller, then said; a sheet too long for one page takes several", async () => {
  const long = "很长的说明".repeat(400);
  const edit = { kind: "setValues", sheet: "附件1", row: 4, column: 1, values: [[long]] } as const;
  const { notes } = await pdfOf(exported("annex1", "海港区", [edit]));
  expect(notes).toEqual([{ code: "documents.textTooLong", at: "附件1!B5" }]);
  const rows = Array.from({ length: 150 }, (_, i) => [`第${i + 1}行`]);
  const many = [
    { kind: "setValues", sheet: "附件1", row: 13, column: 0, values: rows },
    {
      kind: "printSetup",
      sheet: "附件1",
      setup: { orientation: "portrait", paper: "A4", area: { row: 0, column: 0, rows: 163, columns: 3 } },
    },
  ] as const;
  const { pdf } = await pdfOf(exported("annex1", "海港区", many), { pageNumbers: true });
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(poppler("pdfinfo", pdf))![1]);
  expect(pages).toBeGreaterThan(2);
  const text = bare(textOf(pdf));
  expect(text).toContain(`第${pages}页共${pages}页`);
  for (const [row] of rows) expect(text).toContain(row);
});

test("text stands in the middle of a merged area, and runs on over blank cells where it does not wrap", async () => {
  const sheet = "附件1";
  const area = { row: 14, column: 0, rows: 5, columns: 1 };
  const print = { row: 0, column: 0, rows: 21, columns: 3 };
  const edits = [
    {
      kind: "setValues",
      sheet,
      row: 14,
      column: 0,
      values: [
        ["居中", "甲"],
        [null, null],
        [null, null],
        [null, null],
        [null, "乙"],
      ],
    },
    { kind: "merge", sheet, area },
    { kind: "style", sheet, area, style: { valign: "center" } },
    { kind: "setValues", sheet, row: 20, column: 0, values: [["这一段不换行的文字比它的单元格长得多"]] },
    {
      kind: "printSetup",
      sheet,
      setup: { orientation: "portrait", paper: "A4", area: print, fit: { wide: 1, tall: 1 } },
    },
  ] as const;
  const { pdf, notes } = await pdfOf(exported("annex1", "海港区", edits));
  expect(notes).toEqual([]);
  const boxes = poppler("pdftotext", pdf, ["-bbox"], ["-"]);
  const middle = (word: string): number => {
    const [, top, bottom] = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(
      boxes,
    )!;
    return (Number(top) + Number(bottom)) / 2;
  };
  expect(Math.abs(middle("居中") - (middle("甲") + middle("乙")) / 2)).toBeLessThan(3);
  expect(textOf(pdf)).toContain("这一段不换行的文字比它的单元格长得多");
});

test("rows without a height take what their lines need: nothing is set over anything else", async () => {
  const sheet = "附件1";
  const values = Array.from({ length: 8 }, (_, i) => [null, `上${i}\n下${i}`]);
  const print = { row: 0, column: 0, rows: 22, columns: 3 };
  const { pdf, notes } = await pdfOf(
    exported("annex1", "海港区", [
      { kind: "setValues", sheet, row: 14, column: 0, values },
      {
        kind: "printSetup",
        sheet,
        setup: { orientation: "portrait", paper: "A4", area: print, fit: { wide: 1, tall: 1 } },
      },
    ]),
  );
  expect(notes).toEqual([]);
  const boxes = poppler("pdftotext", pdf, ["-bbox"], ["-"]);
  const tops = [...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">[上下]\d</g)].map(([, y]) =>
    Number(y),
  );
  expect(tops).toHaveLength(16);
  for (let i = 1; i < tops.length; i++) expect(tops[i] - tops[i - 1]).toBeGreaterThan(6);
});

test("what is no export is refused", async () => {
  const broken = await formPdf(new Uint8Array([80, 75, 3, 4, 0]), { font });
  expect(broken.ok).toBe(false);
  const plain = await formPdf(wornWorkbook(), { font, file: "a.xlsx" });
  expect(plain).toEqual({ ok: false, error: { code: "documents.notAnExport", at: "a.xlsx" } });
});
