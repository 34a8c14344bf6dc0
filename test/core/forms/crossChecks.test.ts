import { crossChecks } from "../../../src/core/forms/crossChecks";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { figureKeys } from "../../../src/core/forms/definition";
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import type { Measures } from "../../../src/core/forms/figures";
import { sentence } from "../../../src/locale";

const form = formDefinitions.annex1;
const triple = (tasks: number, households: number, problems: number): Measures => ({
  tasks,
  households,
  problems,
});

const good: Readonly<Record<string, Measures>> = {
  "provincial.total": triple(20, 340, 15),
  "provincial.market.internal": triple(5, 60, 3),
  "provincial.market.joint": triple(7, 90, 4),
  "provincial.internal": triple(12, 220, 9),
  "provincial.joint": triple(8, 120, 6),
  "provincial.enterprise": triple(15, 200, 10),
  "provincial.credit": triple(13, 180, 9),
  "other.total": triple(2, 30, 1),
  "other.enterprise": triple(1, 10, 0),
  "other.credit": triple(0, 0, 0),
};
const numbers = (changes: Readonly<Record<string, Measures>> = {}) =>
  new Map(Object.entries({ ...good, ...changes }));
const codes = (changes: Readonly<Record<string, Measures>>, options = {}) =>
  crossChecks(form, numbers(changes), options).map((fault) => [fault.code, "key" in fault && fault.key]);

test("a form that holds together has no faults", () => {
  expect([...numbers().keys()].sort()).toEqual([...figureKeys(form)].sort());
  expect(crossChecks(form, numbers())).toEqual([]);
});

test.each([
  [
    "total = internal + joint",
    { "provincial.total": triple(21, 340, 15) },
    "form.partsDiffer",
    "provincial.total",
  ],
  [
    "market.internal ≤ internal",
    { "provincial.market.internal": triple(13, 60, 3) },
    "form.exceeds",
    "provincial.market.internal",
  ],
  [
    "market.joint ≤ joint",
    { "provincial.market.joint": triple(9, 90, 4) },
    "form.exceeds",
    "provincial.market.joint",
  ],
  [
    "enterprise ≤ total",
    { "provincial.enterprise": triple(21, 200, 10) },
    "form.exceeds",
    "provincial.enterprise",
  ],
  ["credit ≤ enterprise", { "provincial.credit": triple(13, 201, 9) }, "form.exceeds", "provincial.credit"],
  ["the same elsewhere", { "other.enterprise": triple(3, 10, 0) }, "form.exceeds", "other.enterprise"],
  ["problems ≤ households", { "other.total": triple(2, 30, 31) }, "form.problemsExceed", "other.total"],
  ["households ≥ tasks", { "other.enterprise": triple(1, 0, 0) }, "form.fewerHouseholds", "other.enterprise"],
])("%s", (_, changes, code, key) =>
  expect(codes(changes as Readonly<Record<string, Measures>>)).toEqual([[code, key]]),
);

test("market ≤ total is said when internal and joint would allow it", () => {
  const changes = {
    "provincial.total": triple(10, 340, 15),
    "provincial.market.internal": triple(6, 60, 3),
    "provincial.market.joint": triple(6, 90, 4),
    "provincial.enterprise": triple(10, 200, 10),
    "provincial.credit": triple(10, 180, 9),
  };
  expect(codes(changes)).toEqual([
    ["form.partsDiffer", "provincial.total"],
    ["form.exceeds", "provincial.market"],
  ]);
});

test("households without doubles lie between the larger part and the sum", () => {
  const options = { rules: { ...defaultRules, households: "perYear" as const } };
  expect(codes({ "provincial.total": triple(20, 220, 15) }, options)).toEqual([]);
  expect(codes({ "provincial.total": triple(20, 219, 15) }, options)).toEqual([
    ["form.partsOutside", "provincial.total"],
  ]);
  expect(codes({ "provincial.total": triple(21, 340, 15) }, options)).toEqual([
    ["form.partsDiffer", "provincial.total"],
  ]);
});

test("no figure falls below last month's, and the form says what the ledger says", () => {
  const previous = numbers({ "other.total": triple(2, 31, 1) });
  expect(codes({}, { previous })).toEqual([["form.belowPrevious", "other.total"]]);
  expect(codes({}, { ledger: previous })).toEqual([["form.differsFromLedger", "other.total"]]);
});

test("the sentence names the cells, both numbers and the rows", () => {
  const cellOf = (key: string) => (key.startsWith("provincial") ? `附件1!C${key.length}` : null);
  const [fault] = crossChecks(form, numbers({ "provincial.credit": triple(16, 180, 9) }), { cellOf });
  expect(sentence(fault, "zh-CN")).toMatch(
    /^附件1!C17、附件1!C21：利用信用风险分类次数 16，大于涉及企业 15。/,
  );
  expect(sentence(fault, "en-US")).toMatch(/By credit-risk class, tasks: 16 is more than Enterprises 15/);
});
