import { CFB, read, utils, write } from "@e965/xlsx";
import type { BookType, WorkBook } from "@e965/xlsx";
import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { Cell, Grid } from "../../../src/sheets/grid";
import { cellAt } from "../../../src/sheets/grid";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { libreOffice } from "./witness";
import { parts } from "./samples";

jest.setTimeout(180_000);

function gridsOf(name: string, bytes: Uint8Array): readonly Grid[] {
  const grids = readFile(name, bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  return grids.value;
}

const faultOf = (name: string, bytes: Uint8Array) => {
  const grids = readFile(name, bytes);
  return grids.ok ? null : grids.error;
};

const rows = [
  ["统一社会信用代码", "名称", "户数", "是", "日期", "错"],
  ["91130302MA07XXXX1Y", "甲店", 12.5, true, 45_413, null],
  ["00123", null, -3, false, 60, null],
];

function workbook(): WorkBook {
  const sheet = utils.aoa_to_sheet(rows);
  sheet.F2 = { t: "e", v: 0x2a, w: "#N/A" };
  sheet.F3 = { t: "n", v: 9.5, f: "C2+C3" };
  sheet["!ref"] = "A1:F3";
  sheet["!merges"] = [utils.decode_range("A5:C6")];
  return { SheetNames: ["台账", "空", "藏"], Sheets: { 台账: sheet, 空: {}, 藏: utils.aoa_to_sheet([["x"]]) }, Workbook: { Sheets: [{ name: "台账" }, { name: "空", Hidden: 1 }, { name: "藏", Hidden: 2 }] } }; // prettier-ignore
}

const written = (bookType: BookType, book = workbook()): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer);

describe.each<[string, BookType]>([
  ["台账.xlsx", "xlsx"],
  ["台账.xls", "biff8"],
  ["台账.et", "biff8"],
])("%s", (name, type) => {
  const [ledger, blank, veryHidden] = gridsOf(name, written(type));

  test("texts stay texts, numbers numbers, dates serial numbers, errors errors", () => {
    expect(ledger.values.slice(0, 3)).toEqual([
      rows[0],
      [...rows[1].slice(0, 5), { error: "#N/A" }],
      [...rows[2].slice(0, 5), 9.5],
    ]);
    // SheetJS writes no formulas into an .xls
    expect(ledger.formulas!.get("2,5")).toBe(type === "xlsx" ? "=C2+C3" : undefined);
  });

  test("merges, visibility, blank sheets", () => {
    expect(ledger.merges).toEqual([{ row: 4, column: 0, rows: 2, columns: 3 }]);
    expect([ledger, blank, veryHidden].map((grid) => grid.visibility)).toEqual([
      "visible",
      "hidden",
      "veryHidden",
    ]);
    expect(blank.values).toEqual([]);
    expect(ledger.date1904).toBe(false);
  });
});

describe("the two readers agree on files of LibreOffice", () => {
  const page =
    '<meta charset="utf-8"><table><tr><td colspan=2>表头<td>数<tr><td>甲<td>2024-05-13<td>1,234.50<tr><td rowspan=2>乙<td>50%<td>TRUE<tr><td>a<br>b<td>=1+1</table>';
  const xlsx = libreOffice(page, "html", "xlsx", "Calc MS Excel 2007 XML");
  const xls = libreOffice(page, "html", "xls", "MS Excel 97");

  test("every cell", () => {
    const [a] = gridsOf("a.xlsx", xlsx);
    const [b] = gridsOf("b.xls", xls);
    const other = read(xlsx, { type: "array", cellDates: false }).Sheets[a.sheet];
    let seen = 0;
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 4; column++) {
        const value = cellAt(a, row, column);
        expect(cellAt(b, row, column)).toEqual(value);
        const theirs = other[utils.encode_cell({ r: row, c: column })] as { v?: unknown } | undefined;
        expect(value).toEqual(theirs?.v === undefined || theirs.v === "" ? null : theirs.v);
        if (value !== null) seen++;
      }
    expect(seen).toBe(10);
    expect(new Set(a.merges)).toEqual(new Set(b.merges));
  });
});

