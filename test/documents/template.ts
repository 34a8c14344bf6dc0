/** Workbooks as units have them: a form among other sheets, with everything that Excel may hang onto both. */
import type { Edit } from "../../src/sheets/edit";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { parts, picture } from "../hosts/file/samples";

/** What must not leave: each stands in a place of its own beside the form. */
export const planted = {
  objectName: "秦皇岛机密对象有限公司",
  phone: "13900001111",
  creditClass: "风险等级丁类甲",
  sharedName: "共享串中的张三丰",
  customXml: "自定义部件里的李四",
  comment: "批注里的王五",
  commentAuthor: "批注作者赵六",
  threaded: "会话批注里的孙七",
  person: "sunqi@example.gov.cn",
  definedName: "名称里的周八",
  nameComment: "名称备注吴九",
  author: "文档作者郑十",
  company: "某单位信息中心",
  thumbnail: "缩略图字节冯十一",
  external: "外部链接陈十二.xlsx",
  cachedExternal: "外部缓存褚十三",
  path: "C:\\Users\\卫十四\\月报",
  pivot: "透视缓存蒋十五",
  query: "连接串沈十六",
  customProperty: "自定义属性韩十七",
  scenario: "方案用户杨十八",
  slicer: "切片器朱十九",
  otherPicture: "其他表图片秦二十",
  validation: "秘密来源尤廿一",
  hiddenSheet: "隐藏表许廿二",
  header: "其他表页眉何廿三",
} as const;

export const form = "附件 1";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (...entries: string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const rel = (id: string, type: string, target: string, external = ""): string =>
  `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${office}/${type}`}" Target="${target}"${external && ' TargetMode="External"'}/>`;

const rows = [
  ["provincial.total", "本地开展随机抽查次数、户数及发现问题户数", "20次，340户，发现问题15户"],
  ["provincial.joint", "本地开展部门联合随机抽查次数、户数及发现问题户数", "8次，92户，发现问题4户"],
] as const;

/** The form as a clerk has it, laid out on its own sheet between others. */
const layout: readonly Edit[] = [
  { kind: "addSheet", sheet: "检查对象名录库" },
  { kind: "addSheet", sheet: form },
  { kind: "addSheet", sheet: "隐藏" },
  {
    kind: "setValues",
    sheet: "检查对象名录库",
    row: 0,
    column: 0,
    values: [
      ["名称", "电话", "信用风险等级"],
      [planted.objectName, planted.phone, planted.creditClass],
    ],
  },
  {
    kind: "addTable",
    sheet: "检查对象名录库",
    area: { row: 0, column: 0, rows: 2, columns: 3 },
    name: "对象表",
  },
  {
    kind: "image",
    sheet: "检查对象名录库",
    png: picture,
    name: planted.otherPicture,
    alt: "",
    left: 0,
    top: 0,
    width: 9,
    height: 9,
  },
  { kind: "setValues", sheet: "隐藏", row: 0, column: 0, values: [[planted.hiddenSheet]] },
  {
    kind: "setValues",
    sheet: form,
    row: 0,
    column: 0,
    values: [
      ["县（区）“双随机、一公开”监管月报表", null, null],
      ["(本年度累计数据)", null, null],
      ["单位名称 (盖章)：", null, "填表时间：    年  月  日"],
      ["省平台", rows[0][1], rows[0][2]],
      [null, rows[1][1], rows[1][2]],
      ["联合占比", { formula: "8/20", cached: 0.4 }, { formula: "检查对象名录库!A2", cached: "来自名录库" }],
      ["联系人：", "联系电话：", "手机："],
    ],
  },
  { kind: "merge", sheet: form, area: { row: 0, column: 0, rows: 1, columns: 3 } },
  { kind: "merge", sheet: form, area: { row: 2, column: 0, rows: 1, columns: 2 } },
  { kind: "merge", sheet: form, area: { row: 3, column: 0, rows: 2, columns: 1 } },
  { kind: "columnWidth", sheet: form, column: 0, columns: 1, width: 14 },
  { kind: "columnWidth", sheet: form, column: 1, columns: 1, width: 44 },
  { kind: "columnWidth", sheet: form, column: 2, columns: 1, width: 34 },
  { kind: "rowHeight", sheet: form, row: 2, rows: 4, height: 42 },
  { kind: "image", sheet: form, png: picture, name: "徽标", alt: "", left: 4, top: 4, width: 20, height: 20 },
  {
    kind: "listValidation",
    sheet: form,
    area: { row: 8, column: 0, rows: 1, columns: 1 },
    choices: ["是", "否"],
  },
  {
    kind: "printSetup",
    sheet: form,
    setup: {
      orientation: "portrait",
      paper: "A4",
      area: { row: 0, column: 0, rows: 9, columns: 3 },
      fit: { wide: 1, tall: 1 },
    },
  },
  { kind: "activate", sheet: "检查对象名录库" },
];

