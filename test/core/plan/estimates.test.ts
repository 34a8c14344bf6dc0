import fc from "fast-check";
import {
  ceilingFaults,
  drawsIn,
  estimatePlan,
  itemsByName,
  planProgress,
  planTimeline,
  readCap,
  timesInspected,
  unplannedTasks,
  whole,
} from "../../../src/core/plan/estimates";
import { extentText } from "../../../src/core/plan/extentText";
import { parseExtent } from "../../../src/core/plan/extent";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { defaultTargets } from "../../../src/core/targets/target";
import type { InspectionItem } from "../../../src/core/registry/inspectionItem";
import type { PlannedTask } from "../../../src/core/plan/plannedTask";
import { day, directory, ledgerRow } from "../forms/ledgerRow";
import { inspected, planned, somePlan, somePool, waysToTake } from "./smallPool";

const item = (name: string, other: Partial<InspectionItem> = {}): InspectionItem => ({
  ...{ at: "清单!A2", row: 1, id: "", category: "", name, content: "", objects: "", weight: "general" },
  ...{ method: "", body: "", partners: [], basis: "", ceilingPpm: null, tags: [], guidance: "", claimed: "" },
  ...other,
});

const pool = [
  ...Array.from({ length: 40 }, (_, i) => inspected(i, { creditClass: "ABCD".charAt(i % 4), district: i < 20 ? "东街道" : "西街道", tags: ["餐饮服务"] })),
  ...Array.from({ length: 10 }, (_, i) => inspected(40 + i, { industry: "医药及医疗器材零售", tags: ["药品零售"], entityType: i < 5 ? "个体工商户" : "有限责任公司" })),
  ...Array.from({ length: 6 }, (_, i) => inspected(50 + i, { industry: "零售业", tags: ["食品销售"] })),
  inspected(56, { active: false }),
  inspected(57, { id: "" }),
  inspected(58, { id: "QHD-00001" }),
]; // prettier-ignore

const estimateOf = (task: PlannedTask, items: readonly InspectionItem[] = []) => {
  const found = whole(estimatePlan([task], pool, items)).tasks.get(task);
  if (!found) throw new Error("no estimate");
  return found;
};

describe("抽查对象范围", () => {
  it.each([
    ["餐饮业", 40, "scope"],
    ["餐饮企业", 40, "scope"],
    ["全区餐饮服务单位", 40, "scope"],
    ["东街道餐饮企业", 20, "scope"],
    ["西街道", 20, "scope"],
    ["药品零售企业", 5, "scope"],
    ["药品零售", 10, "scope"],
    ["药品零售、餐饮服务", 50, "scope"],
    ["药品零售和餐饮服务企业", 45, "scope"],
    ["餐饮企业（东街道）", 20, "scope"],
  ])("%s is %i objects", (scope, size, basis) => {
    const { range } = estimateOf(planned("P1", { scope }));
    expect([range?.size, range?.basis]).toEqual([size, basis]);
  });

  test("a name narrows where the scope does not; 药品零售 in it is no 零售业", () => {
    const { range } = estimateOf(planned("P1", { scope: "企业", name: "药品零售企业抽查" }));
    expect(range).toMatchObject({ basis: "name", size: 5, words: ["药品零售"] });
  });

  test("else the tags of its items do; general ones say nothing", () => {
    const items = [item("登记事项检查", { tags: ["通用"] }), item("食品检查", { tags: ["食品销售"] })];
    const task = planned("P1", { scope: "企业", name: "节前抽查", items: ["登记事项检查", "食品检查"] });
    expect(estimateOf(task, items).range).toMatchObject({ basis: "items", size: 6 });
  });

  test("two characters of a name give way to the tags of its items", () => {
    const items = [item("食品检查", { tags: ["食品销售"] })];
    const task = planned("P1", { scope: "企业", name: "用餐饮具抽查", items: ["食品检查"] });
    expect(estimateOf(task, items).range).toMatchObject({ basis: "items", size: 6 });
    expect(estimateOf(task).range).toMatchObject({ basis: "name", words: ["餐饮业"] });
  });

  test("what cannot be understood is not guessed", () => {
    expect(estimateOf(planned("P1", { scope: "养殖场、餐饮业" }))).toMatchObject({
      range: null,
      faults: [{ code: "plan.rangeUnknown", found: "养殖场" }],
    });
    expect(estimateOf(planned("P1", { scope: "企业", name: "专项抽查" })).range).toBeNull();
    const all = estimateOf(planned("P1", { scope: "企业", name: "专项抽查", targeted: false }));
    expect(all.range).toMatchObject({ size: 51 });
  });
});

