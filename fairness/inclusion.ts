/**
 * Who is drawn, alone and together, over many seeds, against what a lot without replacement gives.
 *
 * All three statistics are exact up to the central limit theorem: the counts of such a lot are correlated
 * (their sum is fixed), so each is measured in the space where its covariance is a multiple of the identity.
 */
import type { Draw } from "./drawDesigns";
import { strata } from "./sampleFrame";
import type { SampledStratum } from "./sampleFrame";
import { chiSquareTail } from "./gamma";

export interface Inclusion {
  readonly seeds: number;
  /** How often each row was drawn. */
  readonly single: Float64Array;
  /** How often rows i < j were drawn together, at i · rows + j. */
  readonly pairs: Float64Array;
}

const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
/** Blocks of rows by position in their stratum: the top, the middle, the end of the list. */
export const blocks = 5;

export function countInclusion(draw: Draw, seeds: number, series: string): Inclusion {
  const single = new Float64Array(size);
  const pairs = new Float64Array(size * size);
  for (let n = 0; n < seeds; n++) {
    const drawn = [...draw(`${series}/${n}`)].sort((a, b) => a - b);
    for (let i = 0; i < drawn.length; i++) {
      single[drawn[i]]++;
      for (let j = i + 1; j < drawn.length; j++) pairs[drawn[i] * size + drawn[j]]++;
    }
  }
  return { seeds, single, pairs };
}

/** π(1 − π)N / (N − 1): each count's variance per seed, off the direction in which nothing varies. */
const spread = ({ size: N, count: n }: SampledStratum) => ((n / N) * (1 - n / N) * N) / (N - 1);

/** By object: Σ (X − Sπ)² / (S · spread) over each stratum, N − 1 degrees of freedom. */
export function byObject({ seeds, single }: Inclusion): number {
  let statistic = 0;
  let degrees = 0;
  for (const stratum of strata) {
    const mean = (seeds * stratum.count) / stratum.size;
    for (const row of stratum.rows) statistic += (single[row] - mean) ** 2 / (seeds * spread(stratum));
    degrees += stratum.size - 1;
  }
  return chiSquareTail(statistic, degrees);
}

/** By place in the list: the same, over blocks of rows; blocks of one size b have b times the spread. */
export function byPosition({ seeds, single }: Inclusion): number {
  let statistic = 0;
  for (const stratum of strata) {
    const length = stratum.size / blocks;
    const mean = (seeds * stratum.count) / blocks;
    for (let block = 0; block < blocks; block++) {
      const rows = stratum.rows.slice(block * length, (block + 1) * length);
      const count = rows.reduce((sum, row) => sum + single[row], 0);
      statistic += (count - mean) ** 2 / (seeds * spread(stratum) * length);
    }
  }
  return chiSquareTail(statistic, strata.length * (blocks - 1));
}

/** By pair, beyond what the single counts say: inside of each stratum, and across strata. */
export function byPair(inclusion: Inclusion): number {
  let statistic = 0;
  let degrees = 0;
  strata.forEach((stratum, h) => {
    statistic += pairsWithin(inclusion, stratum);
    degrees += (stratum.size * (stratum.size - 3)) / 2;
    for (const other of strata.slice(h + 1)) {
      statistic += pairsAcross(inclusion, stratum, other);
      degrees += (stratum.size - 1) * (other.size - 1);
    }
  });
  return chiSquareTail(statistic, degrees);
}

const together = ({ pairs }: Inclusion, a: number, b: number) =>
  pairs[Math.min(a, b) * size + Math.max(a, b)];

/**
 * The pair counts less their main effects. Their covariance is of the Johnson scheme J(N, 2); in the third
 * eigenspace, of N(N − 3)/2 dimensions, its eigenvalue is P₂ − 2P₃ + P₄ (P_k: k given objects all drawn).
 */
function pairsWithin(inclusion: Inclusion, { rows, size: N, count: n }: SampledStratum): number {
  const all = (k: number) =>
    Array.from({ length: k }, (_, i) => (n - i) / (N - i)).reduce((a, b) => a * b, 1);
  const eigenvalue = all(2) - 2 * all(3) + all(4);
  const counts = rows.map((a) => rows.map((b) => (a === b ? 0 : together(inclusion, a, b))));
  const sums = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const mean = sums.reduce((a, b) => a + b, 0) / (N * (N - 1));
  const effects = sums.map((sum) => (sum - (N - 1) * mean) / (N - 2));
  let squares = 0;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++) squares += (counts[i][j] - mean - effects[i] - effects[j]) ** 2;
  return squares / (inclusion.seeds * eigenvalue);
}

/** Σ over seeds of (1ᵢ − π)(1ⱼ − ρ) for i, j of two strata: (N − 1)(M − 1) dimensions. */
function pairsAcross(inclusion: Inclusion, first: SampledStratum, second: SampledStratum): number {
  const { seeds, single } = inclusion;
  const [p, q] = [first.count / first.size, second.count / second.size];
  let squares = 0;
  for (const a of first.rows)
    for (const b of second.rows)
      squares += (together(inclusion, a, b) - q * single[a] - p * single[b] + seeds * p * q) ** 2;
  return squares / (seeds * spread(first) * spread(second));
}
