/** The draft against a ledger counted by hand; the .docx as LibreOffice reads it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { convertByLibreOffice } from "../../libreOffice";
import { quarterFactsSlices, quarterlySummary } from "../../../src/documents/summary";
import { quarterFacts } from "../../../src/documents/summary/quarterFacts";
import type { SummaryRequest } from "../../../src/documents/summary";
import { day } from "../../core/forms/ledgerRow";
import { request } from "./secondQuarter";

jest.setTimeout(120_000);

/** The text of the draft, on one line. */
async function textOf(given: SummaryRequest): Promise<string> {
  const draft = await quarterlySummary(given);
  if (!draft.ok) throw new Error(draft.error.code);
  const folder = mkdtempSync(join(tmpdir(), "sr-summary-"));
  writeFileSync(join(folder, "draft.docx"), draft.value.bytes);
  convertByLibreOffice("pdf", folder, [join(folder, "draft.docx")]);
  const text = execFileSync("pdftotext", [join(folder, "draft.pdf"), "-"], { encoding: "utf8" });
  const line = text.replace(/\s/g, "");
  expect(line.split("【此处由人填写：").length - 1).toBe(draft.value.blanks);
  return line;
}

test("headings, the quarter's own figures, 环比, 同比, ratios and the months", async () => {
  const text = await textOf(request);
  expect(text).toMatch(/^海港区2024年第二季度“双随机、一公开”监管工作总结/);
  expect(text).toMatch(/一、工作开展情况.*二、存在问题.*三、下步打算/);
  expect(text).toContain("开展随机抽查2次、4户，发现问题1户；其中部门联合抽查1次、3户，发现问题0户。");
  expect(text).toContain("环比：随机抽查2次，比第一季度（1次）增加1次，增长100.00%（1/1）");
  expect(text).toContain("抽查对象4户，比第一季度（3户）增加1户，增长33.33%（1/3）");
  expect(text).toContain("同比：随机抽查2次，比上年第二季度同期（4次）减少2次，下降50.00%（2/4）");
  expect(text).toContain("（上年第二季度同期数取自月报存档（以报送时为准））");
  expect(text).toContain("本年累计开展随机抽查3次、7户，发现问题1户；部门联合1次，占33.33%");
  expect(text).toContain("联合抽查次数占比（全年目标40%）：目前33.33%（1/3），尚有差距");
  expect(text).toContain("如其他不变，还需增加1次方可达到40%的目标");
  expect(text).toContain("5月报送数与上表台账数不同");
  expect(text).toContain("合计户数报送5，台账6。请核对");
  expect(text).toContain("【此处由人填写：部门联合抽查次数，存档中没有】");
  for (const month of ["3月31日", "4月30日", "6月30日"]) expect(text).toContain(month);
});

test("what cannot be compared is said and left to a person", async () => {
  const text = await textOf({ ...request, archive: [], quarter: 1, until: day("2024-03-31") });
  expect(text).toContain(
    "环比：台账和月报存档中没有上年第四季度完整的数字，未作比较。【此处由人填写：环比情况】",
  );
  expect(text).toContain("开展随机抽查1次、3户，发现问题0户");
});

test("the ratios stand in Word's own charts; with a rasteriser in a picture, the SVG and its PNG", async () => {
  const parts = async (rasterise?: (svg: string) => Promise<Uint8Array>) => {
    const draft = await quarterlySummary(request, rasterise);
    return draft.ok ? unzipSync(draft.value.bytes) : {};
  };
  const own = await parts();
  const charts = Object.keys(own).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(3);
  const values = charts.map(
    (name) =>
      strFromU8(own[name])
        .match(/(?<=<c:v>)[^<]+/g)
        ?.map(Number) ?? [],
  );
  // joint tasks: none of 1, 1 of 2, 1 of 3; the goal of 40 % in every month
  expect(values.some((each) => each.includes(50) && each.includes(100 / 3))).toBe(true);
  expect(values.some((each) => each.filter((value) => value === 40).length === 12)).toBe(true);

  const png = Uint8Array.of(1, 2, 3);
  let drawn = "";
  const pictured = await parts((svg) => {
    drawn = svg;
    return Promise.resolve(png);
  });
  const media = Object.entries(pictured).filter(([name]) => name.startsWith("word/media/"));
  expect(drawn).toContain("联合抽查次数占比：6月 33.33%（1/3）；目标 40%");
  expect(media.map(([, bytes]) => strFromU8(bytes)).sort()).toEqual([strFromU8(png), drawn].sort());
  expect(Object.keys(pictured).filter((name) => name.startsWith("word/charts/"))).toEqual([]);
});

test("a quarter that nobody knows makes no document", async () => {
  expect(await quarterlySummary({ ...request, year: 2021, until: day("2021-06-30") })).toEqual({
    ok: false,
    error: { code: "documents.summaryEmpty", found: "2021年第二季度" },
  });
});

test("counted in slices the facts are those of one go, each rest further on", () => {
  const shares: number[] = [];
  const work = quarterFactsSlices(request);
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);
  expect(step.value).toEqual(quarterFacts(request));
  // Six months, and what they are held against.
  expect(shares.length).toBeGreaterThanOrEqual(6);
  expect(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1)).toBe(true);
});
