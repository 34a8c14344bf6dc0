import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { readWorkbook } from "../../../src/sheets";
import { publicTasks } from "../../../src/sheets/publicity";
import { addRevisit, readRevisits, revisitPool, tasksInspected } from "../../../src/sheets/revisits";
import type { NewRevisit } from "../../../src/sheets/revisits";
import { gridOf } from "../gridOf";
import { drawn } from "../../core/evidence/drawnCase";
import { drawEdits } from "../draw/standing";
import { applyToGrids } from "../memoryWorkbook";

const day = (text: string) => parseIsoDate(text) as LocalDate;

const ledger = gridOf("抽查台账", [
  ["任务编号", "抽查类型", "统一社会信用代码", "名称", "抽查事项", "检查日期", "检查结果", "状态"],
  ["T1", "部门联合", "A", "甲", "一", "2024-03-05", "未发现问题", ""],
  ["T1", "部门联合", "A", "甲", "二", "2024-03-05", "未发现问题", ""],
  ["T2", "部门内部", "A", "甲", "一", "2024-04-05", "未发现问题", ""],
  ["T2", "部门内部", "B", "乙", "一", "2024-04-05", "", ""],
  ["T2", "部门内部", "C", "丙", "一", "2024-04-05", "未发现问题", "替换"],
  ["T2", "部门内部", "", "无码", "一", "2024-04-05", "未发现问题", ""],
  ["T3", "专项检查", "D", "丁", "一", "2024-04-05", "未发现问题", ""],
  ["T4", "部门内部", "E", "戊", "一", "2024-05-05", "未发现问题", ""],
]);
const records = readWorkbook([ledger]).ledger;
const spring = { from: day("2024-03-01"), until: day("2024-04-30"), tasks: [] };

test("each inspected object once, with all of its tasks; not what was replaced, not done, not by lot or without a code", () => {
  expect(revisitPool(records, spring)).toEqual([
    { id: "A", name: "甲", tasks: ["T1", "T2"], at: "抽查台账!A2" },
  ]);
  expect(revisitPool(records, { ...spring, tasks: ["T4"] })).toEqual([]);
  expect(revisitPool(records, { ...spring, until: day("2024-05-05") }).map(({ id }) => id)).toEqual([
    "A",
    "E",
  ]);
  expect(tasksInspected(records, spring).map(({ task, objects }) => [task, objects])).toEqual([
    ["T1", 1],
    ["T2", 1],
  ]);
});

const visit = (part: Partial<NewRevisit> = {}): NewRevisit => ({
  draw: "回访-2024-06",
  task: "T1、T2",
  id: "A",
  name: "甲",
  method: "电话",
  showedCertificate: "是",
  twoOfficers: "是",
  favours: "否",
  truthful: "不清楚",
  opinion: "=很好",
  visitedOn: "2024-06-20",
  visitor: "回访甲",
  ...part,
});

test("answers are read back as they were given; a second one is added below, with the same choices", () => {
  const once = applyToGrids([], addRevisit([], visit()));
  const edits = addRevisit(once, visit({ id: "B", favours: "是" }));
  const twice = applyToGrids(once, edits);
  const { records: read, faults } = readRevisits(readWorkbook(twice).tables);
  expect(faults).toEqual([]);
  expect(read).toMatchObject([
    {
      id: "A",
      draw: "回访-2024-06",
      task: "T1、T2",
      opinion: "=很好",
      answers: { favours: "否", truthful: "不清楚" },
    },
    { id: "B", answers: { favours: "是" } },
  ]);
  const lists = edits.filter((edit) => edit.kind === "listValidation");
  expect(lists).toHaveLength(5);
  for (const edit of lists) if (edit.kind === "listValidation") expect(edit.area.row).toBe(2);
  // No ledger, no figure: a revisit is no inspection.
  expect(readWorkbook(twice).ledger).toEqual([]);
});

test("an answer that is none is named with its cell and read as open", () => {
  const grid = gridOf("回访记录", [
    ["任务编号", "统一社会信用代码", "方式", "是否亮证", "是否两人", "收费吃请", "结果属实", "意见"],
    ["T1", "A", "电话", "√", "无", "吃了顿饭", "属实", ""],
  ]);
  const { records: read, faults } = readRevisits(readWorkbook([grid]).tables);
  expect(faults).toMatchObject([{ code: "results.answerUnknown", at: "回访记录!F2", found: "吃了顿饭" }]);
  expect(read[0].answers).toEqual({
    showedCertificate: "是",
    twoOfficers: "否",
    favours: null,
    truthful: "是",
  });
});

test("publicity knows nothing of a revisit's draw; an inspection's it knows", () => {
  const named = (label: string) => {
    const grids = applyToGrids([], drawEdits([], drawn({ label }).certificate));
    return publicTasks(grids, readWorkbook(grids)).map(({ task }) => task);
  };
  expect(named("HG-7")).toEqual(["HG-7"]);
  expect(named("回访-2024-06")).toEqual([]);
});
