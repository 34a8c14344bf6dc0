/** A unit's own template: the built-in one says what the built-in draft says; what is wrong with another is named. */
import { execFileSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CFB } from "@e965/xlsx";
import {
  builtInTemplate,
  fieldNames,
  quarterlySummary,
  summaryFromTemplate,
} from "../../../src/documents/summary";
import { convert } from "../../e2e/office";
import { request } from "./secondQuarter";

jest.setTimeout(120_000);

/** What LibreOffice reads, on one line. */
function read(bytes: Uint8Array): string {
  const pdf = convert(bytes, "draft.docx", "pdf");
  return execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).replace(/\s/g, "");
}

async function filled(bytes: Uint8Array, name = "模板.docx") {
  const draft = await summaryFromTemplate(request, { name, bytes });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
}

const faultsOf = async (bytes: Uint8Array, name = "模板.docx") => {
  const draft = await summaryFromTemplate(request, { name, bytes });
  return draft.ok ? [] : draft.error;
};

/** The built-in template with another body, and with more parts. */
async function template(body: string, more: Record<string, string> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await builtInTemplate({ unit: "海港区" }));
  const document = strFromU8(parts["word/document.xml"]);
  const [head] = /^[^]*?<w:body>/.exec(document)!;
  const [tail] = /<w:sectPr>[^]*$/.exec(document)!;
  parts["word/document.xml"] = strToU8(head + body + tail);
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return zipSync(parts);
}

const run = (text: string, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]);

test("the built-in template, unedited, gives the built-in draft", async () => {
  const own = await filled(await builtInTemplate({ unit: "海港区" }));
  const builtIn = await quarterlySummary(request);
  if (!builtIn.ok) throw new Error(builtIn.error.code);
  const [mine, theirs] = [read(own.bytes), read(builtIn.value.bytes)];
  expect(mine).toBe(theirs);
  expect(mine).toContain("开展随机抽查2次、4户，发现问题1户");
  expect(own.blanks).toBe(builtIn.value.blanks);
  expect(
    Object.keys(unzipSync(own.bytes)).filter((name) => /charts\/chart\d+\.xml$/.test(name)),
  ).toHaveLength(3);
});

test("a placeholder cut into runs takes the look in which it began; other words and parts stay byte for byte", async () => {
  const bytes = await template(
    line(
      run("我局（{", "<w:b/>"),
      run("{单"),
      run("位", "<w:i/>"),
      run("}}）本季度抽查｛｛ 抽查次数 ｝｝次。"),
    ),
  );
  const { bytes: made } = await filled(bytes);
  const body = bodyOf(made);
  expect(body).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">我局（海港区</w:t>');
  expect(read(made)).toContain("我局（海港区）本季度抽查2次。");
  const [before, after] = [unzipSync(bytes), unzipSync(made)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const name of Object.keys(before))
    if (name !== "word/document.xml")
      expect([name, strFromU8(after[name])]).toEqual([name, strFromU8(before[name])]);
});

test("in a table's cell, several paragraphs, a table of its own, and what a person must write on yellow", async () => {
  const cell = (...lines: string[]) =>
    `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${lines.join("")}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const body = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${row(
    cell(line(run("占比"))),
    cell(line(run("{{占比情况}}"))),
  )}${row(cell(line(run("月份"))), cell(line(run("{{统计表}}"))))}</w:tbl>${line(run("联合抽查发现问题：{{本年联合抽查发现问题户数}}户；{{环比}}"))}`;
  const { bytes, blanks } = await filled(await template(body));
  const xml = bodyOf(bytes);
  expect(xml).toMatch(/<\/w:tbl><w:p\b[^]*?<\/w:p><\/w:tc>/);
  expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
  const text = read(bytes);
  for (const share of ["联合抽查次数占比（", "联合抽查户数占比（", "信用风险分类抽查占比（"])
    expect(text).toContain(share);
  expect(text).toContain("联合抽查发现问题：0户；环比：随机抽查2次");
  expect(blanks).toBe(text.split("【此处由人填写：").length - 1);
  const marked = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>)[^])*【此处由人填写：[^]*?<\/w:r>/g)];
  for (const [each] of marked) expect(each).toContain('<w:highlight w:val="yellow"/>');
});

