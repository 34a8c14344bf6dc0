/**
 * 复制汇报: the sentence for the work group (ux.md, "Small things"): "截至6月20日，海港区本年累计开展随机抽查
 * 20次、340户，发现问题15户；部门联合8次，占40.00%；…". Official Chinese, so it is data of the form.
 */
import type { LocalDate } from "../calendar/localDate";
import { partsOf } from "../calendar/localDate";
import { isMet, ratioOf, truncatedPercent } from "../targets/ratio";
import type { RatioSource } from "../targets/ratio";
import type { Target } from "../targets/target";
import type { FigureKey, Figures, Measures } from "./figures";

/** One target as it stands. */
export interface TargetStanding {
  readonly id: string;
  readonly part: number;
  readonly whole: number;
  readonly met: boolean;
  /** Cut off after two decimals; "—" without data. */
  readonly percent: string;
}

/** What the sentence says, before it is worded. */
export interface Summary {
  readonly unit: string;
  readonly until: LocalDate;
  readonly total: Measures;
  readonly joint: Measures;
  readonly enterprise: Measures;
  readonly credit: Measures;
  /** 其他平台 */
  readonly other: Measures;
  readonly targets: readonly TargetStanding[];
}

const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/** Gathers the parts of the sentence from a form's figures. */
export function summaryOf(input: {
  readonly unit: string;
  readonly until: LocalDate;
  readonly figures: Figures;
  readonly targets: readonly Target[];
  readonly source?: RatioSource;
}): Summary {
  const { unit, until, figures, targets, source } = input;
  const at = (key: FigureKey): Measures => figures.get(key) ?? nothing;
  return {
    unit,
    until,
    total: at("provincial.total"),
    joint: at("provincial.joint"),
    enterprise: at("provincial.enterprise"),
    credit: at("provincial.credit"),
    other: at("other.total"),
    targets: targets.map((target) => {
      const { part, whole } = ratioOf(target, figures, source);
      const met = isMet(part, whole, target.goalPpm);
      return { id: target.id, part, whole, met, percent: truncatedPercent(part, whole) };
    }),
  };
}

/** The sentence. A share without data is left out; 其他平台 is named only where something was done there. */
export function summarySentence(summary: Summary): string {
  const { unit, until, total, joint, enterprise, credit, other, targets } = summary;
  const { month, day } = partsOf(until);
  const share = (id: string) => {
    const found = targets.find((target) => target.id === id);
    return found && found.whole > 0 ? `，占${found.percent}` : "";
  };
  const start = `截至${month}月${day}日，${unit}本年`;
  if (total.tasks === 0 && other.tasks === 0) return `${start}尚未开展随机抽查。`;
  const clauses = [
    `${start}累计开展随机抽查${total.tasks}次、${total.households}户，发现问题${total.problems}户`,
    `部门联合${joint.tasks}次${share("joint-tasks")}`,
    `部门联合抽查${joint.households}户${share("joint-households")}`,
    `涉及企业${enterprise.tasks}次，其中运用企业信用风险分类${credit.tasks}次${share("credit-tasks")}`,
  ];
  if (other.tasks > 0)
    clauses.push(`另通过其他平台开展${other.tasks}次、${other.households}户，发现问题${other.problems}户`);
  return `${clauses.join("；")}。`;
}