test("formulas of an .xls", () => {
  const [grid] = gridsOf("a.xls", libreOffice(written("xlsx"), "xlsx", "xls", "MS Excel 97"));
  expect(grid.formulas!.get("2,5")).toBe("=C2+C3");
});

describe("csv", () => {
  const text = '代码,名称,备注\r\n911306311084312835,"海港""区"",店",\r\n00123,"两\n行",1e5\r\n';
  const expected: Cell[][] = [
    ["代码", "名称", "备注"],
    ["911306311084312835", '海港"区",店', null],
    ["00123", "两\n行", "1e5"],
  ];
  // 代码,名称 in GB18030, and a character outside of GBK (𠮷 is four bytes)
  // as Python's gb18030 codec writes it
  const gb = Uint8Array.from([
    ...[0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0x95, 0x34, 0xb2, 0x35, 0x0a],
    ...[0x30, 0x31, 0x2c, 0xc3, 0xfb],
  ]);

  test.each([
    ["UTF-8", strToU8(text)],
    ["UTF-8 with mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(text)])],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")])],
    ["tabs", strToU8(text.replace(/,(?=名|备|"|1e5|\r)/g, "\t"))],
    ["named .xls", strToU8(text)],
  ])("%s: every cell is text", (kind, bytes) => {
    const [grid] = gridsOf(kind === "named .xls" ? "名单.xls" : "目录/名单.csv", bytes);
    expect(grid.sheet).toBe("名单");
    expect(grid.values).toEqual(expected);
  });

  test("GB18030, four-byte characters included", () => {
    expect(gridsOf("a.csv", gb)[0].values).toEqual([
      ["代码", "𠮷"],
      ["01", "名"],
    ]);
  });

  test("the law: what is quoted by RFC 4180 comes back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "0", ",", '"', "\n", "中", " ", ";", "\t") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (table) => {
        const csv = table.map((row) => row.map((c) => `"${c.replace(/"/g, '""')}"`).join(",")).join("\r\n");
        const [grid] = gridsOf("a.csv", strToU8(csv));
        expect(grid.values).toEqual(table.map((row) => row.map((c) => c || null)));
      }),
    );
  });
});