test("with a rasteriser the chart is a picture in the template, too", async () => {
  const png = Uint8Array.of(137, 80, 78, 71);
  const draft = await summaryFromTemplate(
    request,
    { name: "模板.docx", bytes: await template(line(run("{{趋势图}}"))) },
    () => Promise.resolve(png),
  );
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const parts = unzipSync(draft.value.bytes);
  const media = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
  expect(media.map((name) => name.split(".").pop()).sort()).toEqual(["png", "svg"]);
  const rels = strFromU8(parts["word/_rels/document.xml.rels"]);
  for (const [, id] of bodyOf(draft.value.bytes).matchAll(/r:embed="([^"]+)"/g))
    expect(rels).toContain(`Id="${id}"`);
  expect(strFromU8(parts["[Content_Types].xml"])).toMatch(/Extension="svg"/);
});

test("every placeholder there is can be filled; its name is one of the list", async () => {
  const names = fieldNames(request.settings);
  expect(new Set(names).size).toBe(names.length);
  const { bytes } = await filled(await template(names.map((name) => line(run(`{{${name}}}`))).join("")));
  expect(bodyOf(bytes)).not.toContain("{{");
  const [unknown] = await faultsOf(await template(line(run("{{统计}}"))));
  expect(unknown).toEqual({
    code: "summary.placeholderUnknown",
    at: "模板.docx",
    found: "{{统计}}",
    expected: names.join("、"),
  });
});

test("all that is wrong with the placeholders is said at once", async () => {
  const bytes = await template(
    line(run("{{单位名}}和{{季度}}")) + line(run("见下表：{{统计表}}")) + line(run("截至{{截止日期}，共")),
  );
  expect((await faultsOf(bytes)).map(({ code }) => code)).toEqual([
    "summary.placeholderUnknown",
    "summary.placeholderNotAlone",
    "summary.placeholderOpen",
  ]);
  expect(await faultsOf(await template(line(run("没有占位符"))))).toEqual([
    { code: "summary.placeholderMissing", at: "模板.docx" },
  ]);
});

test("a template with macros, an encrypted one, an old .doc, a bomb and a workbook are refused by name", async () => {
  const code = async (bytes: Uint8Array, name: string) =>
    (await faultsOf(bytes, name)).map((fault) => fault.code);
  const plain = unzipSync(await builtInTemplate({ unit: "" }));
  const types = strFromU8(plain["[Content_Types].xml"]);
  const enabled = types.replace(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
  );
  expect(enabled).not.toBe(types);
  expect(await code(zipSync({ ...plain, "[Content_Types].xml": strToU8(enabled) }), "宏.docm")).toEqual([
    "summary.templateMacros",
  ]);
  expect(await code(zipSync({ ...plain, "word/vbaProject.bin": Uint8Array.of(1) }), "宏.docx")).toEqual([
    "summary.templateMacros",
  ]);
  const ole = (stream: string) => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
    return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayBuffer);
  };
  expect(await code(ole("EncryptedPackage"), "密.docx")).toEqual(["summary.templateEncrypted"]);
  expect(await code(ole("WordDocument"), "旧.doc")).toEqual(["summary.templateNotWord"]);
  expect(await code(strToU8("text"), "文.docx")).toEqual(["summary.templateNotWord"]);
  const bomb = zipSync({ ...plain, "word/media/a.bmp": new Uint8Array(150_000_000) }, { level: 9 });
  expect(await code(bomb, "炸弹.docx")).toEqual(["summary.templateTooLarge"]);
  const empty = Object.entries(plain).filter(([name]) => name !== "word/document.xml");
  expect(await code(zipSync(Object.fromEntries(empty)), "空.docx")).toEqual(["summary.templateNotWord"]);
  const broken = { ...plain, "word/document.xml": strToU8("<w:document") };
  expect(await code(zipSync(broken), "坏.docx")).toEqual(["summary.templateUnreadable"]);
});
