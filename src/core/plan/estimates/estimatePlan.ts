/** Every task of a plan estimated from the pools, in slices. */
import type { InspectedObject } from "../../registry/inspectedObject";
import type { InspectionItem } from "../../registry/inspectionItem";
import type { PlannedTask } from "../plannedTask";
import type { Estimate } from "./estimate";
import { estimateTask } from "./estimate";
import type { PoolIndex } from "./poolIndex";
import { indexPool } from "./poolIndex";
import { rangeReader } from "./taskRange";

export interface PlanEstimates {
  readonly pool: PoolIndex;
  readonly tasks: ReadonlyMap<PlannedTask, Estimate>;
}

/** Yields how far it is, 0–1. */
export function* estimatePlan(
  plan: readonly PlannedTask[],
  objects: readonly InspectedObject[],
  items: readonly InspectionItem[],
): Generator<number, PlanEstimates> {
  const indexing = indexPool(objects);
  let step = indexing.next();
  for (; !step.done; step = indexing.next()) yield step.value * 0.6;
  return { pool: step.value, tasks: yield* estimateTasks(plan, step.value, items) };
}

/** The same over a pool that is indexed already. */
export function* estimateTasks(
  plan: readonly PlannedTask[],
  pool: PoolIndex,
  items: readonly InspectionItem[],
): Generator<number, ReadonlyMap<PlannedTask, Estimate>> {
  const read = rangeReader(pool, items);
  const tasks = new Map<PlannedTask, Estimate>();
  for (const task of plan) {
    tasks.set(task, estimateTask(task, read(task), pool));
    yield 0.6 + (0.4 * tasks.size) / plan.length;
  }
  return tasks;
}

/** The estimates of a plan that was changed in a few tasks: those that are still the same are not made again. */
export function estimatesAfter(
  plan: readonly PlannedTask[],
  { pool, tasks }: PlanEstimates,
  items: readonly InspectionItem[],
): PlanEstimates {
  const read = rangeReader(pool, items);
  return {
    pool,
    tasks: new Map(plan.map((task) => [task, tasks.get(task) ?? estimateTask(task, read(task), pool)])),
  };
}
