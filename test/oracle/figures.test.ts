/**
 * Every figure of both forms, from `sr check`, equal to the count of an independent program:
 * Python and SQL, sharing no code with the product (count.py says on which points it shares its reading).
 */
import { execFileSync } from "node:child_process";
import { departments } from "../../scripts/sample/departments";
import type { SampleSheet } from "../../scripts/sample/sampleSheet";
import { defaultRequest, inventSample } from "../../scripts/sample/sheets";
import type { CountingRules } from "../../src/core/forms";
import { defaultRules } from "../../src/core/forms";
import type { CheckReport } from "../../cli/checkReport";
import { scratch, spawnSr } from "../cli/sr";
import { checked, csvFiles, otherRules, until, workbookFile } from "./ledgerFiles";
import { wildWorkbook } from "./wildLedger";

// Each test counts several ledgers twice, once of them in another process.
jest.setTimeout(120_000);

const file = scratch();

const workbook = (sheets: readonly SampleSheet[], rules?: CountingRules) => workbookFile(file, sheets, rules);

function independentCount(
  sheets: readonly SampleSheet[],
  rules: Partial<CountingRules>,
  unit = "",
): CheckReport["forms"] {
  const files = csvFiles(file, sheets);
  const options = ["--until", until, "--unit", unit, "--rules", JSON.stringify(rules)];
  const out = execFileSync("python3", ["test/oracle/count.py", ...files, ...options], { encoding: "utf8" });
  return JSON.parse(out) as CheckReport["forms"];
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

test.each(otherRules)("wild ledgers under the rule %j", async (rules) => {
  for (let seed = 0; seed < 6; seed++) {
    const sheets = wildWorkbook(`${seed} ${JSON.stringify(rules)}`, 40, 60);
    const path = workbook(sheets, { ...defaultRules, ...rules });
    const unit = departments[seed % 6].name;
    const report = await checked(path, unit);
    expect({ seed, ...report.forms }).toEqual({ seed, ...independentCount(sheets, rules, unit) });
  }
});
