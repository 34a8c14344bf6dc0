/**
 * Exact ratios (forms.md, "Targets"): cross-multiplied, never a rounded percentage. 39,996 of 100,000 is
 * 39.99 %, and not 40 %. BigInt throughout, so that no count is too large.
 */
import type { CountingRules } from "../forms/countingRules";
import type { FigureKey, Figures, Measure } from "../forms/figures";
import type { Target } from "./target";

const million = 1_000_000n;

export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Which platforms enter a ratio ◇, and the figures that only then are needed (`Counted.more`). */
export interface RatioSource {
  readonly platforms: CountingRules["ratioPlatforms"];
  readonly more: Figures;
}

/**
 * The two numbers of a target, from a form's figures. With `platforms: "all"` the same rows of 其他平台
 * are added, which needs the figures that are not on the form.
 */
export function ratioOf(target: Target, figures: Figures, source?: RatioSource): Ratio {
  const value = (key: FigureKey, measure: Measure): number => {
    const own = figures.get(key)?.[measure] ?? 0;
    if (source?.platforms !== "all") return own;
    const elsewhere = key.replace(/^provincial\./, "other.");
    if (elsewhere === key) return own;
    return own + ((figures.get(elsewhere) ?? source.more.get(elsewhere))?.[measure] ?? 0);
  };
  return {
    part: value(target.part.key, target.part.measure),
    whole: value(target.whole.key, target.whole.measure),
  };
}

/** Whether part / whole ≥ goal. Without data (whole 0, 尚未开展) it is not. `goalPpm` in ppm. */
export function isMet(part: number, whole: number, goalPpm: number): boolean {
  return whole > 0 && BigInt(part) * million >= BigInt(goalPpm) * BigInt(whole);
}

/**
 * What is still needed if nothing else changes: the smallest x ≥ 0 with (part + x) / (whole + x) ≥ goal,
 * and at least 1 where there is no data. null where no number reaches it (goal 100 %, part < whole).
 */
export function needed(part: number, whole: number, goalPpm: number): number | null {
  if (isMet(part, whole, goalPpm)) return 0;
  const goal = BigInt(goalPpm);
  const missing = goal * BigInt(whole) - BigInt(part) * million;
  const gain = million - goal;
  if (missing <= 0n) return goal <= million ? 1 : null;
  if (gain <= 0n) return null;
  return Number((missing + gain - 1n) / gain);
}

/** The percentage cut off (not rounded) after `digits` decimals: 7/18 is "38.88%"; "—" without data. */
export function truncatedPercent(part: number, whole: number, digits = 2): string {
  if (whole <= 0) return "—";
  const scaled = (BigInt(part) * 100n * 10n ** BigInt(digits)) / BigInt(whole);
  const text = String(scaled).padStart(digits + 1, "0");
  const cut = text.length - digits;
  return digits === 0 ? `${text}%` : `${text.slice(0, cut)}.${text.slice(cut)}%`;
}
