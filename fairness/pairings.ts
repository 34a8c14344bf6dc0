/**
 * Who goes with whom, and who goes to which object, where officers are alike and objects are alike: then every
 * pair of officers, and every officer at every object, must come up equally often. Each officer has the same
 * number of visits, so that the counts vary only off the directions that these sums fix, and there, by
 * symmetry, alike: one eigenvalue, estimated from the seeds themselves.
 */
import { chiSquareTail } from "./gamma";
import { alike } from "./officers";
import type { Matching } from "./officers";

const officers = alike.candidates.length;
const visits = alike.visits.length;

export interface Pairings {
  readonly seeds: number;
  /** Officers i < j on one team, at i · officers + j. */
  readonly together: Float64Array;
  /** Officer i at visit v, at i · visits + v. */
  readonly sent: Float64Array;
  /** The sum over seeds of the squared distance from the even counts. */
  readonly togetherSquares: number;
  readonly sentSquares: number;
}

const pairs = (officers * (officers - 1)) / 2;
const evenTogether = visits / pairs;
const evenSent = 2 / officers;

export function countPairings(matching: Matching, seeds: number, series: string): Pairings {
  const together = new Float64Array(officers * officers);
  const sent = new Float64Array(officers * visits);
  let togetherSquares = 0;
  let sentSquares = 0;
  for (let n = 0; n < seeds; n++) {
    const met = new Map<number, number>();
    matching(`${series}/${n}`).forEach((team, visit) => {
      const [a, b] = [...team].sort((x, y) => x - y);
      met.set(a * officers + b, (met.get(a * officers + b) ?? 0) + 1);
      for (const one of team) sent[one * visits + visit]++;
    });
    for (const [pair, times] of met) together[pair] += times;
    // Σ (c − μ)² over all cells = Σ c² − cells · μ², because the counts add up to cells · μ.
    togetherSquares += [...met.values()].reduce((sum, c) => sum + c * c, 0) - pairs * evenTogether ** 2;
    sentSquares += 2 * visits - officers * visits * evenSent ** 2;
  }
  return { seeds, together, sent, togetherSquares, sentSquares };
}

/** By pair of officers, N(N − 3)/2 degrees of freedom. */
export function byPairOfOfficers({ seeds, together, togetherSquares }: Pairings): number {
  let squares = 0;
  for (let a = 0; a < officers; a++)
    for (let b = a + 1; b < officers; b++)
      squares += (together[a * officers + b] - seeds * evenTogether) ** 2;
  const degrees = (officers * (officers - 3)) / 2;
  return chiSquareTail(squares / (togetherSquares / degrees), degrees);
}

/** By officer and object, (N − 1)(V − 1) degrees of freedom. */
export function byOfficerAndObject({ seeds, sent, sentSquares }: Pairings): number {
  const squares = sent.reduce((sum, count) => sum + (count - seeds * evenSent) ** 2, 0);
  const degrees = (officers - 1) * (visits - 1);
  return chiSquareTail(squares / (sentSquares / degrees), degrees);
}
