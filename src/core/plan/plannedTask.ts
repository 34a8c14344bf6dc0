import type { LocalDate } from "../calendar/localDate";
import type { Level, TaskKind } from "../ledger/inspection";

/** 抽查比例或数量: a rate, a number of objects, or what was written when it is neither. */
export type Extent =
  | {
      readonly kind: "rate";
      readonly ppm: number;
      readonly atLeast: boolean;
      /** The number of objects noted beside the rate: 20 of "10%(20户)". */
      readonly about?: number;
      /** How many draws a year are noted beside it: 2 of "5%;2次/年". Left out where it is one. */
      readonly draws?: number;
    }
  | { readonly kind: "count"; readonly count: number; readonly draws?: number }
  | { readonly kind: "unclear"; readonly text: string };

/** A row of the yearly plan (年度抽查计划). */
export interface PlannedTask {
  readonly at: string;
  readonly row: number;
  readonly plan: string;
  /** 任务编号 */
  readonly task: string;
  readonly name: string;
  readonly kind: TaskKind | null;
  readonly level: Level | null;
  /** 任务来源: from the plan, or 临时. */
  readonly source: string;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly items: readonly string[];
  readonly scope: string;
  readonly targeted: boolean | null;
  /** 运用信用风险分类 */
  readonly byCredit: boolean | null;
  readonly extent: Extent;
  /** 各类比例, as written: "A 2%、B 5%、C 100%". */
  readonly ratesByClass: string;
  readonly frequency: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly status: string;
  readonly version: string;
}
