import { unzipSync, zlibSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { localDate } from "../../src/core/calendar/localDate";
import { exportForm, exportName, figuresDigest, inspectExport } from "../../src/documents";
import type { ExportNote, ExportRequest } from "../../src/documents";
import { applyEdits, readFile } from "../../src/hosts/file";
import { sentence } from "../../src/locale";
import { compareParts, libreOffice, printed, searchParts, shownCells } from "../hosts/file/witness";
import { partText, parts, picture } from "../hosts/file/samples";
import { flatOds, form, formSheet, planted, wornWorkbook } from "./template";

jest.setTimeout(180_000);

const until = localDate(2024, 6, 20)!;
const request: ExportRequest = {
  sheet: form,
  form: "annex1",
  unit: "海港区",
  until,
  figures: new Map([
    ["provincial.total", { tasks: 20, households: 340, problems: 15 }],
    ["provincial.joint", { tasks: 8, households: 92, problems: 4 }],
  ]),
  ledgerDigest: "ab".repeat(32),
  product: "SR 0.1.0",
};
const stamps: ExportRequest["edits"] = [
  { kind: "setValues", sheet: form, row: 2, column: 0, values: [["单位名称 (盖章)：海港区双随机办公室"]] },
  { kind: "setValues", sheet: form, row: 2, column: 2, values: [["填表时间：2024年6月20日"]] },
];

function exported(
  bytes: Uint8Array,
  more: Partial<ExportRequest> = {},
): { file: Uint8Array; notes: ExportNote[] } {
  const notes: ExportNote[] = [];
  const result = exportForm(bytes, { ...request, ...more, onNote: (note) => notes.push(note) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { file: result.value, notes };
}

const faultOf = (bytes: Uint8Array, more: Partial<ExportRequest> = {}) => {
  const result = exportForm(bytes, { ...request, ...more });
  return result.ok ? null : result.error;
};

/** A PNG of one colour, as large as asked. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): number[] => {
    const body = [...new TextEncoder().encode(type), ...data];
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const four = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
    return [...four(data.length), ...body, ...four(~crc >>> 0)];
  };
  const header = new Uint8Array([
    0,
    0,
    width >> 8,
    width & 255,
    0,
    0,
    height >> 8,
    height & 255,
    8,
    6,
    0,
    0,
    0,
  ]);
  const lines = new Uint8Array((width * 4 + 1) * height).map((_, i) =>
    i % (width * 4 + 1) ? [200, 0, 0, 128][(i - 1) % 4] : 0,
  );
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", header),
    ...chunk("IDAT", zlibSync(lines)),
    ...chunk("IEND", new Uint8Array()),
  ]);
}

describe("a workbook after years of use", () => {
  const template = wornWorkbook();
  const { file, notes } = exported(template, { edits: stamps });

  test("nothing that was planted beside the form is in any part", () => {
    const needles = Object.values(planted);
    expect(new Set(searchParts(template, needles).map(([needle]) => needle)).size).toBe(needles.length);
    expect(searchParts(file, needles)).toEqual([]);
  });

  test("what is rewritten is named, the rest is byte for byte", () => {
    const { same, changed, added } = compareParts(template, file);
    expect(added).toEqual([]);
    expect(same.sort()).toEqual([
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/media/image2.png",
      "xl/printerSettings/printerSettings1.bin",
      "xl/styles.xml",
      "xl/theme/theme1.xml",
    ]);
    expect(changed.sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        formSheet.replace("worksheets/", "worksheets/_rels/") + ".rels",
        formSheet,
      ].sort(),
    );
  });

  test("the same cells in the same places, formulas as values, without a formula left", () => {
    const rows = shownCells(file);
    expect(rows[2][0]).toBe("单位名称 (盖章)：海港区双随机办公室");
    expect(rows[2][2]).toBe("填表时间：2024年6月20日");
    expect(rows[3][2]).toBe("20次，340户，发现问题15户");
    expect(rows[5].slice(0, 3)).toEqual(["联合占比", "0.4", "来自名录库"]);
    expect(rows[8].slice(0, 3)).toEqual([" 说明 ", "备 注", " 说明 "]);
    expect(partText(file, formSheet)).not.toMatch(/<f[ >]/);
  });

  test("shared texts: only those of the form, rich text and phonetic hints as they were", () => {
    const strings = partText(file, "xl/sharedStrings.xml");
    expect(strings.match(/<si>/g)).toHaveLength(2);
    expect(strings).toContain('<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">备 </t></r><r><t>注</t></r><rPh sb="0" eb="1"><t>bei</t></rPh>'); // prettier-ignore
  });

  test("prints as one A4 page", () => {
    const page = printed(file);
    expect(page.pages).toBe(1);
    expect(page.size).toMatch(/^595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(page.text.replace(/\s/g, "")).toContain("20次，340户，发现问题15户");
    expect(page.text).not.toContain("校验码");
  });

  test("names of the form's own sheet stay, others go", () => {
    const workbook = partText(file, "xl/workbook.xml");
    expect([...workbook.matchAll(/definedName name="([^"]*)"/g)].map((m) => m[1])).toEqual([
      "_xlnm.Print_Area",
      "本表合计",
    ]);
    expect([...workbook.matchAll(/<sheet /g)]).toHaveLength(1);
  });

  test("what was left out is said, with its place", () => {
    expect(notes.map((note) => [note.code, "at" in note ? note.at : ""])).toEqual([
      ["documents.commentsRemoved", form],
      ["documents.ruleRemoved", `'${form}'!C4`],
      ["documents.ruleRemoved", `'${form}'!C7`],
      ["documents.linkRemoved", `'${form}'!A1`],
      ["documents.linkRemoved", `'${form}'!B2`],
    ]);
    for (const note of notes) expect(sentence(note, "zh-CN")).not.toMatch(/[{}]/);
    const sheet = partText(file, formSheet);
    expect(sheet).toContain('<formula>$C$5=""</formula>');
    expect(sheet).toContain('<formula1>"是,否"</formula1>');
    expect(partText(file, formSheet.replace("worksheets/", "worksheets/_rels/") + ".rels")).toContain(
      "gsxt.gov.cn",
    );
  });

  test("carries its digests, and shows a change", () => {
    const inspected = inspectExport(file);
    if (!inspected.ok) throw new Error(JSON.stringify(inspected.error));
    expect(inspected.value.cells).toBe("unchanged");
    expect(inspected.value.stamp).toMatchObject({ form: "annex1", unit: "海港区", until: "2024-06-20", product: "SR 0.1.0", ledger: request.ledgerDigest }); // prettier-ignore
    expect(inspected.value.stamp.figures).toBe(
      figuresDigest("annex1", new Map([...request.figures].reverse())),
    );
    const slipped = applyEdits(file, [
      { kind: "setValues", sheet: form, row: 3, column: 2, values: [["21次"]] },
    ]);
    const after = slipped.ok ? inspectExport(slipped.value) : slipped;
    expect(after.ok && after.value.cells).toBe("changed");
    const stranger = inspectExport(template);
    expect(!stranger.ok && stranger.error.code).toBe("documents.notAnExport");
  });

  test("digests stand in the footer only when asked for", () => {
    const page = printed(exported(template, { digestInFooter: true }).file);
    expect(page.pages).toBe(1);
    const text = page.text.replace(/\s/g, "");
    expect(text).toContain("数据校验码");
    expect(text).toContain(figuresDigest("annex1", request.figures).slice(0, 16));
  });

  test("the source is not touched", () => {
    expect(compareParts(template, wornWorkbook()).changed).toEqual([]);
  });
});

describe("the seal", () => {
  const template = wornWorkbook();
  const seal = { png: png(300, 300), approvedBy: "王主任", reason: "6月月报" };

  test("stands over the 盖章 line, 4.2 cm wide, as the same bytes", () => {
    const { file } = exported(template, { edits: stamps, seal });
    const files = unzipSync(file);
    const media = Object.keys(files).filter((name) => name.startsWith("xl/media/"));
    expect(media.filter((name) => Buffer.from(files[name]).equals(Buffer.from(seal.png)))).toHaveLength(1);
    const flat = libreOffice(file, "xlsx", "fods").toString("utf8");
    const frame = /<draw:frame [^>]*draw:name="盖章"[^>]*>/.exec(flat)![0];
    for (const side of ["width", "height"]) {
      const [, size, unit] = new RegExp(`svg:${side}="([\\d.]+)(cm|in)"`).exec(frame)!;
      expect(Number(size) * (unit === "in" ? 2.54 : 1)).toBeCloseTo(4.2, 1);
    }
    expect(printed(file).pages).toBe(1);
    expect(searchParts(file, [seal.approvedBy, seal.reason])).toEqual([]);
  });

  test("without it the line is blank: no picture but those of the form", () => {
    const media = Object.keys(unzipSync(exported(template).file)).filter((name) =>
      name.startsWith("xl/media/"),
    );
    expect(media).toEqual(["xl/media/image2.png"]);
  });

  const twentyMegabytes = new Uint8Array(20_000_000);
  twentyMegabytes.set(picture);
  test.each([
    [
      "no picture",
      { ...seal, png: new TextEncoder().encode("GIF89a"), name: "章.png" },
      { code: "documents.sealNotPng", at: "章.png" },
    ],
    [
      "half a picture",
      { ...seal, png: seal.png.slice(0, 100), name: "章.png" },
      { code: "documents.sealNotPng", at: "章.png" },
    ],
    [
      "20 MB",
      { ...seal, png: twentyMegabytes, name: "章.png" },
      { code: "documents.sealTooLarge", at: "章.png", found: "20.0 MB", expected: "5 MB" },
    ],
    [
      "absurd pixels",
      { ...seal, png: png(7000, 2), name: "章.png" },
      { code: "documents.sealTooLarge", at: "章.png", found: "7000 × 2", expected: "6000 × 6000" },
    ],
    ["no approver", { ...seal, approvedBy: "  " }, { code: "documents.sealApproverMissing" }],
    ["no reason", { ...seal, reason: "" }, { code: "documents.sealReasonMissing" }],
  ])("is refused: %s", (_, bad, fault) => {
    expect(faultOf(template, { seal: bad })).toEqual(fault);
  });

  test("is refused where the form has no such line", () => {
    const edits = [{ kind: "setValues", sheet: form, row: 2, column: 0, values: [["单位名称："]] }] as const;
    expect(faultOf(template, { edits, seal })).toEqual({ code: "documents.sealLineMissing", at: form });
  });
});

describe("what keeps a form from leaving", () => {
  const template = wornWorkbook();

  test("a formula that was never calculated", () => {
    const raw = parts(template, { [formSheet]: (xml) => xml.replace("<v>0.4</v>", "") });
    expect(faultOf(raw)).toEqual({
      code: "documents.formulaWithoutValue",
      at: `'${form}'!B6`,
      found: "=8/20",
    });
  });

  test("a formula whose result the stamped edits have made stale", () => {
    const linked = parts(template, { [formSheet]: (xml) => xml.replace("<f>8/20</f>", "<f>LEN(C4)</f>") });
    const edits = [{ kind: "setValues", sheet: form, row: 3, column: 2, values: [["21次"]] }] as const;
    expect(faultOf(linked)).toBeNull();
    expect(faultOf(linked, { edits })).toEqual({
      code: "documents.formulaWithoutValue",
      at: `'${form}'!B6`,
      found: "=LEN(C4)",
    });
  });

  test("a missing or very hidden sheet, a file that is none; a hidden sheet is shown and said", () => {
    expect(faultOf(template, { sheet: "无" })).toEqual({ code: "host.sheetMissing", at: "无" });
    expect(faultOf(template, { sheet: "隐藏" })).toEqual({ code: "host.sheetVeryHidden", at: "隐藏" });
    expect(faultOf(new Uint8Array([1, 2, 3]), { file: "表样.xlsx" })).toEqual({
      code: "file.notZip",
      at: "表样.xlsx",
    });
    const hiddenForm = parts(template, {
      "xl/workbook.xml": (xml) => xml.replace(`name="${form}"`, `name="${form}" state="hidden"`),
    });
    const { file, notes } = exported(hiddenForm);
    expect(notes[0]).toEqual({ code: "documents.hiddenSheetShown", at: form });
    expect(readFile("a.xlsx", file)).toMatchObject({ ok: true, value: [{ visibility: "visible" }] });
  });

  test("an error value leaves, and is said", () => {
    const raw = parts(template, {
      [formSheet]: (xml) =>
        xml.replace(/<c r="B6"([^>]*)>.*?<\/c>/, '<c r="B6"$1 t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    });
    const { notes } = exported(raw);
    expect(notes).toContainEqual({ code: "documents.errorValue", at: `'${form}'!B6`, found: "#DIV/0!" });
  });
});

describe("forms of other producers", () => {
  test("LibreOffice: note, author and other sheet stay behind, rich text and values leave", () => {
    const template = libreOffice(flatOds, "fods", "xlsx", "Calc MS Excel 2007 XML");
    const needles = [planted.author, planted.commentAuthor, planted.comment, planted.objectName];
    expect(new Set(searchParts(template, needles).map(([needle]) => needle)).size).toBe(4);
    const { file } = exported(template, {
      sheet: "月报",
      seal: { png: png(100, 50), approvedBy: "王", reason: "报" },
    });
    expect(searchParts(file, needles)).toEqual([]);
    const { same } = compareParts(template, file);
    expect(same).toContain("xl/styles.xml");
    expect(shownCells(file).slice(1, 3)).toEqual([
      ["单位名称（盖章）：", "海港区"],
      ["次数", "20"],
    ]);
    expect(printed(file)).toMatchObject({ pages: 1, size: expect.stringContaining("(A4)") });
  });

  test("SheetJS", () => {
    const sheets = {
      库: utils.aoa_to_sheet([[planted.objectName]]),
      表: utils.aoa_to_sheet([["单位名称（盖章）："], [5]]),
    };
    const template = new Uint8Array(write({ SheetNames: ["库", "表"], Sheets: sheets }, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer); // prettier-ignore
    const { file } = exported(template, { sheet: "表" });
    expect(searchParts(file, [planted.objectName])).toEqual([]);
    expect(shownCells(file)).toEqual([["单位名称（盖章）："], ["5"]]);
    expect(printed(file).pages).toBe(1);
  });
});

test("the file is named as such files are named, and no system stumbles over it", () => {
  expect(exportName({ unit: "海港区", form: "annex1", date: until })).toBe(
    "海港区“双随机、一公开”监管月报表（2024年6月）.xlsx",
  );
  const odd = exportName({ unit: '..a/b\\c:d*e?f"g<h>i|j\u0000\u202e ', form: "annex2", date: until });
  expect(odd).toBe("a／b＼c：d＊e？f”g＜h＞i｜j“双随机、一公开”监管月报表（2024年6月）.xlsx");
  expect(
    Buffer.byteLength(exportName({ unit: "很".repeat(300), form: "annex1", date: until })),
  ).toBeLessThanOrEqual(255);
});
