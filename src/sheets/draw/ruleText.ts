/** The rule of an open draw in words, for what is printed and published (SR-1 §3). Never for a sealed one. */
import { percentText } from "../../core/draw/rate";
import type { RuleRecord } from "../../core/evidence/ruleRecord";

export function ruleText(rule: RuleRecord): string {
  const reserve = rule.reserve > 0 ? `每类递补 ${rule.reserve} 户` : "不设递补";
  const named = (key: string) => (key === "" ? "全部" : key);
  const list = (numbers: Readonly<Record<string, number>>, say: (value: number) => string) =>
    Object.entries(numbers)
      .map(([key, value]) => `${named(key)} ${say(value)}`)
      .join("，");
  switch (rule.mode) {
    case "rate":
      return [
        `按比例抽取：${list(rule.rates, percentText)}`,
        rule.rounding === "up" ? "进位取整" : "四舍五入取整",
        reserve,
      ].join("；");
    case "count":
      return [`按户数抽取：${list(rule.counts, (count) => `${count} 户`)}`, reserve].join("；");
    case "total": {
      const weights = rule.weights === null ? "" : `权重 ${list(rule.weights, String)}`;
      return [`共抽取 ${rule.total} 户，按总数分配`, `每类至少 ${rule.minimum} 户`, weights, reserve]
        .filter(Boolean)
        .join("；");
    }
  }
}
