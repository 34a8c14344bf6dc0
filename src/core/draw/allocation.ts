/** SR-1 §3: allocation (抽取数量), how many to draw in each stratum. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { AllocationFault, DrawFault } from "./fault";
import type { Stratum } from "./frame";
import { wholePpm } from "./rate";
import { checkRule, missingFrom } from "./rule";
import type { DrawRule } from "./rule";
import { TicketMachine } from "./ticket";
import { compareUtf8 } from "./utf8";
import { apportion } from "./webster";

/** What one stratum gets. `ratePpm` is null unless the rule is by rates. */
export interface Allocation {
  readonly key: string;
  readonly size: number;
  readonly ratePpm: number | null;
  readonly count: number;
}

/**
 * How many of a stratum of `size` objects a rate draws: none of none, else at least one.
 * size ≤ 9 · 10^9 and ppm ≤ 10^6: the product stays below 2^53.
 */
export function countByRate(size: number, ppm: number, rounding: "up" | "halfUp"): number {
  if (size === 0 || ppm === 0) return 0;
  const half = rounding === "up" ? wholePpm - 1 : wholePpm / 2;
  const parts = size * ppm + half;
  return Math.min(size, Math.max(1, (parts - (parts % wholePpm)) / wholePpm));
}

/**
 * The allocation of a rule to strata (keys normalised, as `strataOf` gives them), in the order given.
 * `prefix` (of `seedPrefix`) decides the ties of a total. Refused: a stratum that the rule leaves out,
 * more than a stratum holds, a total that the minima exceed or that exceeds what may be drawn.
 */
export function allocate(
  strata: readonly Stratum[],
  rule: DrawRule,
  prefix: string,
): Result<readonly Allocation[], readonly DrawFault[]> {
  const checked = checkRule(rule);
  if (!checked.ok) return checked;
  const missing = missingFrom(checked.value, strata);
  if (missing.length > 0) return err(missing);
  switch (checked.value.mode) {
    case "rate":
      return ok(byRates(strata, checked.value));
    case "count":
      return byCounts(strata, checked.value);
    case "total":
      return byTotal(strata, checked.value, prefix);
  }
}

function byRates(strata: readonly Stratum[], rule: DrawRule & { mode: "rate" }): readonly Allocation[] {
  return strata.map(({ key, size }) => {
    const ratePpm = rule.rates.get(key) ?? 0;
    return { key, size, ratePpm, count: countByRate(size, ratePpm, rule.rounding) };
  });
}

function byCounts(
  strata: readonly Stratum[],
  rule: DrawRule & { mode: "count" },
): Result<readonly Allocation[], readonly AllocationFault[]> {
  const faults: AllocationFault[] = [];
  const sizes = new Map(strata.map(({ key, size }) => [key, size]));
  for (const [stratum, count] of rule.counts) {
    const size = sizes.get(stratum) ?? 0;
    if (count > size) faults.push({ code: "draw.countOverSize", stratum, count, size, over: count - size });
  }
  if (faults.length > 0) return err(faults);
  return ok(strata.map(({ key, size }) => ({ key, size, ratePpm: null, count: rule.counts.get(key) ?? 0 })));
}

function byTotal(
  strata: readonly Stratum[],
  rule: DrawRule & { mode: "total" },
  prefix: string,
): Result<readonly Allocation[], readonly AllocationFault[]> {
  const { total, minimum = 1, weights } = rule;
  const claims = strata.map(({ key, size }) => {
    const weight = weights === undefined ? 1 : (weights.get(key) ?? 0);
    const most = weight > 0 ? size : 0;
    return { key, size, weight, most, least: Math.min(minimum, most) };
  });
  const minima = claims.reduce((sum, { least }) => sum + least, 0);
  if (minima > total) return err([{ code: "draw.minimaOverTotal", minima, total, over: minima - total }]);
  const available = claims.reduce((sum, { most }) => sum + most, 0);
  if (total > available)
    return err([{ code: "draw.totalOverFrame", total, available, over: total - available }]);

  const machine = new TicketMachine(prefix);
  const tickets = claims.map(({ key }) => machine.ticket(key));
  const counts = apportion(
    claims,
    total,
    (a, b) => compareUtf8(tickets[a], tickets[b]) || compareUtf8(claims[a].key, claims[b].key),
  );
  return ok(claims.map(({ key, size }, i) => ({ key, size, ratePpm: null, count: counts[i] })));
}
