/** Laws of the joint planner: what it says it saves is what counting on the pool gives. */
import fc from "fast-check";
import { estimatePlan, planProgress, whole } from "../../../src/core/plan/estimates";
import {
  candidatesOf,
  commonWindow,
  expectedTwice,
  jointValues,
  proposeJoint,
} from "../../../src/core/plan/planner";
import type { PlannerRules } from "../../../src/core/plan/planner";
import { planTimeline } from "../../../src/core/plan/estimates";
import { estimatesAfter } from "../../../src/core/plan/estimates";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { defaultTargets } from "../../../src/core/targets/target";
import { resolveDepartments } from "../../../src/core/registry/departments";
import type { InspectedObject } from "../../../src/core/registry/inspectedObject";
import type { PlannedTask } from "../../../src/core/plan/plannedTask";
import { planAfter } from "../../../src/sheets/plan";
import { day } from "../forms/ledgerRow";
import { inspected, planned, somePlan, somePool, waysToTake } from "./smallPool";

const on = day("2024-06-20");
const identify = resolveDepartments([]);
const rules: PlannerRules = { identify, levelsAreJoint: false, on, contained: 0, covered: 0 };

function proposed(plan: readonly PlannedTask[], objects: readonly InspectedObject[], shares = {}) {
  const estimates = whole(estimatePlan(plan, objects, []));
  const candidates = candidatesOf(planProgress(plan, [], on), estimates.tasks, on);
  const proposals = whole(proposeJoint(candidates, estimates.pool, { ...rules, ...shares }));
  return { estimates, candidates, proposals };
}

const idsIn = (task: PlannedTask, objects: readonly InspectedObject[]) =>
  new Set(objects.filter(({ industry }) => task.scope.split("、").includes(industry)).map(({ id }) => id));

test("overlap, numbers and savings equal a count by hand", () => {
  fc.assert(
    fc.property(somePool, somePlan(6), (objects, plan) => {
      const { proposals, estimates } = proposed(plan, objects);
      const seen = new Set<string>();
      for (const { tasks, overlap, households, saved, leftOut, narrowest } of proposals) {
        const ranges = tasks.map(({ task }) => idsIn(task, objects));
        const common = [...ranges[0]].filter((id) => ranges.every((ids) => ids.has(id)));
        expect(overlap).toBe(common.length);
        const numbers = tasks.map(({ task }) => estimates.tasks.get(task)?.households ?? NaN);
        expect(households).toBe(Math.max(...numbers));
        expect(saved).toBe(numbers.reduce((sum, n) => sum + n, 0) - Math.max(...numbers));
        expect(saved).toBeGreaterThan(0);
        expect(overlap).toBeGreaterThanOrEqual(households);
        const least = idsIn(narrowest.task, objects);
        expect(leftOut).toEqual(ranges.map((ids) => [...ids].filter((id) => !least.has(id)).length));
        for (const { task } of tasks) {
          expect(seen.has(task.task)).toBe(false);
          seen.add(task.task);
        }
      }
    }),
  );
});

test("never the divisions of one bureau, never without a common time", () => {
  fc.assert(
    fc.property(somePool, somePlan(8), (objects, plan) => {
      for (const { tasks } of proposed(plan, objects).proposals) {
        const bureaus = tasks.map(({ task }) => (/市场监/.test(task.lead) ? "市场监管" : task.lead));
        expect(new Set(bureaus).size).toBe(tasks.length);
        const from =
          tasks
            .map(({ task }) => task.from ?? "")
            .sort()
            .at(-1) ?? "";
        const until = tasks.map(({ task }) => task.until ?? "").sort()[0];
        expect(from.slice(0, 7) <= until.slice(0, 7)).toBe(true);
      }
    }),
  );
});

test("enterprises inspected twice: the mean over every possible pair of draws", () => {
  fc.assert(
    fc.property(somePool, somePlan(2), (objects, plan) => {
      const { candidates, estimates } = proposed(plan, objects);
      fc.pre(candidates.length === 2);
      const lots = candidates.map(({ task }) => {
        const members = objects.filter(({ id }) => idsIn(task, objects).has(id));
        let ways: (readonly string[])[] = [[]];
        for (const { key, count } of estimates.tasks.get(task)?.strata ?? []) {
          const own = members.filter((each) => key === "" || each.creditClass === key).map(({ id }) => id);
          ways = ways.flatMap((before) => [...waysToTake(own, count)].map((more) => [...before, ...more]));
        }
        return ways;
      });
      let sum = 0;
      for (const one of lots[0])
        for (const other of lots[1]) sum += one.filter((id) => other.includes(id)).length;
      expect(expectedTwice(candidates, estimates.pool)).toBeCloseTo(
        sum / (lots[0].length * lots[1].length),
        9,
      );
    }),
    { numRuns: 60 },
  );
});