test("by class: the number SR-1 allocates, one of each class at least, missing rates said", () => {
  const task = planned("P1", { ratesByClass: "A 1%、B 5%、C 50%", extent: { kind: "unclear", text: "" } });
  const estimate = estimateOf(task);
  expect(estimate.strata).toEqual([
    { key: "A", size: 10, count: 1 },
    { key: "B", size: 10, count: 1 },
    { key: "C", size: 10, count: 5 },
    { key: "D", size: 10, count: 0 },
  ]);
  expect(estimate).toMatchObject({ households: 7, byMinimum: true });
  expect(estimate.faults).toMatchObject([{ code: "plan.classRateMissing", stratum: "D", size: 10 }]);
});

test("a ceiling is broken by the rate planned, or only by the minimum of one", () => {
  const items = [
    item("登记事项检查", { ceilingPpm: 30_000 }),
    item("安全检查", { weight: "key", ceilingPpm: 30_000 }),
  ];
  const broken = (other: Partial<PlannedTask>) => {
    const estimate = estimateOf(planned("P1", { items: ["登记事项检查", "安全检查"], ...other }), items);
    return ceilingFaults(estimate, itemsByName(items)).map((fault) => [
      fault.code,
      "drawn" in fault ? fault.drawn : 0,
    ]);
  };
  const rate = (ppm: number) => ({ kind: "rate" as const, ppm, atLeast: false });
  expect(broken({ extent: rate(100_000) })).toEqual([["plan.ceilingByRate", 4]]);
  // 3 % of 40 is 2 when rounded up, 5 %; by class it is one of each, 10 %.
  expect(broken({ extent: rate(30_000), byCredit: true })).toEqual([["plan.ceilingByMinimum", 4]]);
  expect(broken({ extent: { kind: "count", count: 1 } })).toEqual([]);
});

test("频次 multiplies draws, never beyond the range", () => {
  expect(["1次/年", "每半年一次", "每季度1次", "2次/月", "", "适时", "全年2次"].map(drawsIn)).toEqual([
    1,
    2,
    4,
    24,
    1,
    null,
    2,
  ]);
  const task = planned("P1", { frequency: "每季度1次", extent: { kind: "count", count: 15 } });
  expect(estimateOf(task)).toMatchObject({ draws: 4, households: 40 });
  // 抽查比例及频次 is one column in most published plans.
  const both = planned("P2", { extent: parseExtent("15户;2次/年") });
  expect(estimateOf(both)).toMatchObject({ draws: 2, households: 30 });
});

test("an extent written is read back as the same", () => {
  for (const text of [
    "≥20%;1次/年",
    "2%;2次/年",
    "20户（每季度1次）",
    "10%(20户)",
    "=1",
    "不低于3%",
    "2.5%",
    "约30户",
    "全覆盖",
    "按上级要求",
  ])
    expect(parseExtent(extentText(parseExtent(text)))).toEqual(parseExtent(text));
});

