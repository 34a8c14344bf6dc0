/** Whose form a file is: certain, or asked; never guessed. */
import type { Department } from "../../../src/core/registry/department";
import type { ReportingUnit, Whose } from "../../../src/core/rollup";
import { unitMatcher, whoseFile, writingOf } from "../../../src/core/rollup";

const list = ["海港区", "北戴河区", "北戴河新区", "市公安局", "市市场监督管理局", "海港区市场监督管理局"];

function ask(
  written: string,
  fileUnit: string,
  writings: Readonly<Record<string, readonly string[]>> = {},
  directory: readonly Department[] = [],
): Whose {
  const units: ReportingUnit[] = list.map((unit) => ({ unit, writings: writings[unit] ?? [] }));
  return whoseFile({ written, fileUnit, units, matcher: unitMatcher(list, directory) });
}
const known = (unit: string, byFile = false) => ({ kind: "known", unit, byFile });

test.each([
  ["海港区", "附件1", known("海港区")],
  ["秦皇岛市海港区双随机办", "6月", known("海港区")],
  ["", "市公安局", known("市公安局")],
  ["双随机专班", "北戴河新区", known("北戴河新区", true)],
  ["北戴河新区", "北戴河新区", known("北戴河新区")],
  ["秦皇岛市公安局", "市公安局", known("市公安局")],
])("%s in the file of %s", (written, fileUnit, expected) => {
  expect(ask(written, fileUnit)).toEqual(expected);
});

test.each([
  ["海港区", "北戴河区", "differs", ["海港区", "北戴河区"]],
  ["市场监督管理局", "报表", "several", ["市市场监督管理局", "海港区市场监督管理局"]],
  ["双随机专班", "报表", "unknown", []],
])("%s in the file of %s is asked about", (written, fileUnit, why, candidates) => {
  expect(ask(written, fileUnit)).toEqual({ kind: "asked", why, candidates });
});

test("an ambiguous name is settled by the file's", () => {
  expect(ask("市场监督管理局", "海港区市场监督管理局")).toEqual(known("海港区市场监督管理局"));
});

test("an answer is remembered by what was written, and by both names where they differ", () => {
  const strange = writingOf("双随机专班", "报表");
  expect(ask("双随机专班", "报表", { 市公安局: [strange] })).toEqual(known("市公安局"));
  const both = writingOf("海港区", "北戴河区");
  expect(ask("海港区", "北戴河区", { 北戴河区: [both] })).toEqual(known("北戴河区"));
  // The neighbour's own file is still its own.
  expect(ask("海港区", "海港区", { 北戴河区: [both] })).toEqual(known("海港区"));
});

test("without a list whoever sends is expected", () => {
  const matcher = unitMatcher([], []);
  expect(whoseFile({ written: "", fileUnit: "甲", units: [], matcher })).toEqual(known("甲"));
});
