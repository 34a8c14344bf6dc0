/**
 * A template's placeholders wherever Word lets words stand: headers of the first and of the other pages, footers,
 * footnotes and endnotes, text boxes, content controls; read again by LibreOffice from the page that it prints.
 */
import { execFileSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { builtInTemplate, summaryFromTemplate } from "../../../src/documents/summary";
import { convert } from "../../e2e/office";
import { request } from "./secondQuarter";

jest.setTimeout(120_000);

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const names = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;

/** A text box as Word writes it: twice, for programs that know shapes and for those that do not. */
const textBox = (...lines: string[]) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>1500000</wp:posOffset></wp:positionV><wp:extent cx="3600000" cy="900000"/><wp:wrapNone/><wp:docPr id="77" name="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${lines.join("")}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:280pt;height:70pt"><v:textbox><w:txbxContent>${lines.join("")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

interface More {
  readonly [kind: string]: { readonly root: string; readonly content: string; readonly reference?: string };
}

/** The built-in template with this body, and these parts beside it under names of Word's own. */
async function template(body: string, more: More = {}): Promise<Uint8Array> {
  const parts = unzipSync(await builtInTemplate({ unit: "海港区" }));
  const text = (name: string) => strFromU8(parts[name]);
  const own = Object.keys(parts).filter((name) =>
    /^word\/(header|footer|footnotes|endnotes)\w*\.xml$/.test(name),
  );
  for (const name of own) delete parts[name];
  let relations = text("word/_rels/document.xml.rels").replace(
    /<Relationship [^>]*\/(header|footer|footnotes|endnotes)"[^>]*\/>/g,
    "",
  );
  let types = text("[Content_Types].xml").replace(
    /<Override [^>]*PartName="\/word\/(header|footer|footnotes|endnotes)\w*\.xml"[^>]*\/>/g,
    "",
  );
  const references: string[] = [];
  for (const [name, { root, content, reference }] of Object.entries(more)) {
    const kind = /^[a-z]+/.exec(name)![0];
    parts[`word/${name}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${names}>${content}</w:${root}>`,
    );
    relations = relations.replace(
      "</Relationships>",
      `<Relationship Id="own-${name}" Type="${office}/${kind}" Target="${name}.xml"/></Relationships>`,
    );
    types = types.replace(
      "</Types>",
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/></Types>`,
    );
    if (reference) references.push(`<w:${kind}Reference w:type="${reference}" r:id="own-${name}"/>`);
  }
  const titled = Object.values(more).some(({ reference }) => reference === "first") ? "<w:titlePg/>" : "";
  parts["word/document.xml"] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${names}><w:body>${body}<w:sectPr>${references.join("")}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>${titled}</w:sectPr></w:body></w:document>`,
  );
  parts["word/_rels/document.xml.rels"] = strToU8(relations);
  parts["[Content_Types].xml"] = strToU8(types);
  return zipSync(parts);
}

async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  const draft = await summaryFromTemplate(request, { name: "模板.docx", bytes });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value.bytes;
}

/** The words of each page as LibreOffice prints it. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const pdf = convert(bytes, "draft.docx", "pdf");
  const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" });
  return text.split("\f").map((page) => page.replace(/\s/g, ""));
}

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
/** Word's own two notes come first in every part of notes. */
const ruled = (kind: string) =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;

test("headers of the first and the other pages, footers, footnotes and endnotes are filled and printed", async () => {
  const bytes = await template(
    `${line(run("正文一"), '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:endnoteReference w:id="1"/></w:r>')}${pageBreak}${line(run("正文二"))}`,
    {
      header1: { root: "hdr", content: line(run("首页眉{{单"), run("位}}，")), reference: "first" },
      header2: {
        root: "hdr",
        content: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${line(run("页眉｛｛季度｝｝工作总结"))}</w:tc></w:tr></w:tbl>${line()}`,
        reference: "default",
      },
      footer1: { root: "ftr", content: line(run("页脚抽查{{抽查次数}}次")), reference: "default" },
      footnotes: {
        root: "footnotes",
        content: `${ruled("footnote")}<w:footnote w:id="1">${line(run("脚注：截至{{"), run("截止日期"), run("}}。"))}</w:footnote>`,
      },
      endnotes: {
        root: "endnotes",
        content: `${ruled("endnote")}<w:endnote w:id="1">${line(run("尾注：本年{{本年抽查户数}}户。"))}</w:endnote>`,
      },
    },
  );
  const made = await filled(bytes);
  const [first, second, ...others] = pagesOf(made);
  expect(first).toContain("首页眉海港区，");
  expect(first).toMatch(/脚注：截至2024年6月\d+日。|脚注：截至2024年\d+月\d+日。/);
  expect(first).not.toContain("页眉第二季度");
  expect(second).toContain("页眉第二季度工作总结");
  expect(second).toContain("页脚抽查2次");
  // LibreOffice prints endnotes on a page of their own.
  expect([second, ...others].join("")).toMatch(/尾注：本年\d+户。/);
  for (const [name, part] of Object.entries(unzipSync(made)))
    if (name.endsWith(".xml"))
      expect([name, strFromU8(part)]).toEqual([name, expect.not.stringMatching(/\{\{|｛｛/)]);
});

test("a table and a chart in a header come with what they point to", async () => {
  const png = Uint8Array.from(
    Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
  ); // prettier-ignore
  const bytes = await template(line(run("正文")), {
    header1: {
      root: "hdr",
      content: line(run("{{统计表}}")) + line(run("{{趋势图}}")),
      reference: "default",
    },
  });
  const draft = await summaryFromTemplate(request, { name: "模板.docx", bytes }, () => Promise.resolve(png));
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const parts = unzipSync(draft.value.bytes);
  const header = strFromU8(parts["word/header1.xml"]);
  const relations = strFromU8(parts["word/_rels/header1.xml.rels"]);
  const used = [...header.matchAll(/r:(?:embed|link|id)="([^"]+)"/g)].map(([, id]) => id);
  expect(used.length).toBeGreaterThan(0);
  for (const id of used) {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
      relations,
    );
    const part = `word/${(target?.[1] ?? target?.[2] ?? "").replace(/^\/word\//, "")}`;
    expect([id, Object.keys(parts)]).toEqual([id, expect.arrayContaining([part])]);
  }
  expect(pagesOf(draft.value.bytes)[0]).toContain("本年累计至");
});

test("words in a text box and in a content control; a box stays where its paragraph is replaced by others", async () => {
  const control = `<w:sdt><w:sdtPr><w:alias w:val="单位"/></w:sdtPr><w:sdtContent>${line(run("控件{{单位}}"))}</w:sdtContent></w:sdt>`;
  const bytes = await template(
    `${control}${line(textBox(line(run("框内{{抽"), run("查次数}}次"))), run("{{占比情况}}"))}${line(textBox(line(run("图旁{{季度}}"))), run("{{统计表}}"))}`,
  );
  const made = await filled(bytes);
  const xml = strFromU8(unzipSync(made)["word/document.xml"]);
  expect(/\{\{[^{}]*\}\}/.exec(xml)?.[0]).toBeUndefined();
  // Each box once, as it came: for programs that know shapes and for those that do not.
  for (const words of ["框内2次", "图旁第二季度"]) {
    const flat = xml.replace(/<[^>]*>/g, "");
    expect([words, flat.split(words).length - 1]).toEqual([words, 2]);
  }
  const [page] = pagesOf(made);
  expect(page).toContain("控件海港区");
  expect(page).toContain("框内2次");
  expect(page).toContain("图旁第二季度");
  expect(page).toContain("联合抽查次数占比（");
});

test("the line that ends a section takes the last of several texts, and no empty line is left behind", async () => {
  const section = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr>';
  const bytes = await template(`${line(section, run("{{占比情况}}"))}${line(run("下一节"))}`);
  const xml = strFromU8(unzipSync(await filled(bytes))["word/document.xml"]);
  const lines = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
  expect(
    lines.map((each) => [each.includes("<w:sectPr>"), each.replace(/<[^>]*>/g, "").slice(0, 8)]),
  ).toEqual([
    [false, "联合抽查次数占比"],
    [false, "联合抽查户数占比"],
    [true, "信用风险分类抽查"],
    [false, "下一节"],
  ]);
});
