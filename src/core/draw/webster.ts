/**
 * SR-1 §3, budget mode: Webster's highest averages (Sainte-Laguë). The next object goes to the stratum
 * with the largest w·N / (2n + 1), compared exactly.
 */

/** What one stratum brings: its weight and size, and how few and how many may be drawn of it. */
export interface Claim {
  readonly weight: number;
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The places of each claim; together exactly `total`, which lies between the sums of `least` and `most`.
 * `tie` orders the indices of two claims with equal averages: the one that comes first takes the place.
 */
export function apportion(
  claims: readonly Claim[],
  total: number,
  tie: (a: number, b: number) => number,
): readonly number[] {
  const counts = claims.map(({ least }) => least);
  let left = total - counts.reduce((sum, n) => sum + n, 0);
  for (; left > 0; left--) {
    let best = -1;
    for (let i = 0; i < claims.length; i++) {
      if (counts[i] >= claims[i].most) continue;
      if (best < 0) {
        best = i;
        continue;
      }
      const order = compareAverages(claims[i], counts[i], claims[best], counts[best]);
      if (order > 0 || (order === 0 && tie(i, best) < 0)) best = i;
    }
    counts[best]++;
  }
  return counts;
}

/**
 * The sign of w·N / (2n + 1) of one claim less that of the other. A double carries each quotient with an
 * error below 2^-51 of itself (two roundings, all factors being integers below 2^53), so quotients further
 * apart than 10^-14 are compared as they are, and the few that are nearer as BigInt products.
 */
function compareAverages(a: Claim, placesA: number, b: Claim, placesB: number): number {
  const x = (a.weight * a.size) / (2 * placesA + 1);
  const y = (b.weight * b.size) / (2 * placesB + 1);
  if (Math.abs(x - y) > 1e-14 * (x + y)) return x - y;
  const left = BigInt(a.weight) * BigInt(a.size) * BigInt(2 * placesB + 1);
  const right = BigInt(b.weight) * BigInt(b.size) * BigInt(2 * placesA + 1);
  return left > right ? 1 : left < right ? -1 : 0;
}
