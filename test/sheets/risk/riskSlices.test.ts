/** 监测预警 of 130,000 objects with two watched columns: the work stops for a breath every few thousand rows. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Slices } from "../../../src/core/slices";
import {
  changesInSlices,
  migrationInSlices,
  stateInSlices,
  worsenedInSlices,
} from "../../../src/core/registry/risk";
import { readWorkbook } from "../../../src/sheets";
import {
  riskStateInSlices,
  snapshotEdits,
  snapshotsInSlices,
  watchableColumns,
} from "../../../src/sheets/risk";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const size = 130_000;
/** Breaths that a work of so many rows takes at the least: the pane answers in each of them. */
const breaths = size / 5000;

const pool = (month: number) =>
  gridOf("检查对象名录库", [
    ["统一社会信用代码", "名称", "登记状态", "信用风险等级", "投诉举报次数", "行政处罚次数"],
    ...Array.from({ length: size }, (_, i) => [
      `QHD-${i}`,
      `第${i}号`,
      "存续",
      "ABCD".charAt((i + (i % 8 === 0 ? month : 0)) % 4),
      (i % 13) + (i % 10 === 0 ? month : 0),
      i % 3,
    ]),
  ]);

/** The outcome, and how often the work stopped for a breath. */
function driven<T>(work: Slices<T>): readonly [T, number] {
  for (let taken = 0; ; taken++) {
    const step = work.next();
    if (step.done) return [step.value, taken];
  }
}

test("read, compared and recorded a month later, in steps", () => {
  const steps: Record<string, number> = {};
  const run = <T>(name: string, work: Slices<T>): T => {
    const [outcome, taken] = driven(work);
    steps[name] = taken;
    return outcome;
  };
  const stateOf = (month: number) => {
    const { tables, objects } = readWorkbook([pool(month)]);
    return run(`state ${month}`, riskStateInSlices(tables[0], objects, watchableColumns(tables[0])));
  };
  const [may, june] = [stateOf(0), stateOf(1)];
  const recorded = snapshotEdits([], [], may, "2024-05", "2024-05-31" as LocalDate);
  if (!recorded.ok) throw new Error(recorded.error.code);
  const { entries, faults } = run(
    "snapshots",
    snapshotsInSlices(readWorkbook(applyToGrids([], recorded.value)).tables),
  );
  expect([entries.length, faults]).toEqual([3 * size, []]);
  const before = run("before", stateInSlices(entries, "2024-05"));
  expect(before.size).toBe(size);
  const changes = run("changes", changesInSlices(before, june, "2024-06"));
  expect(changes).toHaveLength(size / 8 + size / 10);
  const { classes, counts } = run("matrix", migrationInSlices(before, june));
  expect(classes).toEqual(["A", "B", "C", "D"]);
  // i % 8 = 0 has class A in May, and B in June.
  expect(counts[0][1]).toBe(size / 8);
  expect(run("worsened", worsenedInSlices(before, june))).toHaveLength(size / 8 + size / 10 - size / 40);
  for (const [name, taken] of Object.entries(steps)) expect([name, taken >= breaths]).toEqual([name, true]);
});
