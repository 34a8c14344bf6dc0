/** 一业一查: 500 tasks over 130,000 objects, index, estimates and proposals, wanted within 3 s. And every pair counted. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { estimatePlan, planProgress, whole } from "../src/core/plan/estimates";
import { candidatesOf, defaultShares, proposeJoint } from "../src/core/plan/planner";
import type { PlannedTask } from "../src/core/plan/plannedTask";
import type { InspectedObject } from "../src/core/registry/inspectedObject";
import { resolveDepartments } from "../src/core/registry/departments";
import { best } from "./row";
import type { Row } from "./row";

const objectCount = 130_000;
const taskCount = 500;
const wanted = 3000;
const industries = Array.from({ length: 96 }, (_, i) => `第${i + 1}类制造业`);
const bureaus = ["市场监督管理局", "卫生健康局", "应急管理局", "住房和城乡建设局", "生态环境局", "公安局", "文化广电和旅游局", "交通运输局"]; // prettier-ignore
const on = "2024-03-01" as LocalDate;

function objects(): InspectedObject[] {
  return Array.from({ length: objectCount }, (_, i) => ({
    at: `对象库!A${i + 2}`,
    row: i + 1,
    id: `91130302${String(i).padStart(10, "0")}`,
    name: `企业${i}`,
    entityType: i % 3 === 0 ? "个体工商户" : "有限责任公司",
    legalRepresentative: "",
    address: "",
    district: `第${(i * 7) % 20}街道`,
    industry: industries[(i * 31) % industries.length],
    status: "存续",
    active: true,
    creditClass: "ABCD".charAt((i * 13) % 4),
    classMonth: "2024-02",
    sectorClass: "",
    tags: [`标签${(i * 11) % 40}号`],
    lastInspectedOn: null,
    inspectionsThisYear: null,
  }));
}

/** No two of the ranges are the same objects: each names two industries and a tag or a district of its own. */
function plan(): PlannedTask[] {
  return Array.from({ length: taskCount }, (_, i): PlannedTask => ({
    at: `年度抽查计划!B${i + 2}`,
    row: i + 1,
    plan: "",
    task: `RW-${i + 1}`,
    name: `任务${i + 1}`,
    kind: "internal",
    level: "county",
    source: "年度计划",
    lead: `海港区${bureaus[i % bureaus.length]}`,
    partners: [],
    items: [],
    scope: [...industries.slice(i % 60, (i % 60) + 20 + (i % 15)), `标签${i % 40}号`].join("、"),
    targeted: true,
    byCredit: i % 2 === 0,
    extent: i % 5 === 0 ? { kind: "count", count: 50 } : { kind: "rate", ppm: 20_000, atLeast: false },
    ratesByClass: i % 10 === 2 ? "A 1%、B 2%、C 5%、D 20%" : "",
    frequency: "",
    from: "2024-03-01" as LocalDate,
    until: "2024-10-31" as LocalDate,
    status: "",
    version: "1",
  }));
}

export async function bench(): Promise<Row[]> {
  const pool = objects();
  const tasks = plan();
  const identify = resolveDepartments([]);
  const run = (shares: { contained: number; covered: number }) => {
    const estimates = whole(estimatePlan(tasks, pool, []));
    const candidates = candidatesOf(planProgress(tasks, [], on), estimates.tasks, on);
    const rules = { identify, levelsAreJoint: false, on, ...shares };
    return whole(proposeJoint(candidates, estimates.pool, rules));
  };
  const line = (name: string, shares: { contained: number; covered: number }): Row => {
    const milliseconds = best(3, () => run(shares));
    return { name, milliseconds, ratio: milliseconds / wanted, against: `${wanted} ms`, limit: 1 };
  };
  const size = `${taskCount} tasks over ${objectCount.toLocaleString("en-US")} objects`;
  return [
    line(`joint planner, ${size}`, defaultShares),
    line("the same, every pair counted on the pool", { contained: 0, covered: 0 }),
  ];
}
