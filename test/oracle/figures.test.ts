/**
 * Every figure of both forms, from `sr check`, equal to the count of an independent program:
 * Python and SQL, sharing no code with the product (count.py says on which points it shares its reading).
 */
import { execFileSync } from "node:child_process";
import { csvText, encodeCsv } from "../../scripts/sample/csv";
import { departments } from "../../scripts/sample/departments";
import type { SampleSheet } from "../../scripts/sample/sampleSheet";
import { sheetEdits } from "../../scripts/sample/sheetEdits";
import { defaultRequest, inventSample } from "../../scripts/sample/sheets";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import type { CountingRules } from "../../src/core/forms";
import { defaultRules } from "../../src/core/forms";
import { defaultSettings, settingsEdits } from "../../src/sheets";
import type { CheckReport } from "../../cli/checkReport";
import { scratch, spawnSr, sr } from "../cli/sr";
import { wildWorkbook } from "./wildLedger";

// Each test counts several ledgers twice, once of them in another process.
jest.setTimeout(120_000);

const file = scratch();
const until = "2024-05-31";

/** The sheets as one .xlsx file, with the counting rules as its settings. */
function workbook(sheets: readonly SampleSheet[], rules: CountingRules = defaultRules): string {
  const settings = { ...defaultSettings, rules };
  const bytes = applyEdits(blankWorkbook(), [...sheets.flatMap(sheetEdits), ...settingsEdits([], settings)]);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return file("ledger.xlsx", bytes.value);
}

function independentCount(
  sheets: readonly SampleSheet[],
  rules: Partial<CountingRules>,
  unit = "",
): CheckReport["forms"] {
  const csv = (name: string) => {
    const sheet = sheets.find((each) => each.sheet === name)!;
    return file(`${name}.csv`, encodeCsv(csvText(asText(sheet)), "utf-8"));
  };
  const files = [csv("抽查台账"), csv("部门名录")];
  const options = ["--until", until, "--unit", unit, "--rules", JSON.stringify(rules)];
  const out = execFileSync("python3", ["test/oracle/count.py", ...files, ...options], { encoding: "utf8" });
  return JSON.parse(out) as CheckReport["forms"];
}

/**
 * As .csv: every date in the date columns as ISO text, also where the wild ledger mixes in texts;
 * a code that stands as a number has lost its digits, so the other program gets none.
 */
function asText(sheet: SampleSheet): SampleSheet {
  const code = sheet.headers.indexOf("统一社会信用代码");
  const rows = sheet.rows.map((row) =>
    row.map((cell, column) => (column === code && typeof cell === "number" ? null : cell)),
  );
  return { ...sheet, rows, dates: ["检查日期", "任务完成日期", "录入日期", "公示日期"] };
}

async function checked(path: string, unit?: string): Promise<CheckReport> {
  const ran = await sr(["check", path, "--until", until, "--json", ...(unit ? ["--unit", unit] : [])]);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
  return JSON.parse(ran.out) as CheckReport;
}

test("the sample: every figure, and the story that it tells", () => {
  const { sheets } = inventSample(defaultRequest);
  const ran = spawnSr(["check", workbook(sheets), "--until", until, "--json"]);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
  const report = JSON.parse(ran.out) as CheckReport;
  expect(report.forms).toEqual(independentCount(sheets, {}));
  expect(report.ratios).toMatchObject([
    { id: "joint-tasks", part: 7, whole: 18, met: false, need: 1 },
    { id: "joint-households", met: true, need: 0 },
    { id: "credit-tasks", part: 12, whole: 15, met: false, need: 5 },
  ]);
});

test.each(["甲", "乙", "丙"])("larger samples: seed %s", async (seed) => {
  const { sheets } = inventSample({ seed, objects: 3000, ledger: 6000 });
  const path = workbook(sheets);
  expect((await checked(path)).forms).toEqual(independentCount(sheets, {}));
});

test.each(departments.slice(0, 6).map(({ name }) => name))("Annex 2 of %s", async (unit) => {
  const { sheets } = inventSample({ seed: unit, objects: 1000, ledger: 1900 });
  for (const cityOwnLevelOnly of [true, false]) {
    const path = workbook(sheets, { ...defaultRules, cityOwnLevelOnly });
    const counted = independentCount(sheets, { cityOwnLevelOnly }, unit);
    expect((await checked(path, unit)).forms.annex2).toEqual(counted.annex2);
  }
});

const settings: readonly Partial<CountingRules>[] = [
  {},
  { date: "completion" },
  { taskCounts: "finished" },
  { households: "perYear" },
  { levelsAreJoint: true },
  { cooperativesAreEnterprises: true },
  { marketTakesPart: true },
  { higherLevelCounts: false },
  { unitTasks: "leads" },
  { cityOwnLevelOnly: false },
];

test.each(settings)("wild ledgers under the rule %j", async (rules) => {
  for (let seed = 0; seed < 6; seed++) {
    const sheets = wildWorkbook(`${seed} ${JSON.stringify(rules)}`, 40, 60);
    const path = workbook(sheets, { ...defaultRules, ...rules });
    const unit = departments[seed % 6].name;
    const report = await checked(path, unit);
    expect({ seed, ...report.forms }).toEqual({ seed, ...independentCount(sheets, rules, unit) });
  }
});