function base(): Uint8Array {
  const made = applyEdits(blankWorkbook(), layout);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** Where the parts of the three sheets are, in the order in which they were added. */
const [pool, formPart, hidden] = ["sheet2", "sheet1", "sheet3"];
export const formSheet = `xl/worksheets/${formPart}.xml`;

/** That workbook as it looks after years of use in Excel. */
export function wornWorkbook(): Uint8Array {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  return parts(base(), {
    "[Content_Types].xml": (xml) =>
      xml
        .replace(
          "</Types>",
          `${override("/xl/sharedStrings.xml", "sharedStrings")}${override("/xl/calcChain.xml", "calcChain")}${override("/xl/comments1.xml", "comments")}${override("/xl/externalLinks/externalLink1.xml", "externalLink")}${override("/xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition")}${override("/xl/connections.xml", "connections")}<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
        )
        .replace(/sheet\.main\+xml/, "sheet.main+xml"),
    "_rels/.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        rel(
          "rId8",
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml",
        ) +
          rel("rId9", "extended-properties", "docProps/app.xml") +
          rel("rId10", "custom-properties", "docProps/custom.xml") +
          rel(
            "rId11",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
            "docProps/thumbnail.jpeg",
          ) +
          "</Relationships>",
      ),
    "docProps/core.xml": () =>
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${planted.author}</dc:creator><cp:lastModifiedBy>${planted.author}</cp:lastModifiedBy></cp:coreProperties>`,
    "docProps/app.xml": () =>
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>${planted.company}</Company></Properties>`,
    "docProps/custom.xml": () =>
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="x"><vt:lpwstr>${planted.customProperty}</vt:lpwstr></property></Properties>`,
    "docProps/thumbnail.jpeg": utf8(planted.thumbnail),
    "xl/workbook.xml": (xml) =>
      xml
        .replace(
          "<workbookPr/>",
          `<fileSharing userName="${planted.author}"/><workbookPr codeName="ThisWorkbook" date1904="0"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="${planted.path}" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>`,
        )
        .replace('name="隐藏"', 'name="隐藏" state="veryHidden"')
        .replace(
          "<definedNames>",
          '<externalReferences><externalReference r:id="rIdX"/></externalReferences><definedNames>',
        )
        .replace(
          "</definedNames>",
          `<definedName name="秘密" comment="${planted.nameComment}">"${planted.definedName}"</definedName><definedName name="对象清单">检查对象名录库!$A$2:$A$9</definedName><definedName name="本表合计">'${form}'!$C$4</definedName></definedNames>`,
        )
        .replace(
          "</workbook>",
          '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches></workbook>',
        ),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        rel("rIdS", "sharedStrings", "sharedStrings.xml") +
          rel("rIdT", "theme", "theme/theme1.xml") +
          rel("rIdC", "calcChain", "calcChain.xml") +
          rel("rIdX", "externalLink", "externalLinks/externalLink1.xml") +
          rel("rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") +
          rel("rIdQ", "connections", "connections.xml") +
          rel("rIdM", "customXml", "../customXml/item1.xml") +
          rel(
            "rIdH",
            "http://schemas.microsoft.com/office/2017/10/relationships/person",
            "persons/person.xml",
          ) +
          "</Relationships>",
      ),
    "xl/theme/theme1.xml": () =>
      `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="主题"/>`,
    "xl/sharedStrings.xml": () =>
      `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4" uniqueCount="4"><si><t>${planted.sharedName}</t></si><si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">备 </t></r><r><t>注</t></r><rPh sb="0" eb="1"><t>bei</t></rPh><phoneticPr fontId="0"/></si><si><t>${planted.creditClass}</t></si><si><t xml:space="preserve"> 说明 </t></si></sst>`,
    "xl/calcChain.xml": () =>
      `${head}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B6" i="2"/></calcChain>`,
    "xl/connections.xml": () =>
      `${head}<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="${planted.query}"/></connections>`,
    "customXml/item1.xml": () => `${head}<a>${planted.customXml}</a>`,
    "xl/persons/person.xml": () =>
      `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="x" id="{1}" userId="${planted.person}"/></personList>`,
    "xl/externalLinks/externalLink1.xml": () =>
      `${head}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="${planted.cachedExternal}"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": () =>
      rels(rel("rId1", "externalLinkPath", planted.external, "x")),
    "xl/pivotCache/pivotCacheDefinition1.xml": () =>
      `${head}<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheFields><cacheField name="${planted.pivot}"/></cacheFields></pivotCacheDefinition>`,
    [`xl/worksheets/${hidden}.xml`]: (xml) =>
      xml.replace(
        "</worksheet>",
        `<headerFooter><oddHeader>${planted.header}</oddHeader></headerFooter></worksheet>`,
      ),
    [`xl/worksheets/${pool}.xml`]: (xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>2</v></c></row></sheetData>',
      ),
    [formSheet]: (xml) =>
      xml
        .replace(
          "</sheetData>",
          `<row r="9"><c r="A9" t="s"><v>3</v></c><c r="B9" t="s"><v>1</v></c><c r="C9" t="s" cm="1"><v>3</v></c></row></sheetData><scenarios><scenario name="a" user="${planted.scenario}"><inputCells r="A1" val="1"/></scenario></scenarios>`,
        )
        .replace(/<scenarios>.*<\/scenarios>/, "$&")
        .replace(
          "<dataValidations",
          '<conditionalFormatting sqref="C4"><cfRule type="expression" priority="1" dxfId="0"><formula>COUNTIF(对象清单,C4)&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C5"><cfRule type="expression" priority="2"><formula>$C$5=""</formula></cfRule></conditionalFormatting><dataValidations',
        )
        .replace(
          "</dataValidations>",
          `<dataValidation type="list" sqref="C7"><formula1>${planted.validation}!$A$1:$A$5</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="检查对象名录库!A1"/><hyperlink ref="A2" r:id="rIdWeb"/><hyperlink ref="B2" r:id="rIdFile"/></hyperlinks>`,
        )
        .replace("<pageSetup", '<pageSetup r:id="rIdPrinter"')
        .replace(/<drawing r:id="[^"]*"\/>/, '$&<legacyDrawing r:id="rIdVml"/>')
        .replace(
          "</worksheet>",
          '<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext></extLst></worksheet>',
        ),
    [`xl/worksheets/_rels/${formPart}.xml.rels`]: (xml) =>
      xml.replace(
        "</Relationships>",
        rel("rIdComments", "comments", "../comments1.xml") +
          rel("rIdVml", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
          rel(
            "rIdThread",
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            "../threadedComments/threadedComment1.xml",
          ) +
          rel("rIdPrinter", "printerSettings", "../printerSettings/printerSettings1.bin") +
          rel(
            "rIdSlicer",
            "http://schemas.microsoft.com/office/2007/relationships/slicer",
            "../slicers/slicer1.xml",
          ) +
          rel("rIdWeb", "hyperlink", "https://www.gsxt.gov.cn/", "x") +
          rel("rIdFile", "hyperlink", `file:///${planted.path}`, "x") +
          "</Relationships>",
      ),
    "xl/comments1.xml": () =>
      `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${planted.commentAuthor}</author></authors><commentList><comment ref="A4" authorId="0"><text><t>${planted.comment}</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": () =>
      `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="a">${planted.comment}</v:shape></xml>`,
    "xl/threadedComments/threadedComment1.xml": () =>
      `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A4" personId="{1}" id="{2}"><text>${planted.threaded}</text></threadedComment></ThreadedComments>`,
    "xl/slicers/slicer1.xml": () =>
      `${head}<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="${planted.slicer}"/></slicers>`,
    "xl/printerSettings/printerSettings1.bin": utf8("printer"),
  });
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}

/** The same form as LibreOffice writes it, with a note, a second sheet and an author. */
export const flatOds = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta><meta:initial-creator>${planted.author}</meta:initial-creator><dc:creator>${planted.author}</dc:creator></office:meta>
<office:body><office:spreadsheet>
<table:table table:name="名录"><table:table-row><table:table-cell office:value-type="string"><text:p>${planted.objectName}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="20"/></table:table-row></table:table>
<table:table table:name="月报"><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>月报表</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>${planted.commentAuthor}</dc:creator><text:p>${planted.comment}</text:p></office:annotation><text:p>单位名称<text:span>（盖章）</text:span>：</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>海港区</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>次数</text:p></table:table-cell><table:table-cell table:formula="of:=[$名录.B1]*1" office:value-type="float" office:value="20"><text:p>20</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`;
