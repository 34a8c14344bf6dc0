/** One triple of a form: 次数, 户数, 发现问题户数. All are whole numbers ≥ 0. */
export interface Measures {
  readonly tasks: number;
  readonly households: number;
  readonly problems: number;
}

export type Measure = keyof Measures;
export const measures: readonly Measure[] = ["tasks", "households", "problems"];

export type FormId = "annex1" | "annex2";

/**
 * Where a figure belongs, by the ids of the form's definition: `provincial.joint`, or with its part
 * where a row is split: `provincial.market.internal`.
 */
export type FigureKey = string;

/** A figure that can be traced: its measures, and the ledger rows behind them. */
export interface Figure extends Measures {
  /** Indexes into the ledger's records, ascending. */
  readonly rows: readonly number[];
  /** Why a measure could not be told apart (发现问题 without 检查部门), else absent. */
  readonly unclear?: "noInspector";
}

/** All figures of one form. */
export type Figures = ReadonlyMap<FigureKey, Figure>;
