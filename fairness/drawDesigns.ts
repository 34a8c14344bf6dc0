/** Ways to draw from the sample frame: the product's own, and others that look like a lot and are none. */
import { drawLots } from "../src/core/draw";
import { seededRandom } from "../src/core/draw/seededRandom";
import { rule, sampleFrame, strata } from "./sampleFrame";
import type { SampledStratum } from "./sampleFrame";

/** The rows drawn with a seed. */
export type Draw = (seed: string) => readonly number[];

/** SR-1, through the same door as every draw of the product. */
export function productDraw(): Draw {
  const frame = sampleFrame();
  return (seed) => {
    const outcome = drawLots(frame, rule, { seed });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value.drawn.map(({ index }) => index);
  };
}

type Random = () => number;
type Pick = (stratum: SampledStratum, random: Random) => readonly number[];

const eachStratum =
  (pick: Pick): Draw =>
  (seed) => {
    const random = seededRandom(seed, "fairness");
    return strata.flatMap((stratum) => pick(stratum, random));
  };

/** Every k-th of the sorted list from a random start: each is drawn equally often, neighbours never together. */
export const systematicDraw = eachStratum(({ rows, count }, random) => {
  const step = rows.length / count;
  const start = Math.floor(random() * step);
  return Array.from({ length: count }, (_, i) => rows[start + i * step]);
});

/** `sort(() => random() - 0.5)`: what is often taken for a shuffle. */
export const comparatorDraw = eachStratum(({ rows, count }, random) =>
  [...rows].sort(() => random() - 0.5).slice(0, count),
);

/** A random byte modulo the size of the list: 256 is no multiple of it, so the first rows come up more often. */
export const moduloDraw = eachStratum(({ rows, count }, random) => {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(rows[Math.floor(random() * 256) % rows.length]);
  return [...drawn];
});
