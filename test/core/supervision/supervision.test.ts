/** 督查: counted by hand; the binomial tail against exact fractions. */
import fc from "fast-check";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Inspection } from "../../../src/core/ledger/inspection";
import { defaultProblemResults } from "../../../src/core/ledger/inspectionResult";
import { lowerTail, outliers, superviseDepartments } from "../../../src/core/supervision";
import type { SupervisedTask, SupervisionInput } from "../../../src/core/supervision";
import { inspectionEnd } from "../../../src/core/publicity";

const day = (text: string) => text as LocalDate;

/** P(X ≤ k) for p = a/b with whole numbers only. */
function exactTail(k: number, n: number, a: bigint, b: bigint): number {
  let term = (b - a) ** BigInt(n);
  let sum = term;
  for (let i = 0; i < k; i++) {
    term = (term * BigInt(n - i) * a) / (BigInt(i + 1) * (b - a));
    sum += term;
  }
  const scale = 10n ** 30n;
  return Number((sum * scale) / b ** BigInt(n)) / 1e30;
}

test("the tail agrees with whole-number arithmetic", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.integer({ min: 1, max: 19 }), (n, k, a) => {
      const found = Math.min(k, n - 1);
      expect(lowerTail(found, n, a / 20)).toBeCloseTo(exactTail(found, n, BigInt(a), 20n), 10);
    }),
  );
});

test("the tail's ends", () => {
  expect([lowerTail(0, 0, 0.3), lowerTail(5, 5, 0.3), lowerTail(0, 10, 0), lowerTail(3, 10, 1)]).toEqual([
    1, 1, 1, 0,
  ]);
  expect(lowerTail(0, 100_000, 0.1)).toBe(0);
  expect(lowerTail(50_000, 100_000, 0.5)).toBeCloseTo(0.50126, 4);
});

const row = (more: Partial<Inspection>): Inspection => ({
  at: "台账!A2", row: 1, task: "T", taskName: "", platform: null, kind: null, level: null, county: "", lead: "甲局",
  partners: [], inspectors: [], marketSystem: null, id: "", name: "", entityType: "", creditClass: "", byCredit: null,
  item: "", inspectedOn: day("2024-03-04"), taskDoneOn: null, result: "未发现问题", problem: null, officers: [],
  enteredOn: null, reviewed: "", publishedOn: null, replaced: false, ...more,
}); // prettier-ignore

const task = (
  name: string,
  rows: readonly Inspection[],
  publishedOn: LocalDate | null = null,
): SupervisedTask => ({
  task: name,
  name: "",
  plan: null,
  rows,
  end: inspectionEnd(rows),
  publishedOn,
});

const ask = (more: Partial<SupervisionInput>) =>
  superviseDepartments({
    today: day("2024-06-20"),
    tasks: [],
    followUps: [],
    officers: [],
    problemResults: defaultProblemResults,
    entryDays: 20,
    departmentOf: (name) => name.replace("区", ""),
    ...more,
  });

test("a household of two rows is one, with a problem where one of them has; replaced ones are out", () => {
  const { departments, tasks } = ask({
    tasks: [
      task("T1", [
        row({ id: "A", item: "一" }),
        row({ id: "A", item: "二", result: "发现问题已责令改正" }),
        row({ id: "B" }),
        row({ id: "C", replaced: true, result: "发现问题已责令改正" }),
        row({ id: "D", result: "" }),
      ]),
    ],
  });
  expect(departments[0].problems).toEqual({ part: 1, whole: 2 });
  expect(tasks).toEqual([{ task: "T1", name: "", department: "甲局", households: 2, found: 1 }]);
});

test("20 working days: the last day is in time, the day after is late", () => {
  // 2024-03-04 + 20 working days is 2024-04-01; nothing of 清明 lies between.
  const { departments } = ask({
    tasks: [
      task("T1", [row({ id: "A", enteredOn: day("2024-04-01") })], day("2024-04-01")),
      task("T2", [row({ id: "B", enteredOn: day("2024-04-02") })], day("2024-04-02")),
      task("T3", [row({ id: "C" })]),
    ],
  });
  expect(departments[0].entry).toEqual({ part: 1, whole: 2 });
  expect(departments[0].publicity).toEqual({ part: 1, whole: 3 });
});

test("a result that nobody ever entered is late once its days are over, not before", () => {
  const blank = row({ id: "A", result: "", inspectedOn: null });
  const entered = row({ id: "B", enteredOn: day("2024-03-05") });
  const ask3 = (today: string, more: Partial<SupervisedTask>) =>
    ask({ today: day(today), tasks: [{ ...task("T1", [blank, entered]), ...more }] }).departments[0].entry;
  const done = { rows: [blank, { ...entered, taskDoneOn: day("2024-03-04") }] };
  expect(ask3("2024-04-01", done)).toEqual({ part: 1, whole: 1 });
  expect(ask3("2024-04-02", done)).toEqual({ part: 1, whole: 2 });
  // Without an end of its own a task is over when the plan says so; drawn objects without a row are missing too.
  const plan = { task: "T1", until: day("2024-03-04"), lead: "甲局" } as SupervisedTask["plan"];
  const end = { on: null, withoutResult: 1, notEntered: 3 };
  expect(ask3("2024-04-02", { plan, end })).toEqual({ part: 1, whole: 5 });
  expect(ask3("2024-04-01", { plan, end })).toEqual({ part: 1, whole: 1 });
});

test("an inspection counts for who inspected, under the name of the directory", () => {
  const { departments, total } = ask({
    tasks: [task("T1", [row({ id: "A", inspectors: ["区乙局", "丙局"], result: "发现问题已责令改正" })])],
    officers: [
      { department: "乙局", seats: 3 },
      { department: "乙局", seats: 1 },
    ],
  });
  const of = (name: string) => departments.find(({ department }) => department === name);
  expect(of("乙局")).toMatchObject({ problems: { part: 1, whole: 1 }, officers: 2, seats: 4 });
  expect(of("丙局")?.problems).toEqual({ part: 1, whole: 1 });
  expect(of("甲局")?.problems).toEqual({ part: 0, whole: 0 });
  expect(total.problems).toEqual({ part: 2, whole: 2 });
});

const many = (name: string, n: number, found: number) =>
  task(
    name,
    Array.from({ length: n }, (_, i) =>
      row({ id: `${name}-${i}`, task: name, result: i < found ? "发现问题已责令改正" : "未发现问题" }),
    ),
  );

test("a task where nobody ever finds a problem is named with its chance, a small one is not", () => {
  const found = outliers(ask({ tasks: [many("常", 100, 20), many("零", 60, 0), many("小", 5, 0)] }));
  const named = found.filter(({ kind }) => kind === "taskFindsLittle");
  expect(named).toEqual([
    {
      kind: "taskFindsLittle",
      task: { task: "零", name: "", department: "甲局", households: 60, found: 0 },
      rate: 20 / 105,
      chance: expect.closeTo((85 / 105) ** 60, 12) as number,
    },
  ]);
});

test("where nobody finds anything, nobody stands out", () => {
  expect(outliers(ask({ tasks: [many("甲", 50, 0), many("乙", 50, 0)] }))).toEqual([]);
});
