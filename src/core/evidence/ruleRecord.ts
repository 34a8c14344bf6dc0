/** SR-1 §5: the rule of a draw as it stands in a commitment and in a certificate. */
import { replacementReasons } from "../draw";
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

/** The record of a checked rule (`checkRule`), with the reserve asked for in each stratum. */
export function recordOfRule(rule: DrawRule, reserve: number): RuleRecord {
  const common = { reserve, replacementReasons: [...replacementReasons] };
  switch (rule.mode) {
    case "rate":
      return { mode: "rate", rates: Object.fromEntries(rule.rates), rounding: rule.rounding, ...common };
    case "count":
      return { mode: "count", counts: Object.fromEntries(rule.counts), ...common };
    case "total": {
      const weights = rule.weights === undefined ? null : Object.fromEntries(rule.weights);
      return { mode: "total", total: rule.total, minimum: rule.minimum ?? 1, weights, ...common };
    }
  }
}

/** The rule of a record. */
export function ruleOfRecord(record: RuleRecord): DrawRule {
  switch (record.mode) {
    case "rate":
      return { mode: "rate", rates: new Map(Object.entries(record.rates)), rounding: record.rounding };
    case "count":
      return { mode: "count", counts: new Map(Object.entries(record.counts)) };
    case "total": {
      const { total, minimum } = record;
      if (record.weights === null) return { mode: "total", total, minimum };
      return { mode: "total", total, minimum, weights: new Map(Object.entries(record.weights)) };
    }
  }
}
