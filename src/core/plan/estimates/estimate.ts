/**
 * What a planned task would draw from the pool as it stands: the number that SR-1 §3 would allocate, class by
 * class where the task is drawn by class, at least one of each that has any.
 */
import { countByRate } from "../../draw/allocation";
import { parseClassRates } from "../classRates";
import type { PlanFault } from "../fault";
import type { PlannedTask } from "../plannedTask";
import { drawsIn } from "./frequency";
import type { PoolIndex } from "./poolIndex";
import type { RangeReading, TaskRange } from "./taskRange";

/** A class of the range, and how many of it are drawn over the year. */
export interface ExpectedStratum {
  readonly key: string;
  readonly size: number;
  readonly count: number;
}

export interface Estimate {
  readonly task: PlannedTask;
  /** null: it cannot be said from the plan's words. */
  readonly range: TaskRange | null;
  /** Draws in the year, by 抽查频次. */
  readonly draws: number;
  /** 户 over all draws; null where the range or the extent is not understood. */
  readonly households: number | null;
  readonly by: "classes" | "rate" | "count" | "noted" | "unknown";
  /** Class by class (one line "" where the task is not drawn by class). Empty where the range is not known. */
  readonly strata: readonly ExpectedStratum[];
  /** Some class gives one object only because none may be left out. */
  readonly byMinimum: boolean;
  /** How likely a member of each class of the pool is drawn, 0–1; empty where that is not known. */
  readonly chances: Float64Array;
  readonly faults: readonly PlanFault[];
}

/** The estimate of one task. */
export function estimateTask(task: PlannedTask, reading: RangeReading, pool: PoolIndex): Estimate {
  const { at, name, extent } = task;
  const noted = extent.kind === "unclear" ? undefined : extent.draws;
  const draws = (task.frequency === "" ? noted : drawsIn(task.frequency)) ?? 1;
  const rates = parseClassRates(task.ratesByClass);
  if (!reading.known) {
    const households =
      extent.kind === "count" ? extent.count : extent.kind === "rate" ? (extent.about ?? null) : null;
    return {
      ...{ task, range: null, draws, strata: [], byMinimum: false, chances: new Float64Array(0) },
      households: households === null ? null : households * draws,
      by: households === null ? "unknown" : "noted",
      faults: [{ code: "plan.rangeUnknown", at, name, found: reading.found }],
    };
  }
  const { range } = reading;
  const faults: PlanFault[] = range.size === 0 ? [{ code: "plan.rangeEmpty", at, name }] : [];
  const done = (by: Estimate["by"], once: readonly ExpectedStratum[], byMinimum = false): Estimate => {
    const strata = once.map((each) => ({ ...each, count: Math.min(each.size, each.count * draws) }));
    const households = strata.reduce((sum, { count }) => sum + count, 0);
    return {
      ...{ task, range, draws, households, by, strata, byMinimum, faults },
      chances: chancesOf(strata, pool),
    };
  };

  const classes = pool.classes
    .map((key, code) => ({ key, size: range.byClass[code] }))
    .filter(({ size }) => size > 0);
  if (rates.ok && rates.value.size > 0) {
    const own = rates.value;
    const otherwise = extent.kind === "rate" ? extent.ppm : null;
    let byMinimum = false;
    const strata = classes.map(({ key, size }) => {
      const ppm = own.get(key) ?? otherwise;
      if (ppm === null) {
        faults.push({ code: "plan.classRateMissing", at, name, stratum: key, size });
        return { key, size, count: 0 };
      }
      byMinimum ||= ppm > 0 && size * ppm < 1_000_000;
      return { key, size, count: countByRate(size, ppm, "up") };
    });
    return done("classes", strata, byMinimum);
  }
  if (extent.kind === "rate") {
    const { ppm } = extent;
    const lines =
      task.byCredit === true ? classes : [{ key: "", size: range.size }].filter(({ size }) => size > 0);
    return done(
      "rate",
      lines.map((line) => ({ ...line, count: countByRate(line.size, ppm, "up") })),
      ppm > 0 && lines.some(({ size }) => size * ppm < 1_000_000),
    );
  }
  if (extent.kind === "count") {
    const { count } = extent;
    if (count > range.size) faults.push({ code: "plan.countOverRange", at, name, count, size: range.size });
    return done("count", [{ key: "", size: range.size, count: Math.min(count, range.size) }]);
  }
  return {
    ...{ task, range, draws, households: null, by: "unknown", strata: [], byMinimum: false, faults },
    chances: new Float64Array(0),
  };
}

/** count / size of each class; the same for all where the task is drawn without classes. */
function chancesOf(strata: readonly ExpectedStratum[], pool: PoolIndex): Float64Array {
  const chances = new Float64Array(pool.classes.length);
  for (const { key, size, count } of strata) {
    const chance = size === 0 ? 0 : count / size;
    if (key === "") return chances.fill(chance);
    chances[pool.classes.indexOf(key)] = chance;
  }
  return chances;
}
