/** SR-1 §3: the rule of a draw: a rate, a count, or a share of a total for each stratum. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { AllocationFault } from "./fault";
import type { Stratum } from "./frame";
import { normaliseStratum } from "./identity";
import { isRate } from "./rate";

/** 按比例 (rates in ppm), 按户数 (counts), 按总数分配 (a total over all strata). */
export type DrawRule =
  | {
      readonly mode: "rate";
      readonly rates: ReadonlyMap<string, number>;
      readonly rounding: "up" | "halfUp";
    }
  | { readonly mode: "count"; readonly counts: ReadonlyMap<string, number> }
  | {
      readonly mode: "total";
      readonly total: number;
      /** At least so many of each stratum with weight; 1 unless set. */
      readonly minimum?: number;
      /** Whole weights per stratum, up to a million; all 1 unless set. */
      readonly weights?: ReadonlyMap<string, number>;
    };

/** The most that a weight may be; only their ratios matter. */
const heaviest = 1_000_000;

/** The rule with its keys normalised like strata, or every number and key in it that cannot be meant. */
export function checkRule(rule: DrawRule): Result<DrawRule, readonly AllocationFault[]> {
  const faults: AllocationFault[] = [];
  const checked = (
    values: ReadonlyMap<string, number>,
    fits: (n: number) => boolean,
    fault: (stratum: string, found: string) => AllocationFault,
  ) => {
    const normalised = new Map<string, number>();
    for (const [raw, value] of values) {
      const key = normaliseStratum(raw);
      if (!key.ok) {
        faults.push({ code: "draw.ruleKeyUnreadable", found: raw });
        continue;
      }
      if (normalised.has(key.value)) faults.push({ code: "draw.ruleKeyTwice", stratum: key.value });
      if (!fits(value)) faults.push(fault(key.value, String(value)));
      normalised.set(key.value, value);
    }
    return normalised;
  };
  const done = (value: DrawRule) => (faults.length > 0 ? err(faults) : ok(value));

  switch (rule.mode) {
    case "rate":
      return done({
        ...rule,
        rates: checked(rule.rates, isRate, (stratum, found) => ({
          code: "draw.rateInvalid",
          stratum,
          found,
        })),
      });
    case "count":
      return done({
        ...rule,
        counts: checked(rule.counts, isCount, (stratum, found) => ({
          code: "draw.countInvalid",
          stratum,
          found,
        })),
      });
    case "total": {
      if (!isCount(rule.total)) faults.push({ code: "draw.totalInvalid", found: String(rule.total) });
      const minimum = rule.minimum ?? 1;
      if (!isCount(minimum)) faults.push({ code: "draw.minimumInvalid", found: String(minimum) });
      if (rule.weights === undefined) return done(rule);
      const weights = checked(rule.weights, isWeight, (stratum, found) => ({
        code: "draw.weightInvalid",
        stratum,
        found,
      }));
      return done({ ...rule, weights });
    }
  }
}

/** A stratum with objects for which the rule says nothing: an error, never a silent zero. */
export function missingFrom(rule: DrawRule, strata: readonly Stratum[]): readonly AllocationFault[] {
  const values = valuesOf(rule);
  if (values === undefined) return [];
  return strata
    .filter(({ key, size }) => size > 0 && !values.has(key))
    .map(({ key, size }) => ({ code: missingCode[rule.mode], stratum: key, size }));
}

/** A rule for a stratum that the frame does not have: worth a warning, nobody is drawn by it. */
export function absentFrom(rule: DrawRule, strata: readonly Stratum[]): readonly AllocationFault[] {
  const present = new Set(strata.map(({ key }) => key));
  return [...(valuesOf(rule)?.keys() ?? [])]
    .filter((key) => !present.has(key))
    .map((key) => ({ code: absentCode[rule.mode], stratum: key }));
}

const missingCode = {
  rate: "draw.rateMissing",
  count: "draw.countMissing",
  total: "draw.weightMissing",
} as const;
const absentCode = {
  rate: "draw.rateAbsent",
  count: "draw.countAbsent",
  total: "draw.weightAbsent",
} as const;

function valuesOf(rule: DrawRule): ReadonlyMap<string, number> | undefined {
  return rule.mode === "rate" ? rule.rates : rule.mode === "count" ? rule.counts : rule.weights;
}

/** Whole and not negative. */
export function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isWeight(n: number): boolean {
  return isCount(n) && n <= heaviest;
}
