import { defaultRules } from "../../../src/core/forms/defaultRules";
import type { PlannedTask } from "../../../src/core/plan/plannedTask";
import { forecast } from "../../../src/core/targets/forecast";
import { defaultTargets } from "../../../src/core/targets/target";
import { day, directory, ledgerRow } from "../forms/ledgerRow";

const figure = (tasks: number, households: number) => ({ tasks, households, problems: 0, rows: [] });
const figures = new Map([
  ["provincial.total", figure(18, 339)],
  ["provincial.joint", figure(7, 92)],
  ["provincial.enterprise", figure(15, 200)],
  ["provincial.credit", figure(12, 180)],
]);

let row = 1;
const planned = (task: string, other: Partial<PlannedTask> = {}): PlannedTask => ({
  at: `年度抽查计划!B${++row}`,
  row,
  plan: "",
  task,
  name: `${task}任务`,
  kind: "internal",
  level: "county",
  source: "年度计划",
  lead: "海港区市场监督管理局",
  partners: [],
  items: [],
  scope: "企业",
  targeted: null,
  byCredit: null,
  extent: { kind: "count", count: 10 },
  ratesByClass: "",
  frequency: "",
  from: day("2024-07-01"),
  until: day("2024-09-30"),
  status: "",
  version: "",
  ...other,
});

function forecastOf(plan: readonly PlannedTask[], frameSize?: () => number | null) {
  const [tasks, households, credit] = forecast({
    targets: defaultTargets,
    figures,
    ledger: [ledgerRow(0, { task: "P1" })],
    plan,
    departments: directory,
    rules: defaultRules,
    until: day("2024-06-20"),
    form: "annex1",
    frameSize,
  });
  return { tasks, households, credit };
}

test("adds the plan's remaining tasks as planned", () => {
  const { tasks, households, credit } = forecastOf([
    planned("P1", { kind: "joint", extent: { kind: "count", count: 1000 } }),
    planned("P2", { kind: "joint", partners: ["海港区公安局"], byCredit: true }),
    planned("P3"),
  ]);
  expect(tasks).toMatchObject({ id: "joint-tasks", part: 8, whole: 20, met: true });
  expect(households).toMatchObject({ part: 102, whole: 359, met: true });
  expect(credit).toMatchObject({ part: 13, whole: 17, met: false });
  expect(tasks.used.map(({ task }) => task)).toEqual(["P2", "P3"]);
  expect(tasks.leftOut).toEqual([]);
});

test("takes a rate of a known pool, rounded up, and the number noted beside a rate", () => {
  const plan = [
    planned("P2", { extent: { kind: "rate", ppm: 30_000, atLeast: true } }),
    planned("P3", { extent: { kind: "rate", ppm: 30_000, atLeast: false, about: 20 } }),
  ];
  expect(forecastOf(plan, () => 101).households.whole).toBe(339 + 4 + 20);
});

test("leaves out what cannot be said, and says why, target by target", () => {
  const { tasks, households, credit } = forecastOf([
    planned("P2", { kind: null }),
    planned("P3", { extent: { kind: "unclear", text: "按上级要求" } }),
    planned("P4", { extent: { kind: "rate", ppm: 30_000, atLeast: false } }),
    planned("P5", { scope: "按名录库" }),
    planned("P6", { status: "已取消" }),
  ]);
  const reasons = (one: typeof tasks) => one.leftOut.map(({ task, reason }) => [task, reason]);
  expect(reasons(tasks)).toEqual([
    ["P2", "kindUnknown"],
    ["P6", "cancelled"],
  ]);
  expect(reasons(households)).toEqual([
    ["P2", "kindUnknown"],
    ["P3", "extentUnclear"],
    ["P4", "frameSizeUnknown"],
    ["P6", "cancelled"],
  ]);
  expect(reasons(credit)).toEqual([
    ["P5", "enterprisesUnknown"],
    ["P6", "cancelled"],
  ]);
  expect(tasks).toMatchObject({ part: 7, whole: 21 });
});

test("departments decide whether a planned task is joint, and the last version of a task stands", () => {
  const plan = [
    planned("P2", { kind: "joint", partners: ["海港区公安局"], version: "1" }),
    planned("P2", { kind: "joint", partners: ["区市场监管局食品股"], version: "2" }),
    planned("P3", { from: day("2025-01-10") }),
  ];
  expect(forecastOf(plan).tasks).toMatchObject({ part: 7, whole: 19 });
});
