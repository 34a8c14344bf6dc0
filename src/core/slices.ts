/**
 * Long work in slices: a generator that says now and then how far it is (0–1), so that whoever drives it may
 * look up in between, show progress, or stop. The work itself knows nothing of clocks.
 */

export type Slices<T> = Generator<number, T, undefined>;

/** Rows between two breaths: well under a millisecond's worth of most loops. */
export const rowsInSlice = 500;

/** The whole work at once. */
export function whole<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A part of a longer work: its 0–1 are `from`–`to` of the whole. */
export function* part<T>(work: Slices<T>, from: number, to: number): Slices<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