test("the row that a proposal becomes is understood as it was proposed: range, number, joint", () => {
  fc.assert(
    fc.property(somePool, somePlan(6), (objects, plan) => {
      const { proposals, estimates } = proposed(plan, objects);
      const changes = proposals.map((each) => ({
        kind: "merge" as const,
        keys: each.tasks.map(({ task }) => task.task),
        values: jointValues(each, identify),
      }));
      const after = planAfter(plan, changes);
      const later = estimatesAfter(after, estimates, []);
      proposals.forEach((each, i) => {
        const row = after[after.length - proposals.length + i];
        expect(row).toMatchObject({
          task: each.tasks[0].task.task,
          kind: "joint",
          lead: each.tasks[0].task.lead,
        });
        expect(later.tasks.get(row)).toMatchObject({ households: each.households });
        expect(later.tasks.get(row)?.range?.size).toBe(each.narrowest.range.size);
      });
      // And the forecast moves by exactly that: tasks fall away, the joint ones count.
      const households = (tasks: readonly PlannedTask[], all: typeof estimates) =>
        planTimeline(
          {
            ...{ targets: defaultTargets, figures: new Map(), ledger: [], plan: tasks, departments: [] },
            ...{ rules: defaultRules, until: on, form: "annex1" },
          },
          all,
        ).map(({ end }) => end);
      const [before, then] = [households(plan, estimates), households(after, later)];
      const gone = proposals.reduce((sum, { tasks }) => sum + tasks.length - 1, 0);
      const saved = proposals.reduce((sum, each) => sum + each.saved, 0);
      const joined = proposals.reduce((sum, each) => sum + each.households, 0);
      expect([then[0].whole, then[0].part]).toEqual([before[0].whole - gone, proposals.length]);
      expect([then[1].whole, then[1].part]).toEqual([before[1].whole - saved, joined]);
    }),
  );
});

test("a group grows beyond two where all fit; the shares that are asked for hold", () => {
  const objects = Array.from({ length: 30 }, (_, i) => inspected(i, i < 25 ? {} : { industry: "住宿业" }));
  const plan = [
    planned("P1", { extent: { kind: "count", count: 10 } }),
    planned("P2", { lead: "海港区卫生健康局", extent: { kind: "count", count: 6 } }),
    planned("P3", { lead: "海港区应急管理局", extent: { kind: "count", count: 4 }, scope: "餐饮业、住宿业" }),
  ];
  const [all] = proposed(plan, objects).proposals;
  expect(all.tasks.map(({ task }) => task.task)).toEqual(["P1", "P2", "P3"]);
  expect(all).toMatchObject({ saved: 10, overlap: 25, leftOut: [0, 0, 5] });
  const [pair, ...others] = proposed(plan, objects, { contained: 1_000_000, covered: 1_000_000 }).proposals;
  expect(pair.tasks.map(({ task }) => task.task)).toEqual(["P1", "P2"]);
  expect(others).toEqual([]);
});

test("times: common days, else the common month; nothing that is over", () => {
  const time = (from: string, until: string) => ({ from: day(from), until: day(until) });
  expect(commonWindow(time("2024-07-01", "2024-08-31"), time("2024-08-10", "2024-09-30"), on)).toEqual(
    time("2024-08-10", "2024-08-31"),
  );
  expect(commonWindow(time("2024-07-01", "2024-08-05"), time("2024-08-10", "2024-09-30"), on)).toEqual(
    time("2024-08-01", "2024-08-31"),
  );
  expect(commonWindow(time("2024-07-01", "2024-07-31"), time("2024-08-10", "2024-09-30"), on)).toBeNull();
  expect(commonWindow(time("2024-05-01", "2024-06-10"), time("2024-05-10", "2024-06-12"), on)).toBeNull();
});
