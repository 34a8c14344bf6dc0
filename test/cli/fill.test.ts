/** `sr fill`: templates keep their other sheets, the built-in form stands alone, a seal needs someone who answers for it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { unzipSync } from "fflate";
import { convertByLibreOffice } from "../libreOffice";
import type { CheckReport } from "../../cli/checkReport";
import { csvText, encodeCsv } from "../../scripts/sample/csv";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { applyEdits, readFile } from "../../src/hosts/file";
import { archiveEdits, correctionEdits, readWorkbook } from "../../src/sheets";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { scratch, spawnSr, sr } from "./sr";

jest.setTimeout(120_000);

const file = scratch();
const sample = inventSample({ seed: "fill", objects: 300, ledger: 400 });
const workbook = file("sample.xlsx", sampleWorkbook(sample));
const ledger = sample.sheets.find(({ sheet }) => sheet === "抽查台账")!;
const until = ["--until", "2024-05-31"];
const formSheet = 9;

/** One sheet as LibreOffice reads it, by its number from 1. */
function sheetText(path: string, sheet: number): string {
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`;
  convertByLibreOffice(filter, dirname(path), [path]);
  const name = basename(path, ".xlsx");
  const single = file(`${name}.csv`);
  if (existsSync(single)) return readFileSync(single, "utf8");
  return readFileSync(file(execFileSync("ls", [dirname(path)], { encoding: "utf8" }).split("\n").find((each) => each.startsWith(`${name}-`) && each.endsWith(".csv"))!), "utf8"); // prettier-ignore
}

/** Every figure of Annex 1 as the form writes it. */
async function figures(): Promise<string[]> {
  const ran = await sr(["check", workbook, ...until, "--json"]);
  const { annex1 } = (JSON.parse(ran.out) as CheckReport).forms;
  const said = ({ tasks, households, problems }: Record<string, number>) => `${tasks}次，${households}户，发现问题${problems}户`;
  return Object.values(annex1).map((row) =>
    "internal" in row
      ? `部门内部${said({ ...row.internal })}；部门联合${said({ ...row.joint })}`
      : said({ ...(row as unknown as Record<string, number>) }),
  );
} // prettier-ignore

test("fills the form that stands in the template, and every other sheet stays byte for byte", async () => {
  const out = file("filled.xlsx");
  const ran = spawnSr(["fill", workbook, "--form", "annex1", "--template", workbook, ...until, "--out", out]);
  expect(ran.code).toBe(0);
  const text = sheetText(out, formSheet);
  for (const figure of await figures()) expect(text).toContain(figure);
  expect(text).toContain("海港区");
  expect(text).toContain("2024年5月31日");
  const [before, after] = [workbook, out].map((path) => unzipSync(new Uint8Array(readFileSync(path))));
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part]).equals(Buffer.from(after[part])),
  );
  expect(changed.filter((part) => part.startsWith("xl/worksheets/"))).toHaveLength(1);
});

test("what was corrected by hand is filled as corrected, and told; less than last month is said", async () => {
  const counted = (JSON.parse((await sr(["check", workbook, ...until, "--json"])).out) as CheckReport).forms
    .annex1;
  const { tasks, households, problems } = counted["other.total"] as unknown as Record<string, number>;
  const grids = readFile("a.xlsx", new Uint8Array(readFileSync(workbook)));
  if (!grids.ok) throw new Error(grids.error.code);
  const correction = correctionEdits(grids.value, {
    ...{ form: "annex1" as const, unit: readWorkbook(grids.value).settings.unit, key: "other.total" },
    ...{
      measure: "problems" as const,
      computed: problems,
      corrected: problems + 1,
      reason: "漏录一户",
      by: "王",
    },
    ...{ until: parseIsoDate("2024-05-31")!, time: "2024-06-01T09:00:00+08:00" },
  });
  const kept = applyToGrids(grids.value, correction);
  const april = archiveEdits(kept, {
    ...{ form: "annex1" as const, year: 2024, month: 4, sentOn: parseIsoDate("2024-04-19")!, correction: "" },
    figures: new Map([["other.total", { tasks: tasks + 1, households, problems, rows: [] }]]),
  });
  if (!april.ok) throw new Error(april.error.code);
  const made = applyEdits(new Uint8Array(readFileSync(workbook)), [...correction, ...april.value], "a.xlsx");
  if (!made.ok) throw new Error(made.error.code);
  const corrected = file("corrected.xlsx", made.value);
  const out = file("by-hand.xlsx");
  const ran = await sr(["fill", corrected, "--form", "annex1", "--alone", ...until, "--out", out]);
  expect(ran.code).toBe(0);
  expect(sheetText(out, 1)).toContain(`${tasks}次，${households}户，发现问题${problems + 1}户`);
  expect(ran.err).toContain(
    `已按手工更正填写：其他平台·合计发现问题户数：计算值 ${problems}，更正为 ${problems + 1}（漏录一户，王）`,
  );
  const less = `其他平台抽查合计次数本期 ${tasks}，小于上期 ${tasks + 1}。`;
  expect(ran.err).toContain(less);
  expect((await sr(["check", corrected, ...until])).out).toContain(less);
});

test("without a template the built-in form stands alone in a new workbook", async () => {
  const out = file("built-in.xlsx");
  const csv = file("ledger.csv", encodeCsv(csvText(ledger), "gb18030"));
  const ran = await sr([
    "fill",
    csv,
    "--form",
    "annex2",
    "--unit",
    "海港区卫生健康局",
    ...until,
    "--out",
    out,
  ]);
  expect(ran.code).toBe(0);
  const text = sheetText(out, 1);
  expect(text).toContain("市有关部门“双随机、一公开”监管月报表");
  expect(text).toContain("海港区卫生健康局");
  expect(text).toMatch(/\d+次，\d+户，发现问题\d+户/);
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(out)))).filter((part) => /worksheets\/[^/]+$/.test(part))).toHaveLength(1); // prettier-ignore
});

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("--alone leaves one sheet, with the figures, and the seal where it was approved", async () => {
  const out = file("alone.xlsx");
  const seal = ["--seal", file("seal.png", pixel), "--approved-by", "慕容晚舟", "--reason", "报送5月月报"];
  const ran = await sr(["fill", workbook, "--form", "annex1", "--template", workbook, ...until, "--alone", ...seal, "--out", out]);
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/用印登记.*慕容晚舟.*报送5月月报/);
  const parts = unzipSync(new Uint8Array(readFileSync(out)));
  expect(Object.keys(parts).filter((part) => /worksheets\/[^/]+$/.test(part))).toHaveLength(1);
  expect(Object.entries(parts).some(([part, bytes]) => part.includes("media/") && Buffer.from(bytes).equals(pixel))).toBe(true); // prettier-ignore
  const text = sheetText(out, 1);
  for (const figure of await figures()) expect(text).toContain(figure);
  const firm = ledger.rows[0][ledger.headers.indexOf("名称")] as string;
  for (const bytes of Object.values(parts)) expect(Buffer.from(bytes).includes(firm)).toBe(false);
}); // prettier-ignore

test("a template without the form: exit code 1, nothing written", async () => {
  const out = file("none.xlsx");
  const ran = await sr([
    "fill",
    workbook,
    "--form",
    "annex2",
    "--template",
    workbook,
    ...until,
    "--out",
    out,
  ]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("sample.xlsx");
  expect(existsSync(out)).toBe(false);
});

test("the ledger is never overwritten", async () => {
  const before = readFileSync(workbook);
  const ran = await sr([
    "fill",
    workbook,
    "--form",
    "annex1",
    "--template",
    workbook,
    ...until,
    "--out",
    workbook,
  ]);
  expect(ran.code).toBe(1);
  expect(readFileSync(workbook).equals(before)).toBe(true);
});
