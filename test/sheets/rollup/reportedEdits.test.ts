/** 部门报数 and 应报单位 as they are kept: added to, brought up to date where they stand, nothing else touched. */
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Submission } from "../../../src/core/rollup";
import { recogniseTables } from "../../../src/sheets";
import {
  readReported,
  readUnitList,
  reportedEdits,
  reportedFor,
  unitListEdits,
} from "../../../src/sheets/rollup";
import type { Grid } from "../../../src/sheets/grid";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const day = (text: string) => parseIsoDate(text) as LocalDate;
const until = day("2024-06-20");
const sent = (unit: string, tasks: number, more: Partial<Submission> = {}): Submission => ({
  file: `${unit}.xlsx`,
  unit,
  form: "annex2",
  date: day("2024-06-18"),
  figures: new Map([
    ["provincial.total", { tasks, households: 10 * tasks, problems: 0 }],
    ["other.credit", { tasks: 0, households: 0, problems: 0 }],
  ]),
  ledger: null,
  cellOf: () => null,
  ...more,
});
const read = (grids: readonly Grid[]) => readReported("w", recogniseTables(grids));

test("what was entered reads back, zeros too; units with details are not entered", () => {
  const grids = applyToGrids(
    [],
    reportedEdits([], [sent("甲局", 3), sent("乙局", 4, { ledger: [] })], until),
  );
  const { submissions, faults } = read(grids);
  expect(faults).toEqual([]);
  expect(submissions.map(({ unit, date, figures }) => [unit, date, [...figures]])).toEqual([
    ["甲局", until, [...sent("甲局", 3).figures]],
  ]);
});

test("the same again changes nothing; other numbers replace their own line", () => {
  const first = applyToGrids([], reportedEdits([], [sent("甲局", 3), sent("乙局", 5)], until));
  expect(reportedEdits(first, [sent("甲局", 3)], until)).toEqual([]);
  const later = applyToGrids(first, reportedEdits(first, [sent("甲局", 4, { file: "更正.xlsx" })], until));
  expect(later[0].values).toHaveLength(first[0].values.length);
  const changed = later[0].values.filter((row, r) => row.some((cell, c) => cell !== first[0].values[r][c]));
  expect(changed.map((row) => [row[0], row[3], row[4], row[8]])).toEqual([["甲局", "合计", 4, "更正.xlsx"]]);
});

test("another month is another line, and counts for its own month only", () => {
  const may = day("2024-05-20");
  const first = applyToGrids([], reportedEdits([], [sent("甲局", 3)], may));
  const both = applyToGrids(first, reportedEdits(first, [sent("甲局", 7)], until));
  const tasksFor = (when: LocalDate) =>
    reportedFor(read(both).submissions, when).map(({ figures }) => figures.get("provincial.total")?.tasks);
  expect([tasksFor(may), tasksFor(until), tasksFor(day("2024-07-20"))]).toEqual([[3], [7], []]);
});

test("the list keeps the notes beside its units when others come and go", () => {
  const list = gridOf("名单", [
    ["序号", "应报单位", "识别写法", "备注"],
    [1, "甲局", "甲", "每月催"],
    [2, "乙局", "", null],
    [3, "丙局", "丙、三局", "新设"],
  ]);
  const { units, source } = readUnitList(recogniseTables([list]), []);
  expect([source, units.map(({ writings }) => writings)]).toEqual(["list", [["甲"], [], ["丙", "三局"]]]);
  expect(unitListEdits([list], units)).toEqual([]);
  const next = [units[0], units[2], { unit: "丁局", writings: ["丁"] }, { unit: "戊局", writings: [] }];
  const [after] = applyToGrids([list], unitListEdits([list], next));
  expect(after.values.slice(1).map(([, unit, writings, note]) => [unit, writings, note])).toEqual([
    ["甲局", "甲", "每月催"],
    ["丙局", "丙、三局", "新设"],
    ["丁局", "丁", null],
    ["戊局", null, null],
  ]);
  const [shorter] = applyToGrids([list], unitListEdits([list], [units[1]]));
  expect(readUnitList(recogniseTables([shorter]), []).units).toEqual([units[1]]);
});
