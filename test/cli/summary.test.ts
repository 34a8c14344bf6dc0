/** `sr summary`: a draft from a workbook; mistakes are said and leave nothing behind. */
import { existsSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { scratch, sr } from "./sr";

jest.setTimeout(60_000);

const file = scratch();
const workbook = file(
  "sample.xlsx",
  sampleWorkbook(inventSample({ seed: "summary", objects: 300, ledger: 400 })),
);
const draft = (out: string, ...more: string[]) => [
  "summary",
  workbook,
  "--year",
  "2024",
  "--out",
  out,
  ...more,
];

test("writes a Word document and says what is left to a person", async () => {
  const out = file("q2.docx");
  const ran = await sr(draft(out, "--quarter", "2"));
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/2024年第2季度.*截止 2024-06-30.*\d+ 处须由人填写/);
  const document = strFromU8(unzipSync(new Uint8Array(readFileSync(out)))["word/document.xml"]);
  const text = document.replace(/<[^>]+>/g, "");
  expect(text).toMatch(/一、工作开展情况.*二、存在问题.*三、下步打算/);
  const checked = await sr(["check", workbook, "--until", "2024-06-30", "--json"]);
  const { ratios } = JSON.parse(checked.out) as { ratios: { part: number; whole: number }[] };
  expect(ratios).toHaveLength(3);
  for (const { part, whole } of ratios) expect(text).toContain(`（${part}/${whole}）`);
});

test("--template writes the unit's own document; what is wrong with it is said, and leaves no file", async () => {
  const { builtInTemplate } = await import("../../src/documents/summary");
  const bytes = await builtInTemplate({ unit: "海港区" });
  const out = file("own.docx");
  const ran = await sr(draft(out, "--quarter", "2", "--template", file("模板.docx", bytes)));
  expect(ran.code).toBe(0);
  const text = strFromU8(unzipSync(new Uint8Array(readFileSync(out)))["word/document.xml"]);
  expect(text).toMatch(/一、工作开展情况[^]*开展随机抽查\d+次/);
  expect(text).not.toContain("{{");
  const none = file("none.docx");
  const refused = await sr(draft(none, "--quarter", "2", "--template", workbook));
  expect([refused.code, existsSync(none)]).toEqual([1, false]);
  expect(refused.err).toContain("“sample.xlsx”不是 .docx 文件");
});

test.each<[string, string[]]>([
  ["a fifth quarter", ["--quarter", "5"]],
  ["a cut-off outside the quarter", ["--quarter", "2", "--until", "2024-07-01"]],
  ["a form that is none", ["--quarter", "2", "--form", "annex9"]],
  ["a quarter that has not begun", ["--quarter", "1", "--until", "2023-12-31"]],
])("exit code 2 for %s", async (_what, more) => {
  const ran = await sr(draft(file("never.docx"), ...more));
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/。\n$/);
  expect(existsSync(file("never.docx"))).toBe(false);
});

test("another kind of file is not written", async () => {
  expect((await sr(draft(file("q2.pdf"), "--quarter", "2"))).code).toBe(2);
  expect(existsSync(file("q2.pdf"))).toBe(false);
});

test("a year without figures: exit code 1, nothing written", async () => {
  const out = file("empty.docx");
  const ran = await sr(["summary", workbook, "--quarter", "2", "--year", "2019", "--out", out]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("2019年第二季度");
  expect(existsSync(out)).toBe(false);
});
