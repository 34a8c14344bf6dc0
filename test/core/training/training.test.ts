/** Hours by officer and training before a draw, counted by hand. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { hoursByOfficer, strayAttendance, trainedBefore } from "../../../src/core/training";
import type { Attendance, TrainingSession } from "../../../src/core/training";
import { readWorkbook } from "../../../src/sheets";
import { hoursOf, readAttendance, readSessions } from "../../../src/sheets/training";
import { gridOf } from "../../sheets/gridOf";

const day = (text: string) => text as LocalDate;
const session = (number: string, content: string, on: string | null): TrainingSession => ({
  at: `培训记录!A${number}`,
  session: number,
  content,
  scope: "",
  time: on ?? "每季度",
  on: on === null ? null : day(on),
  people: null,
  held: true,
});
const was = (called: string, name: string, hours: number | null, department = ""): Attendance => ({
  at: "参训人员!A2",
  session: called,
  name,
  department,
  hours,
});
const officers = [
  { name: "王一", department: "甲局" },
  { name: "王一", department: "乙局" },
  { name: "李二", department: "甲局" },
];
const sessions = [
  session("1", "系统操作", "2023-11-20"),
  session("2", "抽查前培训", "2024-03-01"),
  session("3", "日常学习", null),
];

test("two of one name are told apart by their departments; a session goes by number or content", () => {
  const attendance = [
    was("1", "王一", 2, "甲局"),
    was("抽查前培训", "王一", 1.5, "甲局"),
    was("2", "王一", 4, "乙局"),
    was("3", "李二", 3),
  ];
  expect(hoursByOfficer(officers, sessions, attendance).map(({ hours, last }) => [hours, last])).toEqual([
    [3.5, "2024-03-01"],
    [4, "2024-03-01"],
    [3, null],
  ]);
  expect(hoursByOfficer(officers, sessions, attendance, 2024).map(({ hours }) => hours)).toEqual([1.5, 4, 3]);
});

test("a row without a department trains neither of two who share the name, and is named", () => {
  const attendance = [was("2", "王一", 2), was("2", "李二", 2)];
  expect(hoursByOfficer(officers, sessions, attendance).map(({ hours }) => hours)).toEqual([0, 0, 2]);
  expect(strayAttendance(officers, sessions, attendance).map(({ row, why }) => `${row.name} ${why}`)).toEqual(
    ["王一 several"],
  );
});

test("a department written by its other name is the pool's department", () => {
  const contents = readWorkbook([
    gridOf("参训人员", [
      ["场次", "姓名", "部门", "学时"],
      ["系统操作", "王一", "区局", 2],
    ]),
    gridOf("执法检查人员名录库", [
      ["姓名", "执法证号", "部门"],
      ["王一", "ZF1", "海港区市场监督管理局"],
      ["王一", "ZF2", "海港区教育局"],
    ]),
    gridOf("部门名录", [
      ["规范名称", "别名", "系统"],
      ["海港区市场监督管理局", "区局", "市场监管"],
      ["海港区教育局", "区教育局", "教育"],
    ]),
  ]);
  expect(readAttendance(contents)[0].department).toBe("海港区市场监督管理局");
});

test("trained before a draw: within a year, the day itself included, dated sessions only", () => {
  const attendance = [was("1", "王一", 2, "甲局"), was("2", "王一", 2, "乙局"), was("3", "李二", 2)];
  const untrained = (on: string) =>
    trainedBefore(officers, sessions, attendance, day(on)).untrained.map(
      ({ name, department }) => `${name}${department}`,
    );
  expect(untrained("2024-02-29")).toEqual(["王一乙局", "李二甲局"]);
  expect(untrained("2024-03-01")).toEqual(["李二甲局"]);
  expect(untrained("2024-11-20")).toEqual(["王一甲局", "李二甲局"]);
});

test("what counts for nobody is named with its reason", () => {
  const attendance = [was("9", "李二", 1), was("1", "赵三", 1), was("1", "李二", null), was("1", "李二", 1)];
  expect(strayAttendance(officers, sessions, attendance).map(({ why }) => why)).toEqual([
    "noSession",
    "nobody",
    "noHours",
  ]);
});

test("hours as they are written", () => {
  expect(["2", "1.5", "２学时", "3课时", "半天", "", "-1"].map(hoursOf)).toEqual([
    2,
    1.5,
    2,
    3,
    null,
    null,
    null,
  ]);
});

test("both tables are recognised beside the pool of officers, which stays a pool of officers", () => {
  const contents = readWorkbook([
    gridOf("培训记录", [
      ["序号", "培训内容", "培训范围", "培训时间", "参训人数", "完成情况"],
      [1, "系统操作", "全体执法人员", "2024年3月1日", "35人", "已完成"],
      [2, "法律法规", "全体执法人员", "每季度", "", "未完成"],
    ]),
    gridOf("参训人员", [
      ["场次", "姓名", "部门", "学时"],
      ["系统操作", "王一", "甲局", 2],
    ]),
    gridOf("执法检查人员名录库", [
      ["姓名", "执法证号", "部门"],
      ["王一", "ZF1", "甲局"],
    ]),
  ]);
  expect(contents.tables.map(({ kind }) => kind)).toEqual(["training", "attendance", "officers"]);
  expect(readSessions(contents).map(({ on, people, held }) => [on, people, held])).toEqual([
    ["2024-03-01", 35, true],
    [null, null, false],
  ]);
  expect(readAttendance(contents)).toMatchObject([{ session: "系统操作", name: "王一", hours: 2 }]);
});
