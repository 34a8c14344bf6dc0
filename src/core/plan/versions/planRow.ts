import type { PlannedTask } from "../plannedTask";

/** A row of 年度抽查计划 with everything that stands in it. */
export interface PlanRow extends PlannedTask {
  /** Field → text as written (days as 2024-05-13); fields without a column are absent. */
  readonly values: Readonly<Record<string, string>>;
}

/** One adjustment of the plan; keys are those of `taskKey`. */
export type PlanChange =
  | { readonly kind: "add"; readonly values: Readonly<Record<string, string>> }
  /** Fields that are left out stay as they are. */
  | { readonly kind: "change"; readonly key: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: "remove"; readonly key: string }
  /** Several tasks become one: the first of them goes on with these values. */
  | {
      readonly kind: "merge";
      readonly keys: readonly string[];
      readonly values: Readonly<Record<string, string>>;
    };

/** What two versions are compared by, in the order of the table. The rest says how a version came about. */
export const comparedFields = [
  "task",
  "name",
  "kind",
  "level",
  "source",
  "lead",
  "partners",
  "office",
  "items",
  "scope",
  "targeted",
  "byCredit",
  "extent",
  "ratesByClass",
  "frequency",
  "from",
  "until",
  "period",
  "organiser",
] as const;
