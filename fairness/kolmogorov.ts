/** Kolmogorov–Smirnov: whether p-values are spread as p-values of a fair lot are, evenly over 0 to 1. */

export interface KolmogorovSmirnov {
  readonly distance: number;
  readonly p: number;
}

/** The distance from the even distribution, and its p-value (Stephens' correction for small samples). */
export function kolmogorovSmirnov(values: readonly number[]): KolmogorovSmirnov {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = sorted.reduce((most, value, i) => Math.max(most, (i + 1) / n - value, value - i / n), 0);
  const root = Math.sqrt(n);
  return { distance, p: kolmogorovTail((root + 0.12 + 0.11 / root) * distance) };
}

/** P(K ≥ x) = 2 Σ (−1)^(k−1) exp(−2k²x²). */
function kolmogorovTail(x: number): number {
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}
