/** 部门报数 as submissions: a unit's lines together, short and whole names of rows, what cannot be read by its cell. */
import { readSubmissions } from "../../../src/sheets";
import { gridOf } from "../gridOf";

const headers = [
  "单位",
  "截止日期",
  "平台",
  "表行",
  "次数",
  "户数",
  "发现问题户数",
  "联合任务编号",
  "来源文件",
];

function read(...rows: readonly (readonly (string | number | null)[])[]) {
  const read = readSubmissions("部门报数.xlsx", [gridOf("部门报数", [headers, ...rows])]);
  if (!read.ok) throw new Error(read.error.map(({ code }) => code).join());
  return read.value;
}

test("the lines of a unit are one submission, with the numbers of its joint tasks", () => {
  const { submissions, faults } = read(
    ["公安局", "2024-06-20", "省平台", "合计", 3, 40, 2, null, "传真"],
    ["公安局", "2024-06-20", "省平台", "部门联合", 2, 30, 1, "LH-1、LH-2", "传真"],
    ["教育局", "2024-06-20", "其他平台", "合计", 1, 5, 0, null, "电话"],
    ["教育局", "2024-06-20", "", "河北双随机执法监管平台·部门内部", "2次", "9户", 0, null, "电话"],
  );
  expect(faults).toEqual([]);
  expect(
    submissions.map(({ unit, date, jointTasks, figures }) => [unit, date, jointTasks, [...figures]]),
  ).toEqual([
    [
      "公安局",
      "2024-06-20",
      ["LH-1", "LH-2"],
      [
        ["provincial.total", { tasks: 3, households: 40, problems: 2 }],
        ["provincial.joint", { tasks: 2, households: 30, problems: 1 }],
      ],
    ],
    [
      "教育局",
      "2024-06-20",
      [],
      [
        ["other.total", { tasks: 1, households: 5, problems: 0 }],
        ["provincial.internal", { tasks: 2, households: 9, problems: 0 }],
      ],
    ],
  ]);
});

test("an unknown row, words for a number and a missing unit are said by their cells; the rest stands", () => {
  const { submissions, faults } = read(
    ["公安局", "2024-06-20", "省平台", "合计", 3, 40, 2],
    ["公安局", "2024-06-20", "省平台", "某一行", 3, 40, 2],
    ["公安局", "2024-06-20", "省平台", "部门联合", 2, "约30户", 1],
    [null, "2024-06-20", "省平台", "合计", 2, 30, 1],
  );
  expect(submissions.map(({ figures }) => figures.size)).toEqual([1]);
  expect(faults.map(({ code, at }) => [code, at])).toEqual([
    ["sheets.choice", "部门报数!D3"],
    ["sheets.integer", "部门报数!F4"],
    ["sheets.blank", "部门报数!A5"],
  ]);
});
