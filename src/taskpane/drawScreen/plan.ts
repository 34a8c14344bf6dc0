/** 各类比例: what was typed, read as an SR-1 rule, and what it would draw from the list as it stands. */
import { allocate, freezeFrame, parseRate, strataOf } from "../../core/draw";
import type { Allocation, DrawFault, DrawRule, Frame, Stratum } from "../../core/draw";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { Division, RatePlan } from "./drawState";

export interface PlanFault {
  readonly code: "pane.countMissing" | "pane.notWhole";
  readonly stratum: string;
  readonly found: string;
}

export type RuleFault = DrawFault | PlanFault;

export const stratumOf = (object: InspectedObject, division: Division): string =>
  division === "none" ? "" : object[division];

/** The list that would be locked now. */
export function listOf(
  objects: readonly InspectedObject[],
  plan: RatePlan,
  mergeDuplicates: boolean,
): Result<Frame, readonly DrawFault[]> {
  const rows = objects.map((object) => ({
    id: object.id,
    stratum: stratumOf(object, plan.division),
    at: object.at,
  }));
  return freezeFrame(rows, {
    mergeDuplicates,
    stratified: plan.division !== "none",
    ...(plan.blankClass.trim() === "" ? {} : { blankStratum: plan.blankClass }),
  });
}

/** Whole numbers only; "" is none. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** The rule that was typed; each class that has nothing or something unreadable is named. */
export function ruleOf(
  plan: RatePlan,
  strata: readonly Stratum[],
): Result<DrawRule, ReadonlyMap<string, RuleFault>> {
  const faults = new Map<string, RuleFault>();
  if (plan.mode === "total") {
    const total = wholeNumber(plan.total);
    if (total === null || total === 0) {
      faults.set("", { code: "pane.notWhole", stratum: "", found: plan.total });
      return err(faults);
    }
    return ok({ mode: "total", total });
  }
  const numbers = new Map<string, number>();
  for (const { key, size } of strata) {
    const typed = (plan.mode === "rate" ? plan.rates : plan.counts)[key] ?? "";
    if (typed.trim() === "") {
      faults.set(
        key,
        plan.mode === "rate"
          ? { code: "draw.rateMissing", stratum: key, size }
          : { code: "pane.countMissing", stratum: key, found: "" },
      );
    } else if (plan.mode === "rate") {
      const rate = parseRate(typed);
      if (rate.ok) numbers.set(key, rate.value);
      else faults.set(key, rate.error);
    } else {
      const count = wholeNumber(typed);
      if (count === null) faults.set(key, { code: "pane.notWhole", stratum: key, found: typed });
      else if (count > size)
        faults.set(key, { code: "draw.countOverSize", stratum: key, count, size, over: count - size });
      else numbers.set(key, count);
    }
  }
  if (faults.size > 0) return err(faults);
  return ok(
    plan.mode === "rate"
      ? { mode: "rate", rates: numbers, rounding: plan.rounding }
      : { mode: "count", counts: numbers },
  );
}

/** Ties of a total are broken by the seed, which nobody knows yet: the preview breaks them by this. */
const previewPrefix = "0".repeat(64);

/** How many each class would give. */
export function previewOf(frame: Frame, rule: DrawRule): Result<readonly Allocation[], readonly DrawFault[]> {
  return allocate(strataOf(frame), rule, previewPrefix);
}

/** How many of a class stand in reserve: as many as asked for, as far as the class goes. */
export const reserveOf = (allocation: Allocation, reserve: number): number =>
  Math.min(reserve, allocation.size - allocation.count);
