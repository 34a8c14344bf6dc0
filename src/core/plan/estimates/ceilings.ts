/**
 * 比例上限 of 一般 items (domain.md, "Items are 一般 (rate strictly limited) or 重点") beside what a task would
 * really draw: one object of each class at least can be more than the ceiling allows.
 */
import { percentText } from "../../draw/rate";
import type { InspectionItem } from "../../registry/inspectionItem";
import { truncatedPercent } from "../../targets/ratio";
import type { PlanFault } from "../fault";
import type { Estimate } from "./estimate";

/** The ceilings that an estimate would break, and why: by the rate planned, or only by the minimum of one. */
export function ceilingFaults(
  estimate: Estimate,
  items: ReadonlyMap<string, InspectionItem>,
): readonly PlanFault[] {
  const { task, range, households, byMinimum } = estimate;
  if (range === null || households === null || range.size === 0) return [];
  const planned = task.extent.kind === "rate" ? task.extent.ppm : null;
  return task.items.flatMap((name): PlanFault[] => {
    const item = items.get(name);
    if (!item || !exceedsCeiling(item, households, range.size)) return [];
    const ceiling = item.ceilingPpm;
    const minimum = byMinimum && planned !== null && planned <= ceiling && task.ratesByClass === "";
    return [
      {
        code: minimum ? "plan.ceilingByMinimum" : "plan.ceilingByRate",
        at: task.at,
        name: task.name,
        item: name,
        ceiling: percentText(ceiling),
        drawn: households,
        size: range.size,
        share: truncatedPercent(households, range.size),
      },
    ];
  });
}

/** Whether so many of a list are more than an item's 比例上限 allows; 重点 items have none. */
export function exceedsCeiling<T extends Pick<InspectionItem, "weight" | "ceilingPpm">>(
  item: T,
  drawn: number,
  size: number,
): item is T & { readonly ceilingPpm: number } {
  if (item.weight === "key" || item.ceilingPpm === null) return false;
  // drawn ≤ 1,048,576: the product stays below 2^53.
  return drawn * 1_000_000 > item.ceilingPpm * size;
}

export function itemsByName(items: readonly InspectionItem[]): ReadonlyMap<string, InspectionItem> {
  return new Map(items.map((item) => [item.name, item]));
}
