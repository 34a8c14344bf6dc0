/** What 年度抽查计划 says of a task's 各类比例 and 抽查比例, as a rule to take over; never taken over unasked. */
import { percentText } from "../../core/draw";
import type { Stratum } from "../../core/draw";
import { parseClassRates } from "../../core/plan";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { creditClass } from "../../core/registry/creditClass";
import { isByClass } from "./drawState";
import type { RatePlan } from "./drawState";

export type PlanOffer =
  | {
      readonly kind: "classes" | "rate" | "total";
      /** For people: "A 2%、B 5%", "5%" or "20". */
      readonly said: string;
      readonly change: Partial<RatePlan>;
      /** Classes of the list that the plan names no rate for; they are left to be filled in. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "unreadable"; readonly said: string };

/**
 * The offer for the list as it is divided now; null where the plan says nothing. Rates by credit-risk class
 * bring their division along; other words are taken for the classes of the division that is chosen.
 */
export function planOffer(task: PlannedTask, plan: RatePlan, strata: readonly Stratum[]): PlanOffer | null {
  const byClass = parseClassRates(task.ratesByClass);
  if (!byClass.ok) return { kind: "unreadable", said: task.ratesByClass };
  if (byClass.value.size > 0) {
    const ofClasses = [...byClass.value.keys()].every((key) => Boolean(creditClass(key)));
    const division = ofClasses && !isByClass(plan.division) ? "creditClass" : plan.division;
    const rates = textsOf(byClass.value);
    const said = Object.entries(rates).map(([key, rate]) => `${key} ${rate}`);
    const missing = division === plan.division ? strata.filter(({ key }) => !(key in rates)) : [];
    return {
      kind: "classes",
      said: said.join("、"),
      change: { division, mode: "rate", rates },
      missing: missing.map(({ key }) => key),
    };
  }
  const { extent } = task;
  if (extent.kind === "count")
    return {
      kind: "total",
      said: String(extent.count),
      change: { mode: "total", total: String(extent.count) },
      missing: [],
    };
  if (extent.kind === "rate" && strata.length > 0) {
    const said = percentText(extent.ppm);
    const rates = textsOf(new Map(strata.map(({ key }) => [key, extent.ppm])));
    return { kind: "rate", said, change: { mode: "rate", rates }, missing: [] };
  }
  return extent.kind === "unclear" && extent.text !== "" ? { kind: "unreadable", said: extent.text } : null;
}

/** Whether the plan's rule is what stands in the fields already. */
export function isTaken({ division, mode, total, rates }: RatePlan, change: Partial<RatePlan>): boolean {
  if (change.mode !== mode || (change.division ?? division) !== division) return false;
  if (mode === "total") return change.total === total;
  return Object.entries(change.rates ?? {}).every(([key, rate]) => rates[key] === rate);
}

const textsOf = (rates: ReadonlyMap<string, number>): Readonly<Record<string, string>> =>
  Object.fromEntries([...rates].map(([key, ppm]) => [key, percentText(ppm)]));
