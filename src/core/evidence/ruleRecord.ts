/** SR-1 §5: the rule of a draw as it stands in a commitment and in a certificate. */
import type { DrawRule } from "../draw";

type Common = { readonly reserve: number; readonly replacementReasons: readonly string[] };

/** Plain JSON with whole numbers only: rates in ppm. */
export type RuleRecord = Common &
  (
    | {
        readonly mode: "rate";
        readonly rates: Readonly<Record<string, number>>;
        readonly rounding: "up" | "halfUp";
      }
    | { readonly mode: "count"; readonly counts: Readonly<Record<string, number>> }
    | {
        readonly mode: "total";
        readonly total: number;
        readonly minimum: number;
        readonly weights: Readonly<Record<string, number>> | null;
      }
  );

/** The record of a rule. */
export function recordOfRule(rule: DrawRule, reserve: number): RuleRecord {
  void rule;
  void reserve;
  throw new Error("recordOfRule");
}

/** The rule of a record. */
export function ruleOfRecord(record: RuleRecord): DrawRule {
  void record;
  throw new Error("ruleOfRecord");
}
