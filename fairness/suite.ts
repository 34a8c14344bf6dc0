/** What is tested, how, and what must come out: the product's ways pass, the others are caught. */
import { comparatorDraw, moduloDraw, productDraw, systematicDraw } from "./drawDesigns";
import type { Draw } from "./drawDesigns";
import { byObject, byPair, byPosition, countInclusion } from "./inclusion";
import { kolmogorovSmirnov } from "./kolmogorov";
import { byLawfulWay, unlike } from "./lawfulTeams";
import { alike, comparatorMatching, neighbours, productMatching, withoutExchanges } from "./officers";
import type { Matching } from "./officers";
import { byOfficerAndObject, byPairOfOfficers, countPairings } from "./pairings";

export const testIds = ["object", "position", "pair", "officers", "officerObject", "lawful"] as const;
export type TestId = (typeof testIds)[number];
/** The p-values of one run over so many seeds. */
export type PValues = Partial<Readonly<Record<TestId, number>>>;

export const designIds = [
  "product", "systematic", "comparator", "modulo",
  "productTeams", "neighbours", "comparatorTeams", "greedy",
] as const; // prettier-ignore
export type DesignId = (typeof designIds)[number];

/** How much is simulated. Every number of seeds is per run. */
export interface Effort {
  /** Runs of the product's ways, each with seeds of its own. */
  readonly runs: number;
  readonly draws: number;
  readonly matchings: number;
  readonly lawful: number;
  /** How many times as many seeds the long run has: it would show a bias too small for the others. */
  readonly long: number;
  /** Of the one run of a negative control. */
  readonly control: number;
}

export const fullEffort: Effort = {
  runs: 200,
  draws: 1000,
  matchings: 300,
  lawful: 1000,
  long: 100,
  control: 20_000,
};
export const quickEffort: Effort = {
  runs: 20,
  draws: 300,
  matchings: 100,
  lawful: 500,
  long: 10,
  control: 20_000,
};

/** Below this a fair way is called unfair: a chance of 1 in 1,000 for each test, and the seeds are fixed. */
export const fairLimit = 0.001;
/** A negative control is caught when its p-value is below this. */
export const caughtLimit = 1e-6;

export interface FairResult {
  readonly test: TestId;
  /** Of each run. */
  readonly seeds: number;
  readonly pValues: readonly number[];
  readonly ks: number;
  /** The p-value of the long run. */
  readonly long: number;
  readonly passes: boolean;
}

export interface ControlResult {
  readonly design: DesignId;
  readonly seeds: number;
  readonly pValues: PValues;
  /** The test that must catch it. */
  readonly by: TestId;
  readonly caught: boolean;
}

const drawRun = (draw: Draw, seeds: number, series: string): PValues => {
  const inclusion = countInclusion(draw, seeds, series);
  return { object: byObject(inclusion), position: byPosition(inclusion), pair: byPair(inclusion) };
};

const matchingRun = (matching: Matching, seeds: number, series: string): PValues => {
  const pairings = countPairings(matching, seeds, series);
  return { officers: byPairOfOfficers(pairings), officerObject: byOfficerAndObject(pairings) };
};

const lawfulRun = (matching: Matching, seeds: number, series: string): PValues => ({
  lawful: byLawfulWay(matching, seeds, series),
});

/** The product's draw and matching: for each test the p-values of many runs, and whether they are spread evenly. */
export function fairResults(effort: Effort): readonly FairResult[] {
  const draw = productDraw();
  const runs = (
    seeds: number,
    tests: readonly TestId[],
    run: (seeds: number, series: string) => PValues,
  ): readonly FairResult[] => {
    const found = Array.from({ length: effort.runs }, (_, n) => run(seeds, `fairness/${n}`));
    const long = run(seeds * effort.long, "fairness/long");
    return tests.map((test) => {
      const pValues = found.map((p) => p[test] ?? Number.NaN);
      const ks = kolmogorovSmirnov(pValues).p;
      const p = long[test] ?? Number.NaN;
      return { test, seeds, pValues, ks, long: p, passes: ks >= fairLimit && p >= fairLimit };
    });
  };
  const [pairs, lawful] = [productMatching(alike), productMatching(unlike)];
  return [
    ...runs(effort.draws, ["object", "position", "pair"], (seeds, series) => drawRun(draw, seeds, series)),
    ...runs(effort.matchings, ["officers", "officerObject"], (seeds, series) =>
      matchingRun(pairs, seeds, series),
    ),
    ...runs(effort.lawful, ["lawful"], (seeds, series) => lawfulRun(lawful, seeds, series)),
  ];
}

/** The negative controls: each must be caught, or the tests above show nothing. */
export function controlResults({ control }: Effort): readonly ControlResult[] {
  const draws = Math.ceil(control / 10);
  const caught = (design: DesignId, seeds: number, by: TestId, pValues: PValues): ControlResult => ({
    design,
    seeds,
    by,
    pValues,
    caught: (pValues[by] ?? 1) < caughtLimit,
  });
  const series = "control";
  return [
    caught("systematic", draws, "pair", drawRun(systematicDraw, draws, series)),
    caught("comparator", draws, "object", drawRun(comparatorDraw, draws, series)),
    caught("modulo", draws, "object", drawRun(moduloDraw, draws, series)),
    caught("neighbours", draws, "officers", matchingRun(neighbours(alike), draws, series)),
    caught("comparatorTeams", draws, "officerObject", matchingRun(comparatorMatching(alike), draws, series)),
    caught("greedy", control, "lawful", lawfulRun(withoutExchanges(unlike), control, series)),
  ];
}
