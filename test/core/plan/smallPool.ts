/** Pools and plans small enough to draw every possible lot from. */
import fc from "fast-check";
import type { InspectedObject } from "../../../src/core/registry/inspectedObject";
import type { PlannedTask } from "../../../src/core/plan/plannedTask";
import { day } from "../forms/ledgerRow";

export const inspected = (i: number, other: Partial<InspectedObject> = {}): InspectedObject => ({
  at: `对象库!A${i + 2}`,
  row: i + 1,
  id: `QHD-${String(i + 1).padStart(5, "0")}`,
  name: `企业${i + 1}`,
  entityType: "有限责任公司",
  legalRepresentative: "",
  address: "",
  district: "",
  industry: "餐饮业",
  status: "存续",
  active: true,
  creditClass: "A",
  classMonth: "",
  sectorClass: "",
  tags: [],
  lastInspectedOn: null,
  inspectionsThisYear: null,
  ...other,
});

export const planned = (task: string, other: Partial<PlannedTask> = {}): PlannedTask => ({
  at: `年度抽查计划!A${Number(/\d+/.exec(task)?.[0] ?? 0) + 1}`,
  row: 1,
  plan: "",
  task,
  name: `${task}抽查`,
  kind: "internal",
  level: "county",
  source: "年度计划",
  lead: "海港区市场监督管理局",
  partners: [],
  items: [],
  scope: "餐饮业",
  targeted: true,
  byCredit: null,
  extent: { kind: "count", count: 1 },
  ratesByClass: "",
  frequency: "",
  from: day("2024-07-01"),
  until: day("2024-09-30"),
  status: "未开展",
  version: "1",
  ...other,
});

export const industries = ["餐饮业", "住宿业", "批发业"] as const;
export const bureaus = [
  "海港区市场监督管理局",
  "海港区卫生健康局",
  "海港区应急管理局",
  "区市场监管局食品股",
] as const;

/** Up to nine objects of three industries and two classes. */
export const somePool: fc.Arbitrary<readonly InspectedObject[]> = fc
  .array(fc.record({ industry: fc.constantFrom(...industries), creditClass: fc.constantFrom("A", "D") }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((list) => list.map((each, i) => inspected(i, each)));

/** Tasks by count or by rate, with or without classes, over one industry or several. */
export const somePlan = (most: number): fc.Arbitrary<readonly PlannedTask[]> =>
  fc
    .array(
      fc.record({
        scope: fc.subarray([...industries], { minLength: 1 }).map((list) => list.join("、")),
        lead: fc.constantFrom(...bureaus),
        byCredit: fc.boolean(),
        extent: fc.oneof(
          fc.integer({ min: 1, max: 4 }).map((count) => ({ kind: "count" as const, count })),
          fc
            .integer({ min: 1, max: 10 })
            .map((tenths) => ({ kind: "rate" as const, ppm: tenths * 100_000, atLeast: false })),
        ),
        months: fc.tuple(fc.integer({ min: 7, max: 12 }), fc.integer({ min: 0, max: 3 })),
      }),
      { minLength: 2, maxLength: most },
    )
    .map((list) =>
      list.map(({ months: [from, more], ...each }, i) =>
        planned(`P${i + 1}`, {
          ...each,
          from: day(`2024-${String(from).padStart(2, "0")}-01`),
          until: day(`2024-${String(Math.min(12, from + more)).padStart(2, "0")}-28`),
        }),
      ),
    );

/** Every way to take `count` of a list. */
export function* waysToTake<T>(list: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) yield [];
  else
    for (let i = 0; i + count <= list.length; i++)
      for (const rest of waysToTake(list.slice(i + 1), count - 1)) yield [list[i], ...rest];
}