describe("an .xls that is a web page", () => {
  const page =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><style>td{a:b}<td></style></head><body>' +
    '<!--[if gte mso 9]><xml><td>no</xml><![endif]--><table border=1><TR><th rowspan="2">代码<th colspan=2>数 &amp;&nbsp;据</TR>' +
    "<tr><td>a<br>b<td> c\n d </tr><tr><td x:str>911306311084312835</td><td>007</td><td></td></tr></table>";

  test("codes keep their digits, spans are merges, open tags close themselves", () => {
    const [grid] = gridsOf("导出.xls", strToU8(page));
    expect(grid.sheet).toBe("导出");
    expect(grid.values).toEqual([
      ["代码", "数 & 据", null],
      [null, "a\nb", "c d"],
      ["911306311084312835", "007", null],
    ]);
    expect(grid.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  test("an XML spreadsheet of Excel 2003", () => {
    const [grid] = gridsOf("表.xls", written("xlml"));
    expect(cellAt(grid, 1, 0)).toBe("91130302MA07XXXX1Y");
    expect(cellAt(grid, 2, 0)).toBe("00123");
    expect(cellAt(grid, 1, 2)).toBe(12.5);
  });

  test("a page without a table", () => {
    expect(faultOf("页.xls", strToU8("<html>请登录</html>"))).toEqual({
      code: "file.notWorkbook",
      at: "页.xls",
      found: "HTML",
    });
  });
});

describe("refused, with a reason", () => {
  const ole = CFB.utils.cfb_new();
  CFB.utils.cfb_add(ole, "/EncryptedPackage", new Uint8Array(5000));
  CFB.utils.cfb_add(ole, "/EncryptionInfo", new Uint8Array(100));
  const encrypted = new Uint8Array(CFB.write(ole, { type: "array" }) as ArrayBuffer);
  const word = CFB.utils.cfb_new();
  CFB.utils.cfb_add(word, "/WordDocument", new Uint8Array(5000));
  const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(80_000_000) });
  const docx = zipSync({
    "[Content_Types].xml": strToU8(
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    ),
    "_rels/.rels": strToU8(
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
    ),
    "word/document.xml": strToU8("<document/>"),
  });
  const broken = parts(written("xlsx"), { "xl/worksheets/sheet1.xml": (xml) => xml.slice(0, 500) });
  const entity = parts(written("xlsx"), {
    "xl/worksheets/sheet1.xml": (xml) =>
      xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
  });

  test.each<[string, string, Uint8Array, object]>([
    ["a password", "密.xlsx", encrypted, { code: "file.encrypted", at: "密.xlsx" }],
    ["a password, by another name", "密.xls", encrypted, { code: "file.encrypted", at: "密.xls" }],
    ["a Word document of before 2007", "文.xls", new Uint8Array(CFB.write(word, { type: "array" }) as ArrayBuffer), { code: "file.notWorkbook", at: "文.xls", found: "OLE" }], // prettier-ignore
    ["a Word document", "文.xlsx", docx, { code: "file.notWorkbook", at: "文.xlsx", found: "Word" }],
    ["no zip", "表.xlsx", strToU8("hello"), { code: "file.notZip", at: "表.xlsx" }],
    ["half a zip", "表.xlsx", written("xlsx").slice(0, 2000), { code: "file.notZip", at: "表.xlsx" }],
    ["a bomb", "弹.xlsx", bomb, { code: "file.tooLarge", at: "弹.xlsx", found: 80, expected: 50 }],
    [
      "bytes of no text",
      "x.csv",
      Uint8Array.from([1, 0, 255, 254, 7]),
      { code: "file.encoding", at: "x.csv" },
    ],
    [
      "a scan",
      "扫描.xls",
      strToU8("%PDF-1.4\n\0"),
      { code: "file.notWorkbook", at: "扫描.xls", found: "PDF" },
    ],
    ["a page with a broken byte", "页.xls", Uint8Array.from([...strToU8("<table><td>甲"), 0xff, 0xff]), { code: "file.encoding", at: "页.xls" }], // prettier-ignore
    ["bytes that say nothing", "坏.xls", Uint8Array.from([1, 0, 255, 254, 7]), { code: "file.notWorkbook", at: "坏.xls", found: "—" }], // prettier-ignore
    ["an archive", "报表.xls", Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0]), { code: "file.notWorkbook", at: "报表.xls", found: "RAR" }], // prettier-ignore
    ["a page saved whole", "页.xls", strToU8("MIME-Version: 1.0\r\n\r\n<table></table>"), { code: "file.notWorkbook", at: "页.xls", found: "MHTML" }], // prettier-ignore
    ["OpenDocument", "表.ods", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }), { code: "file.notWorkbook", at: "表.ods", found: "ODS" }], // prettier-ignore
    ["Excel's binary kind", "表.xlsb", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": new Uint8Array(9) }), { code: "file.notWorkbook", at: "表.xlsb", found: "XLSB" }], // prettier-ignore
    ["files packed together", "各县.zip", zipSync({ "a.xlsx": new Uint8Array(9) }), { code: "file.notWorkbook", at: "各县.zip", found: "ZIP" }], // prettier-ignore
    [
      "a part cut off",
      "断.xlsx",
      broken,
      { code: "file.unreadable", at: "断.xlsx", found: expect.any(String) },
    ],
    [
      "a document type",
      "实.xlsx",
      entity,
      { code: "file.unreadable", at: "实.xlsx", found: "document type declaration" },
    ],
  ])("%s", (_, name, bytes, fault) => {
    expect(faultOf(name, bytes)).toEqual(fault);
  });

  test("an .xls with a password", () => {
    const xls = CFB.read(written("biff8"), { type: "array" });
    const stream = CFB.find(xls, "Workbook")!;
    const content = Uint8Array.from(stream.content as Uint8Array);
    const first = 4 + content[2] + content[3] * 256;
    // FILEPASS ([MS-XLS] §2.4.117) after BOF: RC4, with a header of 48 bytes
    const filePass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(9)];
    CFB.utils.cfb_add(
      xls,
      "/Workbook",
      Uint8Array.from([...content.slice(0, first), ...filePass, ...content.slice(first)]),
    );
    expect(faultOf("密.xls", new Uint8Array(CFB.write(xls, { type: "array" }) as ArrayBuffer))).toEqual({ code: "file.encrypted", at: "密.xls" }); // prettier-ignore
  });

  test("a value in the last corner of a sheet does not fill the memory", () => {
    const made = applyEdits(blankWorkbook(), [
      { kind: "addSheet", sheet: "角" },
      { kind: "setValues", sheet: "角", row: 0, column: 0, values: [["a"]] },
      { kind: "setValues", sheet: "角", row: 1_048_575, column: 16_383, values: [["z"]] },
    ]);
    const [grid] = gridsOf("a.xlsx", made.ok ? made.value : new Uint8Array());
    expect([cellAt(grid, 0, 0), cellAt(grid, 1_048_575, 16_383), cellAt(grid, 500, 500)]).toEqual([
      "a",
      "z",
      null,
    ]);
    const wide = Array.from({ length: 4_000 }, (_, i) => ({ kind: "setValues", sheet: "角", row: i, column: 0, values: [["a"]] }) as const); // prettier-ignore
    const sparse = applyEdits(made.ok ? made.value : new Uint8Array(), wide);
    expect(sparse.ok && faultOf("a.xlsx", sparse.value)).toEqual({
      code: "file.tooSparse",
      at: "a.xlsx 角!XFD1048576",
    });
  });

  test("whatever the bytes, there is an answer", () => {
    // SheetJS talks about records that it does not know
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const seeds = [written("xlsx"), written("biff8"), strToU8("a,b\n1,2")];
    const mutation = fc.tuple(
      fc.nat(2),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(mutation, ([which, changes, cut]) => {
        const bytes = seeds[which].slice(0, cut % 3 ? undefined : cut % seeds[which].length);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        for (const name of ["a.xlsx", "a.xls", "a.csv"])
          expect(typeof readFile(name, bytes).ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });

  test("whatever the XML, there is an answer", () => {
    const base = written("xlsx");
    const piece = fc.constantFrom("<c", "</row>", "<", ">", '"', "&#x110000;", "&amp;", "<v>", "</v>", "<!--", "]]>", 't="s"', "<f t='shared' si='0'/>", "-1", "é"); // prettier-ignore
    const part = fc.constantFrom("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels", "[Content_Types].xml", "xl/styles.xml"); // prettier-ignore
    fc.assert(
      fc.property(part, piece, fc.nat(), fc.nat(12), (name, inserted, where, removed) => {
        const bytes = parts(base, {
          [name]: (xml) => {
            const at = where % xml.length;
            return xml.slice(0, at) + inserted + xml.slice(at + removed);
          },
        });
        expect(typeof readFile("a.xlsx", bytes).ok).toBe("boolean");
        const after = applyEdits(bytes, [
          { kind: "setValues", sheet: "台账", row: 1, column: 1, values: [["x"]] },
          {
            kind: "style",
            sheet: "台账",
            area: { row: 0, column: 0, rows: 2, columns: 2 },
            style: { fill: "#ffffff" },
          },
        ]);
        expect(typeof after.ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });
});

test("dates of 1904 are said, not shifted", () => {
  const old = parts(written("xlsx"), {
    "xl/workbook.xml": (xml) => xml.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'),
  });
  const [grid] = gridsOf("mac.xlsx", old);
  expect([grid.date1904, cellAt(grid, 1, 4)]).toEqual([true, 45_413]);
});

test("ISO date cells of strict files become serial numbers", () => {
  const strict = parts(written("xlsx"), {
    "xl/worksheets/sheet1.xml": (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" t="d"><v>2024-05-13T12:00:00</v></c>'),
  });
  expect(cellAt(gridsOf("a.xlsx", strict)[0], 1, 4)).toBe(45_425.5);
});
