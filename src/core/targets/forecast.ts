/**
 * The year's forecast of a target, when the plan's remaining tasks are carried out as planned (forms.md,
 * "Targets"). It says from which tasks it comes, and which had to be left out and why; it takes planned
 * tasks for draws on the provincial platform.
 */
import type { LocalDate } from "../calendar/localDate";
import { partsOf } from "../calendar/localDate";
import type { CountingRules } from "../forms/countingRules";
import type { FigureKey, Figures, FormId, Measure } from "../forms/figures";
import type { Inspection } from "../ledger/inspection";
import type { PlannedTask } from "../plan/plannedTask";
import type { Department } from "../registry/department";
import type { DepartmentIdentity } from "../registry/departments";
import { areJoint, resolveDepartments, sameDepartment } from "../registry/departments";
import type { Ratio, RatioSource } from "./ratio";
import { isMet, ratioOf } from "./ratio";
import type { Target } from "./target";

export interface ForecastInput {
  readonly targets: readonly Target[];
  readonly figures: Figures;
  readonly source?: RatioSource;
  readonly ledger: readonly Inspection[];
  readonly plan: readonly PlannedTask[];
  readonly departments: readonly Department[];
  readonly rules: CountingRules;
  readonly until: LocalDate;
  readonly form: FormId;
  readonly unit?: string;
  /** How many objects a task's rate applies to; null or absent where that is not known. */
  readonly frameSize?: (task: PlannedTask) => number | null;
  /** 户 of a task as estimated from the pools (core/plan/estimates); null or absent: by the plan's own words. */
  readonly households?: (task: PlannedTask) => number | null;
  /** Whether enterprises stand in a task's range, by the pools; null or absent: by the plan's own words. */
  readonly enterprises?: (task: PlannedTask) => boolean | null;
}

/** Why a planned task could not enter a forecast. */
export type LeftOutReason =
  | "cancelled"
  | "kindUnknown"
  | "extentUnclear"
  | "frameSizeUnknown"
  | "enterprisesUnknown"
  | "problemsUnknown";

export interface ForecastTask {
  readonly at: string;
  readonly task: string;
  readonly name: string;
}

export interface TargetForecast extends Ratio {
  readonly id: string;
  readonly met: boolean;
  /** The planned tasks that it counts on. */
  readonly used: readonly ForecastTask[];
  readonly leftOut: readonly (ForecastTask & { readonly reason: LeftOutReason })[];
}

const cancelled = /取消|撤销|终止|暂停|作废/;

/** Forecasts every target to the end of the year. */
export function forecast(input: ForecastInput): readonly TargetForecast[] {
  const identify = resolveDepartments(input.departments);
  const remaining = remainingTasks(input, identify);
  return input.targets.map((target) => {
    const now = ratioOf(target, input.figures, input.source);
    let { part, whole } = now;
    const used: ForecastTask[] = [];
    const leftOut: (ForecastTask & { reason: LeftOutReason })[] = [];
    for (const planned of remaining) {
      const about = { at: planned.at, task: planned.task, name: planned.name };
      const share = (figure: Target["part"]) =>
        contribution(planned, figure.key, figure.measure, input, identify);
      const [inPart, inWhole] = cancelled.test(planned.status)
        ? (["cancelled", "cancelled"] as const)
        : [share(target.part), share(target.whole)];
      if (typeof inWhole === "string") leftOut.push({ ...about, reason: inWhole });
      else if (typeof inPart === "string") leftOut.push({ ...about, reason: inPart });
      else if (inPart + inWhole > 0) {
        part += inPart;
        whole += inWhole;
        used.push(about);
      }
    }
    return { id: target.id, part, whole, met: isMet(part, whole, target.goalPpm), used, leftOut };
  });
}

/** The plan's tasks of this form that the ledger does not show yet; of several versions the last. */
function remainingTasks(
  { plan, ledger, until, form, unit = "", rules }: ForecastInput,
  identify: (name: string) => DepartmentIdentity,
): readonly PlannedTask[] {
  const started = new Set<string>();
  for (const row of ledger) {
    const date = row.inspectedOn ?? row.taskDoneOn;
    if (row.replaced || row.result === "" || date === null || date > until) continue;
    started.add(row.task);
    if (row.taskName !== "") started.add(row.taskName);
  }
  const endOfYear = `${partsOf(until).year}-12-31`;
  const latest = new Map(plan.map((task) => [task.task || task.name || task.at, task]));
  return [...latest.values()].filter((task) => {
    if (started.has(task.task || task.name)) return false;
    if (task.from !== null && task.from > endOfYear) return false;
    if (form === "annex1") return rules.higherLevelCounts || task.level === null || task.level === "county";
    if (unit === "") return true;
    const names = rules.unitTasks === "leads" ? [task.lead] : [task.lead, ...task.partners];
    return names.some((name) => name !== "" && sameDepartment(identify(name), identify(unit)));
  });
}

/** What a planned task would add to a figure, or why that cannot be said. */
function contribution(
  task: PlannedTask,
  key: FigureKey,
  measure: Measure,
  { rules, frameSize, households, enterprises: inPool }: ForecastInput,
  identify: (name: string) => DepartmentIdentity,
): number | LeftOutReason {
  const [group, ...rows] = key.split(".");
  if (group !== "provincial") return 0;
  for (const row of rows) {
    if (row === "market" && !(task.lead !== "" && identify(task.lead).market)) return 0;
    if (row === "joint" || row === "internal") {
      const kind = kindOf(task, rules, identify);
      if (kind === null) return "kindUnknown";
      if (kind !== row) return 0;
    }
    if (row === "enterprise" || row === "credit") {
      if (row === "credit" && task.byCredit !== true) return 0;
      const enterprises = inPool?.(task) ?? touchesEnterprises(task);
      if (enterprises === null) return "enterprisesUnknown";
      if (!enterprises) return 0;
    }
  }
  if (measure === "tasks") return 1;
  return measure === "problems" ? "problemsUnknown" : (households?.(task) ?? householdsOf(task, frameSize));
}

function kindOf(
  task: PlannedTask,
  rules: CountingRules,
  identify: (name: string) => DepartmentIdentity,
): "internal" | "joint" | null {
  if (task.lead === "" || task.partners.length === 0) return task.kind;
  return areJoint([task.lead, ...task.partners].map(identify), rules.levelsAreJoint) ? "joint" : "internal";
}

/** Whether the objects of a task are enterprises, by its 抽查对象范围; only enterprises are classified. */
function touchesEnterprises(task: PlannedTask): boolean | null {
  if (task.byCredit === true) return true;
  if (/(?<!非)企业|公司|市场主体|经营主体/.test(task.scope)) return true;
  return /个体工商户|合作社|事业单位|学校|机关|社会组织/.test(task.scope) ? false : null;
}

/** 户: the number planned, else the one noted beside the rate, else the rate of its frame, rounded up (SR-1 §3). */
function householdsOf(task: PlannedTask, frameSize: ForecastInput["frameSize"]): number | LeftOutReason {
  const { extent } = task;
  if (extent.kind === "unclear") return "extentUnclear";
  if (extent.kind === "count") return extent.count;
  if (extent.about !== undefined) return extent.about;
  const size = frameSize?.(task) ?? null;
  // size ≤ 1,048,576 and ppm ≤ 10^6: the product stays below 2^53.
  return size === null ? "frameSizeUnknown" : Math.ceil((size * extent.ppm) / 1_000_000);
}
