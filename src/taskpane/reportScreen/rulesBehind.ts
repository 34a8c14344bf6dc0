/** Which of the counting rules ◇ move a figure, as they are set now: keys of the pane's own sentences. */
import type { CountingRules } from "../../core/forms/countingRules";
import type { FigureKey, Measure } from "../../core/forms/figures";

export function rulesBehind(key: FigureKey, measure: Measure, rules: CountingRules): readonly string[] {
  const applied = [`rule.date.${rules.date}`];
  if (measure === "tasks") applied.push(`rule.taskCounts.${rules.taskCounts}`);
  else applied.push(`rule.households.${rules.households}`);
  if (/joint|internal/.test(key)) applied.push(`rule.levelsAreJoint.${rules.levelsAreJoint}`);
  if (/enterprise|credit/.test(key))
    applied.push(`rule.cooperativesAreEnterprises.${rules.cooperativesAreEnterprises}`);
  if (/market/.test(key)) applied.push(`rule.marketTakesPart.${rules.marketTakesPart}`);
  return applied;
}
