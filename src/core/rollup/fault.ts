/** What adding up many units' forms can find wrong; each is said with its file or its cell, and the rest goes on. */
import type { FigureKey, Measure } from "../forms/figures";

export type RollupFault =
  /** A file without a form: what it is instead is not guessed. */
  | { readonly code: "rollup.noForm"; readonly at: string }
  /** The form's places are not certain (its own faults say why): none of its figures is taken. */
  | { readonly code: "rollup.formAsked"; readonly at: string; readonly form: string }
  | { readonly code: "rollup.severalForms"; readonly at: string; readonly sheets: string }
  | { readonly code: "rollup.blankForm"; readonly at: string }
  /** 单位名称 is blank: the file's name says whose it is. */
  | { readonly code: "rollup.unitFromFile"; readonly at: string; readonly unit: string }
  /** 单位名称 fits no expected unit, the file's name does. */
  | { readonly code: "rollup.unitByName"; readonly at: string; readonly found: string; readonly unit: string }
  /** A person said whose file it is. */
  | { readonly code: "rollup.unitAnswered"; readonly at: string; readonly found: string; readonly unit: string }
  /** Nobody has said yet: not counted. */
  | { readonly code: "rollup.unitAsked"; readonly at: string; readonly found: string }
  /** 填表时间 `found` lies in another year than `expected`: its cumulative figures are none of this year's. Not counted. */
  | { readonly code: "rollup.yearAsked"; readonly at: string; readonly found: string; readonly expected: number }
  | { readonly code: "rollup.leftOut"; readonly at: string }
  | { readonly code: "rollup.unexpected"; readonly at: string; readonly unit: string }
  | { readonly code: "rollup.twice"; readonly at: string; readonly unit: string; readonly used: string }
  | { readonly code: "rollup.otherPeriod"; readonly at: string; readonly found: string; readonly expected: string }
  | { readonly code: "rollup.figureMissing"; readonly at: string; readonly key: FigureKey }
  /** Joint tasks in several units' details, counted once: `found` was reported, `expected` is counted. */
  | {
      readonly code: "rollup.jointOnce";
      readonly at: string;
      readonly key: FigureKey;
      readonly measure: Measure;
      readonly found: number;
      readonly expected: number;
      readonly tasks: string;
    }
  /** Joint tasks of units without details: the sum may count a task twice. */
  | {
      readonly code: "rollup.jointMaybeTwice";
      readonly at: string;
      readonly key: FigureKey;
      readonly units: string;
    }
  /** One 任务编号 with two names: taken for two tasks. */
  | {
      readonly code: "rollup.taskNameDiffers";
      readonly at: string;
      readonly task: string;
      readonly found: string;
      readonly other: string;
    }
  /** 市场监管系统 from totals: what the system's units led or made cannot be told from where they took part. */
  | { readonly code: "rollup.marketFromTotals"; readonly at: string; readonly units: string }; // prettier-ignore
