/** Merging ledgers: nothing lost, nothing twice, every change by cell; laws over random splits and repeats. */
import fc from "fast-check";
import type { Cell, Grid } from "../../../src/sheets";
import { mergeEdits, mergedSheets, mergeLedgers, readLedger, recogniseTables } from "../../../src/sheets";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const headers = ["任务编号", "统一社会信用代码", "名称", "抽查事项", "检查部门", "检查日期", "检查结果"];

function source(name: string, rows: readonly (readonly Cell[])[], own: readonly string[] = headers) {
  const grid: Grid = gridOf("抽查台账", [own, ...rows]);
  const [table] = recogniseTables([grid]).filter(({ kind }) => kind === "ledger");
  return { name, table };
}

const row = (n: number, more: Partial<Record<"date" | "result", Cell>> = {}): Cell[] => [
  `RW-${n % 3}`,
  `9113030200000${String(1000 + n)}X`,
  `单位${n}`,
  "公示信息检查",
  "海港区市场监督管理局",
  more.date === undefined ? "2024-03-05" : more.date,
  more.result === undefined ? "未发现问题" : more.result,
];

test("new rows are added, changed cells replaced and listed, blanks filled, the same row counted once", () => {
  const base = source("一.xlsx", [row(1), row(2, { result: null }), row(3)]);
  const later = source("二.csv", [row(1), row(2), row(3, { result: "发现问题已责令改正" }), row(4)]);
  const merged = mergeLedgers([base, later]);
  expect(merged.rows.map(({ state }) => state)).toEqual(["base", "changed", "changed", "new"]);
  expect(merged.same).toBe(1);
  expect(merged.conflicts).toEqual([]);
  expect(
    merged.changes.map(({ index, column, before, after, at }) => [index, column.header, before, after, at]),
  ).toEqual([
    [1, "检查结果", "", "未发现问题", "抽查台账!A3"],
    [2, "检查结果", "未发现问题", "发现问题已责令改正", "抽查台账!A4"],
  ]);
});

test("a blank in the later file takes nothing away", () => {
  const merged = mergeLedgers([source("一", [row(1)]), source("二", [row(1, { result: null, date: null })])]);
  expect([merged.rows.length, merged.changes, merged.same]).toEqual([1, [], 1]);
});

test("days in other spellings and serial numbers are the same day", () => {
  const merged = mergeLedgers([
    source("一", [row(1, { date: 45356 })]),
    source("二", [row(1, { date: "2024.3.5" })]),
    source("三", [row(1, { date: "2024年3月5日" })]),
  ]);
  expect([merged.rows.length, merged.changes, merged.same]).toEqual([1, [], 2]);
});

test("two rows of one file with one key and other contents are both kept and listed", () => {
  const merged = mergeLedgers([
    source("一", [row(1)]),
    source("二", [row(1, { result: "发现问题已责令改正" }), row(1, { result: "不配合检查情节严重" })]),
  ]);
  expect(merged.rows).toHaveLength(2);
  expect(merged.conflicts).toMatchObject([
    { kind: "sameKey", at: "抽查台账!A3", first: "抽查台账!A2", index: 1 },
  ]);
});

test("rows without 任务编号 or object are kept, each of them, and listed", () => {
  const blank = row(1).map((cell, column) => (column === 0 ? null : cell));
  const merged = mergeLedgers([source("一", [blank, blank]), source("二", [blank])]);
  expect([merged.rows.length, merged.conflicts.map(({ kind }) => kind)]).toEqual([
    3,
    ["noKey", "noKey", "noKey"],
  ]);
});

test("other orders of columns, other headers, and columns of the unit's own", () => {
  const own = ["检查结果状态", "任务编号", "企业名称", "统一信用代码", "抽查事项", "检查部门", "网格员"];
  const merged = mergeLedgers([
    source("一", [row(1, { result: null })]),
    source(
      "二",
      [["未发现问题", "RW-1", "单位1", "91130302000001001X", "公示信息检查", "海港区市场监督管理局", "李四"]],
      own,
    ),
  ]);
  expect(merged.rows).toHaveLength(1);
  expect(merged.changes.map(({ column, after }) => [column.header, after])).toEqual([
    ["检查结果", "未发现问题"],
    ["网格员", "李四"],
  ]);
  expect(mergeEdits(merged).withoutColumn).toEqual(["网格员"]);
});

test("codes that have lost their digits are said by their cells, and two firms that then share one stay two", () => {
  const lost = (n: number) => row(n).map((cell, column) => (column === 1 ? 911303020000001000 : cell));
  const merged = mergeLedgers([source("一", [lost(1), lost(4)])]);
  expect(merged.faults.map(({ code, at }) => [code, at])).toEqual([
    ["sheets.codeLostDigits", "抽查台账!B2"],
    ["sheets.codeLostDigits", "抽查台账!B3"],
  ]);
  expect([merged.rows.length, merged.conflicts]).toEqual([2, []]);
  expect(merged.rows[0].texts.get("id")).toMatch(/^911303020000001/);
});

test("however a ledger is cut into pages that overlap, merging gives its rows back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }),
      (size, cuts) => {
        const rows = Array.from({ length: size }, (_, n) => row(n));
        const pages = cuts
          .map(([from, length]) => rows.slice(from, from + length + 1))
          .filter((page) => page.length > 0);
        const merged = mergeLedgers([...pages, rows].map((page, n) => source(`${n}`, page)));
        const names = merged.rows.map(({ texts }) => texts.get("name"));
        expect([...names].sort()).toEqual(rows.map((cells) => cells[2]).sort());
        expect([merged.changes, merged.conflicts]).toEqual([[], []]);
      },
    ),
    { numRuns: 60 },
  );
});

test("the edits bring the base ledger up to date where it stands", () => {
  const base = source("一", [row(1), row(2, { result: null })]);
  const merged = mergeLedgers([base, source("二", [row(2), row(3)])]);
  const [after] = applyToGrids([base.table.grid], mergeEdits(merged).edits);
  expect(after.values).toEqual([headers, row(1), row(2), row(3)]);
});

test("the sheets hold every row and every change, and read back as a ledger", () => {
  const merged = mergeLedgers([
    source("一.xlsx", [row(1), row(2)]),
    source("二.xls", [row(2, { result: "失联" }), row(3)]),
  ]);
  const grids = applyToGrids([], mergedSheets(merged));
  const [ledger] = recogniseTables(grids).filter(({ kind }) => kind === "ledger");
  expect(readLedger(ledger).records.map(({ name, result }) => [name, result])).toEqual([
    ["单位1", "未发现问题"],
    ["单位2", "失联"],
    ["单位3", "未发现问题"],
  ]);
  expect(grids[1].values.slice(1).map((cells) => [cells[0], cells[3], cells[7], cells[8], cells[9]])).toEqual(
    [
      ["更改", "单位2", "未发现问题", "失联", "二.xls"],
      ["新增", "单位3", null, null, "二.xls"],
    ],
  );
});

test("100,000 rows in one pass", () => {
  const many = Array.from({ length: 50_000 }, (_, n) => row(n));
  const start = performance.now();
  const merged = mergeLedgers([
    source("一", many),
    source("二", [...many.slice(25_000), ...many.slice(0, 25_000)]),
  ]);
  expect([merged.rows.length, merged.same]).toEqual([50_000, 50_000]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
