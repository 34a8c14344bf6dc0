/** What stands out, as a sentence for a sheet: Chinese, with its figures and no verdict. */
import type { Outlier } from "../../core/supervision";

export function outlierSentence(outlier: Outlier): string {
  switch (outlier.kind) {
    case "taskFindsLittle": {
      const { task, rate, chance } = outlier;
      const name = [task.task, task.name].filter(Boolean).join(" ");
      return `${name}：检查${task.households}户，发现问题${task.found}户；其他任务发现问题率为${percent(rate)}，按此比例出现这一情况的可能性${oddsText(chance)}，建议核查。`;
    }
    case "departmentFindsLittle": {
      const { department, rate, chance } = outlier;
      const { part, whole } = department.problems;
      return `${department.department || "部门未填"}：检查${whole}户，发现问题${part}户；其他部门发现问题率为${percent(rate)}，按此比例出现这一情况的可能性${oddsText(chance)}，建议核查。`;
    }
    case "heavyLoad": {
      const { department, each, mean } = outlier;
      return `${department.department || "部门未填"}：人均任务${each.toFixed(1)}项，全部人员人均${mean.toFixed(1)}项，负担明显偏重。`;
    }
  }
}

/** Cut off after one decimal. */
export const percent = (rate: number): string => `${(Math.floor(rate * 1000) / 10).toFixed(1)}%`;

export function oddsText(chance: number): string {
  return chance < 0.0001 ? "不足万分之一" : `约为${(chance * 100).toFixed(2)}%`;
}
