/** The days of the quarterly summaries, as units write them into 报送时间表. */
import { readWorkbook } from "../../../src/sheets";
import { summaryDates } from "../../../src/sheets/calendar";
import { gridOf } from "../gridOf";

const scheduled = (rows: readonly (readonly [string, string])[]) =>
  readWorkbook([
    gridOf("报送时间表", [["报送内容", "截止日期", "备注"], ...rows.map((row) => [...row, ""])]),
  ]);
const daysIn = (rows: readonly (readonly [string, string])[], year = 2024) =>
  summaryDates(scheduled(rows), year).map(({ quarter, due }) => `${quarter}:${due}`);

test("days of every year, named by quarter or in their order", () => {
  expect(
    daysIn([
      ["第一季度工作总结", "4月1日前"],
      ["上半年工作总结", "每年6月20日"],
      ["前三季度工作总结", "9月27日"],
      ["全年工作总结", "12月20日"],
    ]),
  ).toEqual(["1:2024-04-01", "2:2024-06-20", "3:2024-09-27", "4:2024-12-20"]);
  const unnamed = ["4月2日", "6月25日", "10月9日", "12月23日"].map((due) => ["工作总结", due] as const);
  expect(daysIn(unnamed)).toEqual(["1:2024-04-02", "2:2024-06-25", "3:2024-10-09", "4:2024-12-23"]);
});

test("a year's last summary may be due in the next year; a day with a year is of that year alone", () => {
  expect(daysIn([["四季度工作总结", "1月10日"]])).toEqual(["4:2025-01-10"]);
  const dated = [["第二季度工作总结", "2024-06-18"] as const];
  expect([daysIn(dated), daysIn(dated, 2025)]).toEqual([["2:2024-06-18"], []]);
});

test("of two days of one quarter the earlier, with the row that says so", () => {
  const contents = scheduled([
    ["二季度工作总结（市局）", "6月26日"],
    ["二季度工作总结（县政府）", "6月24日"],
  ]);
  expect(summaryDates(contents, 2024)).toEqual([{ quarter: 2, due: "2024-06-24", at: "报送时间表!A3" }]);
});

test("other reports, days that are none and a summary in the middle of a quarter say nothing", () => {
  expect(
    daysIn([
      ["监管月报表", "6月20日"],
      ["第一季度工作总结", "另行通知"],
      ["第二季度工作总结", "2月30日"],
      ["专项工作总结", "5月15日"],
      ["第三季度工作总结", "3月1日"],
    ]),
  ).toEqual([]);
});
