import type { LocalDate } from "../../../src/core/calendar/localDate";
import { nextDeadlines } from "../../../src/core/calendar/deadlines";

const day = (text: string) => text as LocalDate;
const rules = { dueBeforeRestDay: true };
const shown = (today: string, options: Partial<Parameters<typeof nextDeadlines>[1]> = {}) =>
  nextDeadlines(day(today), { rules, count: 3, ...options }).map((d) => [d.kind, d.due, d.workingDaysLeft]);

test("the nearest come first, in working days", () => {
  expect(shown("2024-06-17")).toEqual([
    ["monthly", "2024-06-20", 3],
    ["summary", "2024-06-26", 7],
    ["monthly", "2024-07-19", 24],
  ]);
  expect(shown("2024-06-20")[0]).toEqual(["monthly", "2024-06-20", 0]);
  expect(shown("2024-03-21")[0]).toEqual(["pools", "2024-03-31", 6]);
});

test("the summary after the holiday is reminded of before it", () => {
  const summary = nextDeadlines(day("2024-09-23"), { rules }).find(({ kind }) => kind === "summary");
  expect(summary).toMatchObject({ due: "2024-10-08", remindBy: "2024-09-30", workingDaysLeft: 7 });
});

test("what is overdue comes first; what was done does not come at all", () => {
  const openPublicity = [
    { task: "T1", ended: day("2024-04-26") },
    { task: "T2", ended: day("2024-06-03") },
  ];
  expect(shown("2024-06-17", { openPublicity })[0]).toEqual(["publicity", "2024-05-27", -14]);
  const done = new Set(["publicity-T1", "monthly-2024-06"]);
  const kept = nextDeadlines(day("2024-06-17"), { rules, openPublicity, done });
  expect(kept.filter(({ overdue }) => overdue).map(({ id }) => id)).toEqual([
    "monthly-2024-01",
    "monthly-2024-02",
    "monthly-2024-03",
    "pools-2024-03-31",
    "summary-2024-04-03",
    "monthly-2024-04",
    "monthly-2024-05",
  ]);
  expect(kept.map(({ id }) => id)).not.toContain("monthly-2024-06");
});

test("a year that the calendar does not know leaves the date as written and counts no days", () => {
  expect(nextDeadlines(day("2099-06-17"), { rules, count: 1 })).toMatchObject([
    { due: "2099-06-20", workingDaysLeft: null, calendarKnown: false },
  ]);
});
