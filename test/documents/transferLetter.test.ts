/** 问题线索移送函 on paper: LibreOffice prints it, poppler counts and reads its pages. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { transferLetter } from "../../src/sheets/followUps";
import type { TransferLetter } from "../../src/sheets/followUps";

jest.setTimeout(120_000);

const letter = (part: Partial<TransferLetter> = {}): TransferLetter => ({
  measure: "移送",
  receiver: "海港区应急管理局",
  sender: "海港区市场监督管理局",
  task: "HG-2024-033",
  taskName: "旅行社部门联合抽查",
  problems: [
    {
      id: "91130302QXHDPRBB21",
      name: "秦皇岛银杏雀大药房有限公司",
      address: "秦皇岛市海港区港湾街道锚地街217号",
      problem: "安全生产检查：发现问题待后续处理（疏散通道堆放货物，宽度不足）",
    },
    { id: "QHD-004", name: "=第4号商户", address: "", problem: "安全生产检查：发现问题待后续处理" },
  ],
  contact: "慕容晚舟",
  phone: "0335-0000001",
  taken: [],
  ...part,
});

interface Printed {
  readonly pages: number;
  readonly size: string;
  readonly text: string;
}

/** Printed by LibreOffice, in a profile of its own; the first page also as a picture. */
function print(
  { edits }: { readonly edits: ReturnType<typeof transferLetter>["edits"] },
  name: string,
): Printed {
  const written = applyEdits(blankWorkbook(), edits);
  if (!written.ok) throw new Error(written.error.code);
  const folder = mkdtempSync(join(tmpdir(), "sr-letter-"));
  const source = join(folder, `${name}.xlsx`);
  writeFileSync(source, written.value);
  convertByLibreOffice("pdf", folder, [source]);
  const pdf = join(folder, `${name}.pdf`);
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  const pictures = join(process.cwd(), "test-results", "letters");
  mkdirSync(pictures, { recursive: true });
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "70",
    "-f",
    "1",
    "-l",
    "1",
    "-singlefile",
    pdf,
    join(pictures, name),
  ]);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    size: /^Page size:\s+(.+)$/m.exec(info)?.[1] ?? "",
    text: execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).replace(/\s/g, ""),
  };
}

test("one page of A4: addressed, asked, listed, number, seal and day blank, the receipt below", () => {
  const page = print(transferLetter(letter()), "transfer");
  expect(page.pages).toBe(1);
  expect(page.size).toContain("A4");
  for (const said of [
    "问题线索移送函",
    "海港区应急管理局：",
    "旅行社部门联合抽查",
    "HG-2024-033",
    "谁审批谁监管、谁主管谁监管",
    "91130302QXHDPRBB21",
    "疏散通道堆放货物",
    "=第4号商户",
    "海港区市场监督管理局（盖章）",
    "回执",
    "2件问题线索材料",
  ])
    expect(page.text).toContain(said);
  expect(page.text).toContain("〔〕号");
  expect(page.text).toContain("年月日");
});

test("thirty problems go on to further pages, none of them cut", () => {
  const problems = Array.from({ length: 30 }, (_, i) => ({
    id: `QHD-${String(i + 1).padStart(3, "0")}`,
    name: `第${i + 1}号商户`,
    address: "海港区港湾街道",
    problem: `第${i + 1}项：发现问题待后续处理`,
  }));
  const page = print(transferLetter(letter({ problems })), "many");
  expect(page.pages).toBeGreaterThan(1);
  for (const { id, problem } of problems) {
    expect(page.text).toContain(id);
    expect(page.text).toContain(problem);
  }
});

test("each kind of letter has its own title; without a receiver there is a line to write on", () => {
  for (const [measure, title] of [
    ["移送司法机关", "涉嫌犯罪案件线索移送函"],
    ["抄告", "问题线索抄告函"],
    ["转办", "问题线索转办函"],
  ]) {
    const { name, edits } = transferLetter(letter({ measure, receiver: "" }));
    const texts = edits.flatMap((edit) => (edit.kind === "setValues" ? edit.values.flat() : []));
    expect(texts).toContain(title);
    expect(texts).toContain("________________________：");
    expect(name.length).toBeLessThanOrEqual(31);
  }
});

test("no class leaves with a letter, whoever typed it into the problem or named the task for it", () => {
  const problems = [
    { id: "QHD-1", name: "甲店(D)", address: "", problem: "信用风险等级为D的企业，通道堆放货物" },
  ];
  const { edits } = transferLetter(letter({ problems, taskName: "C、D类企业专项抽查" }));
  const text = JSON.stringify(edits);
  expect(text).not.toMatch(/[C、D]类|\(D\)|等级为D/);
  expect(text).toContain("通道堆放货物");
});
