/** 监测预警 in the workbook: snapshots kept and read again, watched columns, a targeted task in one step. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { generalClass, stateAt, worsened } from "../../../src/core/registry/risk";
import { readWorkbook } from "../../../src/sheets";
import type { Cell, Grid } from "../../../src/sheets/grid";
import {
  readSnapshots,
  riskStateOf,
  snapshotEdits,
  targetedTaskEdits,
  watchableColumns,
  watchSheet,
} from "../../../src/sheets/risk";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const day = "2024-06-20" as LocalDate;
const headers = [
  "统一社会信用代码",
  "名称",
  "登记状态",
  "信用风险等级",
  "专业风险等级",
  "标签",
  "投诉举报次数",
  "吉祥物",
];
const pool = (...rows: readonly (readonly Cell[])[]): Grid => gridOf("对象库", [headers, ...rows]);
const may = pool(
  ["QHD-1", "甲店", "存续", "B", "低", "餐饮", 1, "熊"],
  ["QHD-2", "乙店", "存续", "A", "低", null, null, null],
);
const june = pool(
  ["QHD-1", "甲店", "存续", "D", "低", "餐饮", 4, "虎"],
  ["QHD-2", "乙店", "存续", "A", "高", null, null, null],
);

function stateOf(grids: readonly Grid[]) {
  const { tables, objects } = readWorkbook(grids);
  const table = tables.find(({ kind }) => kind === "objects");
  if (!table) throw new Error("no pool");
  return riskStateOf(
    table,
    objects,
    watchableColumns(table).filter(({ likely }) => likely),
  );
}

function record(grids: readonly Grid[], month: string) {
  const { entries } = readSnapshots(readWorkbook(grids).tables);
  const edits = snapshotEdits(grids, entries, stateOf(grids), month, day);
  if (!edits.ok) throw new Error(JSON.stringify(edits.error));
  return applyToGrids(grids, edits.value);
}

test("columns that speak of risk are watched, others can be", () => {
  const table = readWorkbook([may]).tables[0];
  expect(watchableColumns(table).map(({ header, likely }) => [header, likely])).toEqual([
    ["专业风险等级", true],
    ["投诉举报次数", true],
    ["吉祥物", false],
  ]);
});

test("May is kept, June only where it changed, and both can be compared again", () => {
  const first = record([may], "2024-05");
  const second = record([june, ...first.filter(({ sheet }) => sheet !== "对象库")], "2024-06");
  const { entries, faults } = readSnapshots(readWorkbook(second).tables);
  expect(faults).toEqual([]);
  expect(entries.filter(({ month }) => month === "2024-05")).toHaveLength(5);
  expect(entries.filter(({ month }) => month === "2024-06")).toEqual([
    { month: "2024-06", id: "QHD-1", indicator: generalClass, value: "D" },
    { month: "2024-06", id: "QHD-1", indicator: "投诉举报次数", value: "4" },
    { month: "2024-06", id: "QHD-2", indicator: "专业风险等级", value: "高" },
  ]);
  const found = worsened(stateAt(entries, "2024-05"), stateAt(entries, "2024-06"));
  expect(found.map(({ id }) => id)).toEqual(["QHD-1", "QHD-2"]);
  const list = applyToGrids(
    [],
    watchSheet({ from: "2024-05", to: "2024-06" }, found, readWorkbook([june]).objects, []),
  );
  expect(list[0].sheet).toContain("内部");
  expect(list[0].values.flat()).toEqual(expect.arrayContaining(["甲店", "投诉举报次数", "1", "4"]));
  // The same month again: nothing to add. An earlier one: refused.
  const again = snapshotEdits(second, entries, stateOf([june]), "2024-06", day);
  expect(again).toEqual({ ok: true, value: [] });
  expect(snapshotEdits(second, entries, stateOf([june]), "2024-04", day)).toEqual({
    ok: false,
    error: { code: "risk.laterRecorded", found: "2024-04", expected: "2024-06" },
  });
});

test("a snapshot table of an earlier version keeps classes; indicators have no column there and are not lost silently", () => {
  const old = gridOf("等级快照", [
    ["统一社会信用代码", "信用风险等级", "等级月份", "快照日期"],
    ["QHD-1", "A", "2024年4月", "2024-04-30"],
    ["QHD-2", "A", "4月份", "2024-04-30"],
  ]);
  const { entries, faults } = readSnapshots(readWorkbook([old]).tables);
  expect(entries).toEqual([{ month: "2024-04", id: "QHD-1", indicator: generalClass, value: "A" }]);
  expect(faults).toEqual([{ code: "risk.monthUnreadable", at: "等级快照!C3", found: "4月份" }]);
  expect(snapshotEdits([old, may], entries, stateOf([may]), "2024-05", day)).toEqual({
    ok: false,
    error: { code: "risk.columnMissing", at: "等级快照!A1", header: "指标" },
  });
});

test("a targeted task: the tag in the pool, the task in the plan; what cannot be tagged is said", () => {
  const grids = [june];
  const { tables, objects } = readWorkbook(grids);
  const made = targetedTaskEdits(grids, tables[0], objects, ["QHD-1", "QHD-2", "QHD-9"], {
    tag: "监测预警2024-06",
    task: "DX-1",
    name: "监测预警定向抽查",
    lead: "海港区市场监督管理局",
    from: day,
    until: "2024-07-20" as LocalDate,
  });
  expect(made.faults).toEqual([{ code: "risk.objectGone", id: "QHD-9" }]);
  const after = readWorkbook(applyToGrids(grids, made.edits));
  expect(after.objects.map(({ tags }) => tags)).toEqual([["餐饮", "监测预警2024-06"], ["监测预警2024-06"]]);
  expect(after.plan).toHaveLength(1);
  expect(after.plan[0]).toMatchObject({
    task: "DX-1",
    targeted: true,
    scope: "监测预警2024-06",
    extent: { kind: "count", count: 2 },
    from: day,
  });
});
