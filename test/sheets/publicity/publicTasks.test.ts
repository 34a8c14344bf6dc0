/** The board of publicity from a workbook, counted by hand; the record and the ledger's 公示日期. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { columnOrder, publicityBoard } from "../../../src/core/publicity";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import {
  columnSetting,
  columnSettingEdits,
  fillPublishedOn,
  publicMatters,
  publicTasks,
  readPublications,
  recordPublications,
} from "../../../src/sheets/publicity";
import { smallWorkbook } from "../../taskpane/smallWorkbook";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const day = (text: string) => text as LocalDate;

const ledger = gridOf("台账", [
  [
    "任务编号",
    "任务名称",
    "牵头部门",
    "统一社会信用代码",
    "名称",
    "检查日期",
    "任务完成日期",
    "检查结果",
    "公示日期",
  ],
  ["T1", "甲任务", "甲局", "A1", "一号", "2024-03-04", "", "未发现问题", ""],
  ["T1", "甲任务", "甲局", "A2", "二号", "2024-03-01", "", "未发现问题", ""],
  ["T2", "乙任务", "甲局", "A3", "三号", "2024-06-03", "", "未发现问题", "2024-06-10"],
  ["T3", "丙任务", "甲局", "A4", "四号", "2024-06-03", "", "", ""],
  ["T4", "丁任务", "甲局", "A5", "五号", "2024-06-03", "2024-07-01", "未发现问题", ""],
]);
const plan = gridOf("年度抽查计划", [
  ["任务编号", "任务名称", "牵头部门", "抽查比例或数量", "开始日期", "结束日期", "备案日期", "备注"],
  ["T1", "甲任务", "甲局", "5%", "2024-03-01", "2024-03-31", "2024-01-15", ""],
  ["T3", "丙任务", "甲局", "5%", "2024-06-01", "2024-06-30", "2024-01-15", "事前告知"],
]);

function board(grids: readonly Grid[], today: string) {
  const contents = readWorkbook(grids);
  const tasks = publicTasks(grids, contents);
  return publicityBoard(publicMatters(tasks, contents, readPublications(contents)), day(today));
}

const shown = (grids: readonly Grid[], today: string) =>
  Object.fromEntries(board(grids, today).map(({ id, state, due }) => [id, `${state} ${due ?? ""}`.trim()]));

test("20 working days from the end; what has no end waits; what is told beforehand may be told", () => {
  expect(shown([ledger, plan], "2024-06-20")).toEqual({
    plan: "overdue 2024-02-09",
    "scheme-T3": "overdue 2024-06-01",
    "drawn-T1": "overdue 2024-04-01",
    "results-T1": "overdue 2024-04-01",
    "drawn-T2": "published 2024-07-02",
    "results-T2": "published 2024-07-02",
    "drawn-T3": "open",
    "results-T3": "waiting",
    "drawn-T4": "waiting 2024-07-29",
    "results-T4": "waiting 2024-07-29",
  });
});

const publication = {
  kind: "results",
  task: "T1",
  channel: "区政府网站",
  publishedOn: day("2024-03-20"),
  address: "",
  rows: 2,
  file: "",
  note: "",
} as const;

describe("a plan that was adjusted", () => {
  const header = [
    "任务编号",
    "任务名称",
    "牵头部门",
    "开始日期",
    "结束日期",
    "备案日期",
    "公示日期",
    "版本",
    "状态",
  ];
  const first = ["T1", "甲任务", "甲局", "2024-03-01", "2024-09-30", "2024-01-15", "2024-01-20", "1"];
  const second = ["T1", "甲任务", "甲局", "2024-03-01", "2024-08-30", "2024-05-06", "", "2", "未开展"];
  const other = ["T2", "乙任务", "甲局", "2024-03-01", "2024-09-30", "2024-01-15", "2024-01-20", "1"];
  const adjusted = gridOf("年度抽查计划", [
    header,
    [...first, "已调整（第2版）"],
    [...other, "未开展"],
    second,
  ]);
  const publishedOn = (on: string) =>
    recordPublications([adjusted], [{ ...publication, kind: "plan", task: "", publishedOn: day(on) }]);

  test("is to be published anew, within 20 working days of its new version", () => {
    const before = gridOf("年度抽查计划", [header, [...first, "未开展"], [...other, "未开展"]]);
    expect(shown([before], "2024-05-20").plan).toBe("published 2024-02-09");
    expect(shown([adjusted], "2024-05-20").plan).toBe("open 2024-05-31");
    expect(shown([adjusted], "2024-06-01").plan).toBe("overdue 2024-05-31");
  });

  test("is not published by what was published before it", () => {
    const old = applyToGrids([adjusted], publishedOn("2024-01-22"));
    expect(shown(old, "2024-05-20").plan).toBe("open 2024-05-31");
    const anew = applyToGrids([adjusted], publishedOn("2024-05-10"));
    expect(shown(anew, "2024-05-20").plan).toBe("published 2024-05-31");
  });

  test("by taking a task back alone, too", () => {
    const taken = "已取消（第2版，2024-05-06）：机构调整；审批：领导小组";
    const without = gridOf("年度抽查计划", [header, [...first, taken], [...other, "未开展"]]);
    expect(shown([without], "2024-05-20").plan).toBe("open 2024-05-31");
  });
});

test("the last day is in time, the day after is overdue", () => {
  expect(shown([ledger], "2024-04-01")["results-T1"]).toBe("open 2024-04-01");
  expect(shown([ledger], "2024-04-02")["results-T1"]).toBe("overdue 2024-04-01");
});

test("what is recorded is published, and fills the ledger's blank days of its task only", () => {
  const grids = applyToGrids([ledger, plan], recordPublications([ledger, plan], [publication]));
  expect(shown(grids, "2024-06-20")["results-T1"]).toBe("published 2024-04-01");
  const filled = applyToGrids(grids, fillPublishedOn(readWorkbook(grids)));
  expect(readWorkbook(filled).ledger.map(({ publishedOn }) => publishedOn)).toEqual([
    "2024-03-20",
    "2024-03-20",
    "2024-06-10",
    null,
    null,
  ]);
  expect(fillPublishedOn(readWorkbook(filled))).toEqual([]);
});

test("a list that went out before an inspection does not make its result public", () => {
  const early = { ...publication, publishedOn: day("2024-03-02") };
  const grids = applyToGrids([ledger], recordPublications([ledger], [early]));
  const edits = fillPublishedOn(readWorkbook(grids));
  expect(edits).toEqual([{ kind: "setValues", sheet: "台账", row: 2, column: 8, values: [["2024-03-02"]] }]);
});

test("records are added below, and a cell that begins with = stays text", () => {
  const first = applyToGrids([ledger], recordPublications([ledger], [{ ...publication, channel: "=1+1" }]));
  const second = applyToGrids(first, recordPublications(first, [{ ...publication, task: "T2" }]));
  expect(readPublications(readWorkbook(second)).map(({ task, channel }) => [task, channel])).toEqual([
    ["T1", "=1+1"],
    ["T2", "区政府网站"],
  ]);
});

test("the order that the website asks for is kept, and is no unknown setting", () => {
  const before = smallWorkbook();
  const order = "名称、检查结果";
  const grids = applyToGrids(before, columnSettingEdits(before, readWorkbook(before), "results", order));
  const contents = readWorkbook(grids);
  expect(columnSetting(contents, "results")).toBe(order);
  expect(columnSetting(contents, "drawn")).toBe("");
  expect(contents.issues).toEqual(readWorkbook(before).issues);
  const again = applyToGrids(grids, columnSettingEdits(grids, contents, "results", "序号、名称"));
  expect(columnSetting(readWorkbook(again), "results")).toBe("序号、名称");
});

test("a column that is not public is refused by name, and one that comes twice", () => {
  expect(columnOrder("results", "名称、信用风险等级")).toMatchObject({
    ok: false,
    error: { code: "publicity.columnNotPublic", found: "信用风险等级" },
  });
  expect(columnOrder("drawn", "名称，名称")).toMatchObject({
    ok: false,
    error: { code: "publicity.columnTwice" },
  });
  const chosen = columnOrder("drawn", " 名称 ，序号");
  expect(chosen.ok && chosen.value.map(({ header }) => header)).toEqual(["名称", "序号"]);
});
