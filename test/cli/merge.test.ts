/** `sr merge`: a workbook, a web page that goes by .xls, a GB18030 csv and an .et become one ledger. */
import { existsSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import { csvText, encodeCsv } from "../../scripts/sample/csv";
import { applyEdits, blankWorkbook, readFile } from "../../src/hosts/file";
import { readWorkbook, tableSheet } from "../../src/sheets";
import { scratch, sr } from "./sr";

jest.setTimeout(60_000);

const file = scratch();
const headers = ["任务编号", "统一社会信用代码", "名称", "抽查事项", "检查部门", "检查日期", "检查结果"];
const row = (n: number, result = "未发现问题") => [
  `RW-${n}`,
  `91130302000000${1000 + n}`,
  `单位${n}`,
  "公示信息检查",
  "海港区市场监督管理局",
  "2024-03-05",
  result,
];

const workbook = (rows: string[][]) => {
  const made = applyEdits(
    blankWorkbook(),
    tableSheet({ sheet: "台账", headers, rows, textColumns: [0, 1] }),
    "台账",
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const page = (rows: string[][]) =>
  `<html><body><table>${[headers, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

test("four kinds of files, one broken: every record once, changes listed, the broken one said", async () => {
  const base = file("第1页.xlsx", workbook([row(1), row(2, "")]));
  const html = file("第2页.xls", page([row(2), row(3)]));
  const csv = file(
    "第3页.csv",
    encodeCsv(csvText({ headers, rows: [row(3, "发现问题已责令改正"), row(4)], dates: [] }), "gb18030"),
  );
  const source = file("第4页.xlsx", workbook([row(5)]));
  convertByLibreOffice("xls:MS Excel 97", dirname(source), [source]);
  const et = file("第4页.et");
  renameSync(file("第4页.xls"), et);
  const broken = file("坏.xlsx", "不是表格");
  const out = file("合并.xlsx");
  const ran = await sr(["merge", base, html, csv, et, broken, "--out", out]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("合并 4 份台账：共 5 行，新增 3 行，更改 1 行");
  expect(ran.err).toContain("坏.xlsx");
  const grids = readFile("合并.xlsx", new Uint8Array(readFileSync(out)));
  if (!grids.ok) throw new Error(grids.error.code);
  const { ledger } = readWorkbook(grids.value);
  expect(ledger.map(({ id, name, result }) => [id, name, result])).toEqual([
    ["911303020000001001", "单位1", "未发现问题"],
    ["911303020000001002", "单位2", "未发现问题"],
    ["911303020000001003", "单位3", "发现问题已责令改正"],
    ["911303020000001004", "单位4", "未发现问题"],
    ["911303020000001005", "单位5", "未发现问题"],
  ]);
});

test("no ledger at all: exit code 1, nothing written", async () => {
  const out = file("none.xlsx");
  const ran = await sr(["merge", file("plain.csv", "甲,乙\n1,2\n"), "--out", out]);
  expect([ran.code, existsSync(out)]).toEqual([1, false]);
  expect(ran.err).toContain("plain.csv");
});
