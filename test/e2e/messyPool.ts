/**
 * A list of objects as a registration authority sends it, made from a fixed seed: 130,000 rows, one in ten
 * with something wrong. Written as Excel writes it, texts shared, by nothing of the product.
 */
import { strToU8, zipSync } from "fflate";

export const messyHeaders = [
  "序号",
  "统一社会信用代码",
  "企业名称",
  "企业类型",
  "法定代表人",
  "住所",
  "所属辖区",
  "行业门类",
  "登记状态",
  "信用等级",
  "分类月份",
  "企业标签",
] as const;

export type MessyCell = string | number | null;

/** xorshift32: the same numbers everywhere. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015, 4.6: worked out here, not by the product. */
export function checked(first: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first[i]), 0);
  return first + alphabet[(31 - (sum % 31)) % 31];
}

export const codeOfRow = (i: number): string =>
  checked(`9${i % 4 === 0 ? 2 : 1}130302MA${String(i).padStart(7, "0")}`);

const industries = [
  "餐饮业",
  "零售业",
  "批发业",
  "制造业",
  "危险化学品仓储",
  "药品零售",
  "住宿业",
  "物业管理",
];
const streets = ["文化路", "河北大街", "建设大街", "海阳路", "燕山大街"];

/** Rows without the header; `edition` 2 is the same list half a year later. */
export function messyRows(count: number, edition = 1): MessyCell[][] {
  const random = numbers(20240617 + edition);
  const rows: MessyCell[][] = [];
  for (let n = 0; n < count; n++) {
    // The later list has lost its first rows and gained as many.
    const i = edition === 1 ? n : n + Math.floor(count / 100);
    const code = codeOfRow(i);
    const mess = random();
    const id: MessyCell =
      mess < 0.004
        ? ` ${code.toLowerCase()} `
        : mess < 0.005
          ? 911303020000000000
          : mess < 0.006
            ? "9.11303E+17"
            : mess < 0.007
              ? codeOfRow(Math.max(0, i - 7))
              : mess < 0.01
                ? code.slice(0, 17) + (code.endsWith("0") ? "1" : "0")
                : code;
    const industry = industries[Math.floor(random() * industries.length)];
    const other = random();
    rows.push([
      n + 1,
      id,
      other < 0.0005 ? `=${i}号超市` : other < 0.001 ? `+86便利店${i}` : `海港区第${i}号${industry}店`,
      i % 4 === 0 ? "个体工商户" : "有限责任公司",
      `王${String.fromCharCode(0x4e00 + (i % 3000))}`,
      `海港区${streets[i % 5]}${1 + (i % 900)}号`,
      `第${1 + (i % 20)}所`,
      industry,
      other < 0.02 ? "注销" : other < 0.05 ? "在营" : edition === 2 && i % 50 === 0 ? "吊销，未注销" : "存续",
      other > 0.97 ? null : "ABCD"[Math.floor(random() * 4)],
      other > 0.9 ? "2023.11" : "2024-05",
      other > 0.3 ? "" : "重点",
    ]);
  }
  return rows;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const letters = (column: number) => String.fromCharCode(65 + column);

/** An .xlsx with one sheet of this name. */
export const xlsxOf = (sheet: string, rows: readonly (readonly MessyCell[])[]): Uint8Array =>
  workbookOf([[sheet, rows]]);

/** An .xlsx with these sheets. */
export function workbookOf(
  sheets: readonly (readonly [name: string, rows: readonly (readonly MessyCell[])[]])[],
): Uint8Array {
  const shared = new Map<string, number>();
  const indexOf = (text: string) => {
    let index = shared.get(text);
    if (index === undefined) shared.set(text, (index = shared.size));
    return index;
  };
  const lines = (rows: readonly (readonly MessyCell[])[]) =>
    rows.map((cells, r) => {
      const inner = cells.map((cell, c) => {
        const at = `${letters(c)}${r + 1}`;
        if (cell === null || cell === "") return "";
        return typeof cell === "number"
          ? `<c r="${at}"><v>${cell}</v></c>`
          : `<c r="${at}" t="s"><v>${indexOf(cell)}</v></c>`;
      });
      return `<row r="${r + 1}">${inner.join("")}</row>`;
    });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const numbered = sheets.map(([name, rows], i) => ({ name, n: i + 1, lines: lines(rows) }));
  const strings = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ name, n }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${rels}">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="rId0" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(
      numbered.map(({ n, lines: written }) => [
        `xl/worksheets/sheet${n}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${written.join("")}</sheetData></worksheet>`,
      ]),
    ),
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="${shared.size}" uniqueCount="${shared.size}">${strings.join("")}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}
