/**
 * Every figure of both forms, from `sr check`, equal to a count in SQL on DuckDB over the same ledger (count.sql, written
 * from spec/forms.md; it says on which points it shares its reading). And that this comparison can fail.
 */
import { departments } from "../../scripts/sample/departments";
import { defaultRequest, inventSample } from "../../scripts/sample/sheets";
import type { SampleSheet } from "../../scripts/sample/sampleSheet";
import type { CountingRules } from "../../src/core/forms";
import { defaultRules } from "../../src/core/forms";
import { scratch } from "../cli/sr";
import { duckDbCount } from "./duckDbCount";
import { checked, csvFiles, otherRules, workbookFile } from "./ledgerFiles";
import { wildWorkbook } from "./wildLedger";

// Each test counts several ledgers twice.
jest.setTimeout(120_000);

const file = scratch();

const bySql = (sheets: readonly SampleSheet[], rules: Partial<CountingRules> = {}, unit = "") =>
  duckDbCount(csvFiles(file, sheets), rules, unit);
const byProduct = async (sheets: readonly SampleSheet[], rules: Partial<CountingRules> = {}, unit?: string) =>
  (await checked(workbookFile(file, sheets, { ...defaultRules, ...rules }), unit)).forms;

test("the sample: both forms", async () => {
  const { sheets } = inventSample(defaultRequest);
  const counted = await bySql(sheets);
  expect(counted.annex1["provincial.total"]).toMatchObject({ tasks: 18 });
  expect(await byProduct(sheets)).toEqual(counted);
});

test.each(["丁", "戊", "己"])("larger samples: seed %s", async (seed) => {
  const { sheets } = inventSample({ seed, objects: 5000, ledger: 10_000 });
  expect(await byProduct(sheets)).toEqual(await bySql(sheets));
});

test.each(departments.slice(0, 6).map(({ name }) => name))("Annex 2 of %s", async (unit) => {
  const { sheets } = inventSample({ seed: `单位 ${unit}`, objects: 2000, ledger: 3000 });
  for (const cityOwnLevelOnly of [true, false]) {
    const counted = await bySql(sheets, { cityOwnLevelOnly }, unit);
    expect((await byProduct(sheets, { cityOwnLevelOnly }, unit)).annex2).toEqual(counted.annex2);
  }
});

test.each(otherRules)("wild ledgers under the rule %j", async (rules) => {
  for (let seed = 0; seed < 4; seed++) {
    const sheets = wildWorkbook(`SQL ${seed} ${JSON.stringify(rules)}`, 40, 60);
    const unit = departments[(seed * 5) % 6].name;
    const counted = await bySql(sheets, rules, unit);
    expect({ seed, ...(await byProduct(sheets, rules, unit)) }).toEqual({ seed, ...counted });
  }
});

test("two rules together, where one moves what the other counts", async () => {
  for (const [first, one] of otherRules.slice(1).entries())
    for (const other of otherRules.slice(first + 2)) {
      const rules = { ...one, ...other };
      const sheets = wildWorkbook(JSON.stringify(rules), 12, 30);
      expect({ rules, ...(await byProduct(sheets, rules)) }).toEqual({
        rules,
        ...(await bySql(sheets, rules)),
      });
    }
});

test("each rule is seen by the comparison: the SQL under the default tells another story", async () => {
  for (const rules of otherRules.slice(1)) {
    const told: boolean[] = [];
    // One after the other: they share their files.
    for (const seed of [0, 1, 2]) {
      const sheets = wildWorkbook(`SQL ${seed} ${JSON.stringify(rules)}`, 40, 60);
      const unit = "秦皇岛市市场监督管理局";
      const [usual, other] = [await bySql(sheets, {}, unit), await bySql(sheets, rules, unit)];
      told.push(JSON.stringify(usual) !== JSON.stringify(other));
    }
    expect({ rules, moves: told.some(Boolean) }).toEqual({ rules, moves: true });
  }
});
