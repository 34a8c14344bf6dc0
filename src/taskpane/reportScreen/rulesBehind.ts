/** Which of the counting rules ◇ move a figure. */
import type { CountingRules } from "../../core/forms/countingRules";
import type { FigureKey, Measure } from "../../core/forms/figures";

export type RuleName = Exclude<keyof CountingRules, "problemResults">;

export function rulesBehind(key: FigureKey, measure: Measure): readonly RuleName[] {
  const applied: RuleName[] = ["date", measure === "tasks" ? "taskCounts" : "households"];
  if (/joint|internal/.test(key)) applied.push("levelsAreJoint");
  if (/enterprise|credit/.test(key)) applied.push("cooperativesAreEnterprises");
  if (/market/.test(key)) applied.push("marketTakesPart");
  return applied;
}
