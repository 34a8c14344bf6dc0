/** 上期累计 + 本月新增 + 补录更正 = 本期累计, whatever happened to the ledger in between. */
import fc from "fast-check";
import { countFigures } from "../../../src/core/forms/countFigures";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { isCorrected, lastMonthEnd, monthOverMonth } from "../../../src/core/forms/monthOverMonth";
import type { Inspection } from "../../../src/core/ledger/inspection";
import { day, directory, ledgerRow } from "./ledgerRow";

const count = (ledger: readonly Inspection[], until: string) =>
  countFigures({ ledger, departments: directory, rules: defaultRules, until: day(until), form: "annex1" })
    .figures;
const step = (sent: readonly Inspection[] | null, now: readonly Inspection[]) =>
  monthOverMonth({
    current: count(now, "2024-06-20"),
    recounted: count(now, "2024-05-31"),
    sent: sent && count(sent, "2024-05-31"),
  }).find(({ key }) => key === "provincial.total")!;

const may = [0, 1, 2].map((n) => ledgerRow(n, { inspectedOn: day("2024-05-10") }));
const june = ledgerRow(7, { task: "T2", inspectedOn: day("2024-06-05") });
const late = ledgerRow(8, { task: "T3", inspectedOn: day("2024-04-28"), result: "发现问题已责令改正" });

test("a month's own rows are new, a row entered late belongs to 补录", () => {
  const found = step(may, [...may, june, late]);
  expect(found.previous).toEqual({ tasks: 1, households: 3, problems: 0 });
  expect(found.added).toEqual({ tasks: 1, households: 1, problems: 0 });
  expect(found.corrected).toEqual({ tasks: 1, households: 1, problems: 1 });
  expect(found.current).toEqual({ tasks: 3, households: 5, problems: 1 });
  expect(isCorrected(found)).toBe(true);
});

test("a row taken out of an earlier month is a correction below zero", () => {
  const found = step(may, [...may.slice(1), june]);
  expect(found.corrected).toEqual({ tasks: 0, households: -1, problems: 0 });
});

test("where nothing was sent there is no previous figure and no correction", () => {
  const found = step(null, [...may, june]);
  expect([found.previous, isCorrected(found)]).toEqual([null, false]);
});

test("the parts always add up", () => {
  const rows = fc.array(
    fc.record({
      task: fc.nat(4),
      object: fc.nat(9),
      month: fc.integer({ min: 1, max: 6 }),
      bad: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  const ledger = (all: readonly { task: number; object: number; month: number; bad: boolean }[]) =>
    all.map(({ task, object, month, bad }, n) =>
      ledgerRow(n, {
        task: `T${task}`,
        id: `9113030200000010${object}0`,
        inspectedOn: day(`2024-0${month}-05`),
        result: bad ? "发现问题已责令改正" : "未发现问题",
      }),
    );
  fc.assert(
    fc.property(rows, rows, (then, now) => {
      const steps = monthOverMonth({
        current: count(ledger(now), "2024-06-20"),
        recounted: count(ledger(now), "2024-05-31"),
        sent: count(ledger(then), "2024-05-31"),
      });
      for (const { previous, added, corrected, current } of steps)
        for (const measure of ["tasks", "households", "problems"] as const)
          expect(previous![measure] + added[measure] + corrected[measure]).toBe(current[measure]);
    }),
    { numRuns: 50 },
  );
});

test("the month before, within the year", () => {
  expect(
    ["2024-03-20", "2023-03-01", "2024-12-20", "2024-01-20"].map((date) => lastMonthEnd(day(date))),
  ).toEqual(["2024-02-29", "2023-02-28", "2024-11-30", null]);
});
