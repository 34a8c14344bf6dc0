/** 日程: order, working days by the published arrangements, and what is said of a year without one. */
import { agenda, isWorkingDay, monthWeeks, unknownYears } from "../../../src/core/calendar";
import type { Dated } from "../../../src/core/calendar";
import type { LocalDate } from "../../../src/core/calendar/localDate";

const day = (text: string) => text as LocalDate;
const works = (date: LocalDate) => {
  const found = isWorkingDay(date);
  return found.ok ? found.value : null;
};

/** 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, 国办发明电〔2025〕7号: weekend days that are worked. */
const published: Readonly<Record<number, readonly string[]>> = {
  2024: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  2025: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  2026: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
};

test.each(Object.entries(published))(
  "the days worked in exchange of %s are the published ones",
  (year, days) => {
    const found: string[] = [];
    for (let month = 1; month <= 12; month++)
      for (const { date, inMonth, works: worked } of monthWeeks(Number(year), month, works).flat()) {
        const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
        if (inMonth && weekend && worked === true) found.push(date.slice(5));
      }
    expect(found).toEqual(days);
  },
);

test("weeks begin on Monday and hold the whole month once", () => {
  for (let month = 1; month <= 12; month++) {
    const weeks = monthWeeks(2024, month, works);
    expect(
      weeks.every((week) => week.length === 7 && new Date(`${week[0].date}T00:00:00Z`).getUTCDay() === 1),
    ).toBe(true);
    const days = weeks.flat().filter(({ inMonth }) => inMonth);
    expect(days).toHaveLength(new Date(Date.UTC(2024, month, 0)).getUTCDate());
  }
});

const thing = (id: string, due: string): Dated => ({
  id,
  kind: "task",
  due: day(due),
  subject: id,
  at: null,
});
const ask = (today: string, dated: readonly Dated[]) =>
  agenda({ today: day(today), dated, options: { rules: { dueBeforeRestDay: true } }, ownSchedule: false });

test("what is overdue stands first, the rest by its day", () => {
  const items = ask("2024-06-17", [
    thing("b", "2024-06-03"),
    thing("a", "2024-07-01"),
    thing("c", "2024-05-31"),
  ]);
  expect(items.slice(0, 5).map(({ id, overdue, workingDaysLeft }) => [id, overdue, workingDaysLeft])).toEqual(
    [
      ["c", true, -10],
      ["b", true, -9],
      ["monthly-2024-06", false, 3],
      ["summary-2024-06-26", false, 7],
      ["a", false, 10],
    ],
  );
});

test("a year without an arrangement says so, and nothing of it is counted", () => {
  const items = ask("2026-12-30", [thing("late", "2027-01-20")]);
  const late = items.find(({ id }) => id === "late");
  expect(late).toMatchObject({ workingDaysLeft: null, calendarKnown: false });
  expect(unknownYears(items, day("2026-12-30"))).toEqual([2027]);
  expect(
    monthWeeks(2027, 3, works)
      .flat()
      .filter(({ inMonth, works: w }) => inMonth && w !== null),
  ).toEqual([]);
});

test("the unit's own 报送时间表 takes the place of the usual dates", () => {
  const items = agenda({
    today: day("2024-01-02"),
    dated: [],
    options: { rules: { dueBeforeRestDay: true } },
    ownSchedule: true,
  });
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["monthly"]));
});
