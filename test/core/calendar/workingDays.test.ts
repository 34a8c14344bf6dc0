import fc from "fast-check";
import {
  addWorkingDays,
  formDueDate,
  isWorkingDay,
  publicityDue,
  workingDaysUntil,
} from "../../../src/core/calendar/workingDays";
import { addDays } from "../../../src/core/calendar/localDate";
import type { CalendarFault } from "../../../src/core/calendar/fault";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { sentence } from "../../../src/locale";
import sentences from "../../../src/locale/zh-CN/faults-ledger.json";

/** A code without a sentence does not compile. */
sentences satisfies Record<CalendarFault["code"], string>;

const day = (text: string) => text as LocalDate;
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }) =>
  result.ok ? result.value : result.error;

/** From the State Council's notices for 2024, 2025 and 2026: the weekend days that are worked. */
const madeUp = [
  ...[
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
  ],
  ...["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  ...["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
];

/** First and last day of each holiday. */
const holidays = [
  ["2024-02-10", "2024-02-17"],
  ["2024-05-01", "2024-05-05"],
  ["2024-06-10", "2024-06-10"],
  ["2024-10-01", "2024-10-07"],
  ["2025-01-28", "2025-02-04"],
  ["2025-10-01", "2025-10-08"],
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-05-01", "2026-05-05"],
  ["2026-10-01", "2026-10-07"],
];

describe("the State Council's arrangement", () => {
  it.each(madeUp)("%s is worked though it is a weekend day", (date) => {
    expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(value(isWorkingDay(day(date)))).toBe(true);
  });

  it.each(holidays)("%s to %s is a holiday", (first, last) => {
    for (let date = day(first); date <= last; date = addDays(date, 1))
      expect([date, value(isWorkingDay(date))]).toEqual([date, false]);
  });

  it("leaves other days to their weekday", () => {
    expect(
      ["2024-06-20", "2024-06-21", "2024-06-22", "2024-06-23"].map((d) => value(isWorkingDay(day(d)))),
    ).toEqual([true, true, false, false]);
  });

  it("never guesses a year that it does not know", () => {
    expect(isWorkingDay(day("2099-03-05"))).toEqual({
      ok: false,
      error: { code: "calendar.yearUnknown", at: "2099-03-05", found: 2099 },
    });
    expect(addWorkingDays(day("2098-12-30"), 5).ok).toBe(false);
    const refused = isWorkingDay(day("2099-03-05"));
    expect(!refused.ok && sentence(refused.error, "zh-CN")).toMatch(/^2099-03-05：没有 2099 年的节假日安排/);
  });

  it("takes the workbook's own table on top, which may also make a year known", () => {
    const extra = new Map([
      [day("2024-06-20"), "rest" as const],
      [day("2099-10-01"), "rest" as const],
      [day("2099-03-07"), "work" as const],
    ]);
    expect(value(isWorkingDay(day("2024-06-20"), extra))).toBe(false);
    expect(value(isWorkingDay(day("2099-03-05"), extra))).toBe(true);
    expect(value(isWorkingDay(day("2099-03-07"), extra))).toBe(true);
    expect(isWorkingDay(day("2098-03-05"), extra).ok).toBe(false);
  });
});

describe("counting working days", () => {
  it.each([
    ["2024-09-30", 1, "2024-10-08"],
    ["2024-09-27", 1, "2024-09-29"],
    ["2024-06-20", 0, "2024-06-20"],
    ["2024-06-20", 20, "2024-07-18"],
    ["2024-02-09", 1, "2024-02-18"],
    ["2024-10-08", -1, "2024-09-30"],
  ])("%s and %i is %s", (from, days, to) => expect(value(addWorkingDays(day(from), days))).toBe(to));

  it("goes there and back", () => {
    const dates = fc.integer({ min: 0, max: 700 }).map((n) => addDays(day("2024-01-10"), n));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const to = addWorkingDays(from, days);
        if (!to.ok) throw new Error("unknown year");
        expect(value(isWorkingDay(to.value))).toBe(true);
        expect(value(workingDaysUntil(from, to.value))).toBe(days);
      }),
    );
  });

  it("refuses half a day", () => {
    expect(addWorkingDays(day("2024-06-20"), 1.5)).toMatchObject({
      error: { code: "calendar.daysNotWhole" },
    });
  });
});

describe("due days", () => {
  it.each([
    [2024, 6, true, "2024-06-20"],
    [2024, 4, true, "2024-04-19"],
    [2024, 4, false, "2024-04-20"],
    [2026, 6, true, "2026-06-18"],
    [2026, 9, true, "2026-09-20"],
  ])("the form of %i-%i (before a rest day: %p) is due on %s", (year, month, dueBeforeRestDay, due) =>
    expect(value(formDueDate(year, month, { dueBeforeRestDay }))).toBe(due),
  );

  it("results are public within 20 working days", () => {
    expect(value(publicityDue(day("2024-04-26")))).toBe("2024-05-27");
  });
});
