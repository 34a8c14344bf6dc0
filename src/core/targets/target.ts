import type { FigureKey, Measure } from "../forms/figures";

/** A goal for the year: the share that one figure has of another. */
export interface Target {
  readonly id: string;
  readonly part: { readonly key: FigureKey; readonly measure: Measure };
  readonly whole: { readonly key: FigureKey; readonly measure: Measure };
  /** In ppm: 40 % is 400000. */
  readonly goalPpm: number;
}

/** 联合抽查次数, 联合抽查户数, 信用风险分类 (秦双随机办〔2024〕1 号): 40 %, 25 %, 85 %. */
export const defaultTargets: readonly Target[] = [
  {
    id: "joint-tasks",
    part: { key: "provincial.joint", measure: "tasks" },
    whole: { key: "provincial.total", measure: "tasks" },
    goalPpm: 400_000,
  },
  {
    id: "joint-households",
    part: { key: "provincial.joint", measure: "households" },
    whole: { key: "provincial.total", measure: "households" },
    goalPpm: 250_000,
  },
  {
    id: "credit-tasks",
    part: { key: "provincial.credit", measure: "tasks" },
    whole: { key: "provincial.enterprise", measure: "tasks" },
    goalPpm: 850_000,
  },
];