test("the expected number beyond the cap is the mean over every possible outcome of the draws", () => {
  fc.assert(
    fc.property(somePool, somePlan(3), fc.integer({ min: 1, max: 2 }), (objects, plan, cap) => {
      const { pool: index, tasks } = whole(estimatePlan(plan, objects, []));
      const remaining = [...tasks.values()].filter(({ range }) => range !== null);
      const times = new Int32Array(index.size);
      const read = whole(readCap({ cap, times, objects, pool: index, remaining }));
      let [sum, ways] = [0, 0];
      for (const outcome of outcomes(remaining.map((each) => lotsOf(each, objects)))) {
        const counts = new Map<string, number>();
        for (const id of outcome.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
        sum += [...counts.values()].filter((n) => n > cap).length;
        ways++;
      }
      expect(read.expectedOver).toBeCloseTo(ways === 0 ? 0 : sum / ways, 9);
    }),
    { numRuns: 60 },
  );
});

type One = ReturnType<typeof estimateOf>;

/** Every set of ids that a task's draw can give, each as likely as the others. */
export function lotsOf(
  { strata, task }: One,
  objects: readonly { id: string; creditClass: string; industry: string }[],
) {
  const members = objects.filter(({ industry }) => task.scope.split("、").includes(industry));
  let ways: (readonly string[])[] = [[]];
  for (const { key, count } of strata) {
    const own = members.filter(({ creditClass }) => key === "" || creditClass === key).map(({ id }) => id);
    ways = ways.flatMap((before) => [...waysToTake(own, count)].map((more) => [...before, ...more]));
  }
  return ways;
}

function* outcomes(
  lots: readonly (readonly (readonly string[])[])[],
): Generator<readonly (readonly string[])[]> {
  if (lots.length === 0) yield [];
  else for (const one of lots[0]) for (const rest of outcomes(lots.slice(1))) yield [one, ...rest];
}

test("times inspected: tasks of the ledger this year, or the pool's own number where it is more", () => {
  const objects = [inspected(0), inspected(1, { inspectionsThisYear: 3 })];
  const ledger = [
    ledgerRow(0, { id: "QHD-00001", task: "T1" }),
    ledgerRow(1, { id: "QHD-00001", task: "T1", item: "第二项" }),
    ledgerRow(2, { id: "QHD-00001", task: "T2" }),
    ledgerRow(3, { id: "QHD-00001", task: "T3", inspectedOn: day("2023-12-30") }),
    ledgerRow(4, { id: "QHD-00002", task: "T1" }),
  ];
  const { pool: index } = whole(estimatePlan([], objects, []));
  expect([...timesInspected(ledger, objects, index, day("2024-06-20"))]).toEqual([2, 3]);
});

test("progress: started, overdue with its days, due, ahead; tasks of the ledger beside the plan", () => {
  const plan = [
    planned("P1"),
    planned("P2", { from: day("2024-04-01"), until: day("2024-06-10") }),
    planned("P3", { from: day("2024-06-01") }),
    planned("P4"),
    planned("P5", { status: "已取消" }),
  ];
  const ledger = [ledgerRow(0, { task: "P1" }), ledgerRow(1, { task: "L9", taskName: "节前检查" })];
  const on = day("2024-06-20");
  expect(
    planProgress(plan, ledger, on).map(({ progress, daysLate, done }) => [progress, daysLate, done]),
  ).toEqual([
    ["started", 0, 1],
    ["overdue", 10, 0],
    ["due", 0, 0],
    ["ahead", 0, 0],
    ["cancelled", 0, 0],
  ]);
  expect(unplannedTasks(plan, ledger, on)).toMatchObject([{ task: "L9", name: "节前检查", households: 1 }]);
});

test("month by month: when a goal is reached, or what is missing; rates count by the pool", () => {
  const figure = (tasks: number, households: number) => ({ tasks, households, problems: 0, rows: [] });
  const figures = new Map([
    ["provincial.total", figure(3, 30)],
    ["provincial.joint", figure(1, 5)],
    ["provincial.enterprise", figure(3, 30)],
    ["provincial.credit", figure(1, 10)],
  ]);
  const joint = { kind: "joint" as const, partners: ["海港区公安局"], byCredit: true };
  const plan = [
    planned("P1", {
      ...joint,
      until: day("2024-08-31"),
      extent: { kind: "rate", ppm: 250_000, atLeast: false },
    }),
    planned("P2", { until: day("2024-10-31"), extent: { kind: "count", count: 8 } }),
  ];
  const estimates = whole(estimatePlan(plan, pool, []));
  const [tasks, households, credit] = planTimeline(
    {
      ...{ targets: defaultTargets, figures, ledger: [], plan, departments: directory, rules: defaultRules },
      ...{ until: day("2024-07-10"), form: "annex1" },
    },
    estimates,
  );
  expect(tasks.months.map(({ month, part, whole: all }) => [month, part, all])).toEqual([
    [7, 1, 3],
    [8, 2, 4],
    [9, 2, 4],
    [10, 2, 5],
    [11, 2, 5],
    [12, 2, 5],
  ]);
  expect(tasks).toMatchObject({ metIn: 8, lostAgain: false, needs: 0, end: { met: true } });
  // 25 % of ten of each class is 3: 12 of 40 restaurants. 17/50 at the end.
  expect(households).toMatchObject({ metIn: 8, end: { part: 17, whole: 50, met: true } });
  expect(credit).toMatchObject({ metIn: null, end: { part: 2, whole: 5 }, needs: 15 });
});
