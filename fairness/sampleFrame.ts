/** The list that the simulation draws from: three classes, mixed in the rows as they are in real lists. */
import { freezeFrame } from "../src/core/draw";
import type { DrawRule, Frame } from "../src/core/draw";

/** How many of how many, in each class. */
export interface SampledStratum {
  readonly key: string;
  readonly size: number;
  readonly count: number;
  /** The rows of its objects, in row order. */
  readonly rows: readonly number[];
}

const classes = [
  { key: "A", size: 60, count: 12 },
  { key: "B", size: 40, count: 8 },
  { key: "C", size: 20, count: 10 },
] as const;

/** Of six rows three are of A, two of B, one of C. */
const pattern = ["A", "B", "A", "C", "B", "A"];
const keys = Array.from({ length: 120 }, (_, row) => pattern[row % pattern.length]);

export const strata: readonly SampledStratum[] = classes.map((stratum) => ({
  ...stratum,
  rows: keys.flatMap((key, row) => (key === stratum.key ? [row] : [])),
}));

export const rule: DrawRule = {
  mode: "count",
  counts: new Map(strata.map(({ key, count }) => [key, count])),
};

export function sampleFrame(): Frame {
  const rows = keys.map((stratum, row) => ({
    id: `91130302MA${String(10_000_000 + row * 7919)}`,
    stratum,
    at: `${row + 1}`,
  }));
  const frame = freezeFrame(rows);
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}
