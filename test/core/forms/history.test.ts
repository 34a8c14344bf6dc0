/** Months side by side against a ledger counted by hand, and fractions against integer arithmetic. */
import fc from "fast-check";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import type { HistoryInput, SentFigures } from "../../../src/core/forms/history";
import {
  addedBetween,
  changeOf,
  figuresUntil,
  monthEnd,
  monthsSideBySide,
  sentDifferences,
  shareDifference,
  shareIn,
  yearBefore,
} from "../../../src/core/forms/history";
import { defaultTargets } from "../../../src/core/targets/target";
import { day, directory, ledgerRow } from "./ledgerRow";

const joint = { kind: "joint", partners: ["海港区应急管理局"] } as const;
/** Two households in January, one jointly in March with a problem, one in June; one in June of 2023. */
const ledger = [
  ledgerRow(0, { task: "T1", inspectedOn: day("2024-01-10") }),
  ledgerRow(1, { task: "T1", inspectedOn: day("2024-01-31") }),
  ledgerRow(2, { task: "T2", inspectedOn: day("2024-03-31"), result: "发现问题已责令改正", ...joint }),
  ledgerRow(3, { task: "T3", inspectedOn: day("2024-06-26") }),
  ledgerRow(4, { task: "T0", inspectedOn: day("2023-06-01") }),
];
const nothingSent = () => null;
const input: HistoryInput = {
  ...{ ledger, departments: directory, rules: defaultRules, form: "annex1", unit: "海港区" },
  sent: nothingSent,
};
const total = (tasks: number, households: number, problems = 0): SentFigures =>
  new Map([["provincial.total", { tasks, households, problems }]]);
const sentIn = (of: Record<string, SentFigures>) => (year: number, month: number) =>
  of[`${year}-${month}`] ?? null;

test("each month is cumulative to its end, the last one to the day", () => {
  const months = monthsSideBySide(input, day("2024-06-25"));
  expect(months.map((month) => month?.until)).toEqual([
    "2024-01-31",
    "2024-02-29",
    "2024-03-31",
    "2024-04-30",
    "2024-05-31",
    "2024-06-25",
  ]);
  expect(months.map((month) => month?.figures.get("provincial.total")?.tasks)).toEqual([1, 1, 2, 2, 2, 2]);
  expect(months.map((month) => month?.figures.get("provincial.total")?.households)).toEqual([
    2, 2, 3, 3, 3, 3,
  ]);
  const later = figuresUntil(input, day("2024-06-26"))!;
  expect(addedBetween(months[2], later, "provincial.total", "tasks")).toBe(1);
  expect(addedBetween(null, later, "provincial.total", "households")).toBe(4);
});

test("a month that the ledger does not know comes from 月报存档, or is unknown", () => {
  const sent = sentIn({ "2022-6": total(9, 90), "2023-6": total(5, 50), "2023-3": total(2, 20) });
  const both = { ...input, sent };
  expect(figuresUntil(both, day("2022-06-30"))?.source).toBe("archive");
  expect(figuresUntil(both, day("2022-07-31"))).toBeNull();
  expect(figuresUntil(both, day("2023-06-30"))?.source).toBe("ledger");
  expect(figuresUntil(both, day("2023-06-30"), "archive")?.figures.get("provincial.total")?.households).toBe(
    50,
  );
  expect(figuresUntil(both, day("2023-03-31"))?.source).toBe("archive");
});

test("what was sent otherwise than it is counted now is told by month, row and measure", () => {
  const both = { ...input, sent: sentIn({ "2024-1": total(1, 2), "2024-3": total(1, 2) }) };
  expect(sentDifferences(both, monthsSideBySide(both, day("2024-03-31")))).toEqual(
    [
      { measure: "tasks", sent: 1, counted: 2 },
      { measure: "households", sent: 2, counted: 3 },
      { measure: "problems", sent: 0, counted: 1 },
    ].map((each) => ({ year: 2024, month: 3, key: "provincial.total", ...each })),
  );
});

test("a share over all platforms cannot be told from a form alone", () => {
  const [jointTasks] = defaultTargets;
  const march = figuresUntil(input, monthEnd(2024, 3))!;
  expect(shareIn(jointTasks, march, "provincial")).toEqual({ part: 1, whole: 2 });
  expect(shareIn(jointTasks, march, "all")).toEqual({ part: 1, whole: 2 });
  const figures: SentFigures = new Map([
    ...total(5, 50),
    ["provincial.joint", { tasks: 2, households: 9, problems: 0 }],
  ]);
  const sent = figuresUntil({ ...input, sent: () => figures }, monthEnd(2022, 6))!;
  expect(shareIn(jointTasks, sent, "provincial")).toEqual({ part: 2, whole: 5 });
  expect(shareIn(jointTasks, sent, "all")).toBeNull();
});

test("a row that was not sent is no zero; a month before the ledger's first row is one", () => {
  const sent = figuresUntil({ ...input, sent: () => total(5, 50) }, monthEnd(2022, 6))!;
  expect(shareIn(defaultTargets[0], sent, "provincial")).toBeNull();
  expect(addedBetween(null, sent, "provincial.joint", "tasks")).toBeNull();
  expect(addedBetween(null, sent, "provincial.total", "tasks")).toBe(5);
  const [january] = monthsSideBySide({ ...input, ledger: ledger.slice(2) }, day("2024-03-31"));
  expect(january?.figures.get("provincial.total")?.tasks).toBe(0);
});

test("the same day of last year; a month's end stays one", () => {
  expect(yearBefore(day("2024-06-26"))).toBe("2023-06-26");
  expect(yearBefore(day("2024-02-29"))).toBe("2023-02-28");
  expect(yearBefore(day("2025-02-28"))).toBe("2024-02-29");
});

test("a change is a fraction of what was before, and none where nothing was", () => {
  expect(changeOf(45, 40).share).toEqual({ part: 5, whole: 40 });
  expect(changeOf(30, 40).share).toEqual({ part: -10, whole: 40 });
  expect(changeOf(3, 0).share).toBeNull();
});

test("the difference of two shares is exact, whatever their size", () => {
  expect(shareDifference({ part: 7, whole: 18 }, { part: 1, whole: 3 })).toEqual({ part: 3n, whole: 54n });
  expect(shareDifference({ part: 0, whole: 0 }, { part: 1, whole: 3 })).toBeNull();
  const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const found = shareDifference({ part: a, whole: b }, { part: c, whole: d })!;
      // now = before + difference, over the common denominator
      expect(BigInt(a) * found.whole).toBe((found.part + BigInt(c) * BigInt(b)) * BigInt(b));
    }),
  );
});
