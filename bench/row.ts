/** One line of `npm run bench`: what was measured, against what, and what it must reach. */
export interface Row {
  readonly name: string;
  /** The best or the median of several runs: others share the machine. */
  readonly milliseconds: number;
  /** The measured time divided by the time of `against`, where there is something to compare with. */
  readonly ratio?: number;
  readonly against?: string;
  /** The largest ratio that is good enough. */
  readonly limit?: number;
  readonly note?: string;
}

/** The best of several runs in milliseconds. */
export function best(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
