/** The counting rules ◇ in words: those behind a figure, and the whole set as 月报存档 keeps it. */
import { defaultRules } from "../../core/forms";
import type { CountingRules } from "../../core/forms";
import type { FigureKey, Measure } from "../../core/forms/figures";
import type { Words } from "../words/words";
import { rulesBehind } from "./rulesBehind";
import type { RuleName } from "./rulesBehind";

const ruleWords = (name: RuleName, rules: CountingRules, { say, term }: Words): string =>
  say("trace.rule", { rule: term(`rule.${name}`), choice: term(`rule.${name}.${rules[name]}`) });

/** One line for each rule that moves the figure. */
export function rulesOf(
  key: FigureKey,
  measure: Measure,
  rules: CountingRules,
  words: Words,
): readonly string[] {
  return rulesBehind(key, measure).map((name) => ruleWords(name, rules, words));
}

/** 默认口径, and what the unit has chosen otherwise. */
export function rulesInShort(rules: CountingRules, words: Words): string {
  const names = Object.keys(defaultRules).filter((name): name is RuleName => name !== "problemResults");
  const chosen = names
    .filter((name) => rules[name] !== defaultRules[name])
    .map((name) => ruleWords(name, rules, words));
  if (JSON.stringify(sorted(rules)) !== JSON.stringify(sorted(defaultRules)))
    chosen.push(words.term("rule.problemResults"));
  return chosen.length === 0
    ? words.say("report.rules.default")
    : words.say("report.rules.but", { chosen: chosen.join("；") });
}

const sorted = ({ problemResults }: CountingRules) => Object.entries(problemResults).sort();
