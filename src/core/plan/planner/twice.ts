/**
 * How many enterprises several tasks would inspect twice or more, as an expectation: each task draws without
 * regard to the others, every member of a class of its range with the same chance.
 */
import type { PoolIndex } from "../estimates/poolIndex";
import { eachBit, hasBit } from "../estimates/bits";
import type { Candidate } from "./candidates";

/**
 * The expected number of objects drawn by two tasks or more. Objects of one class in the ranges of the same
 * tasks are alike, so the chance is computed once for each such kind. At most 30 tasks: a kind is a number.
 */
export function expectedTwice(
  tasks: readonly Pick<Candidate, "range" | "chances">[],
  pool: PoolIndex,
): number {
  const kinds = new Map<number, number>();
  tasks.forEach(({ range }, first) =>
    eachBit(range.bits, (member) => {
      let pattern = 0;
      for (let t = 0; t < tasks.length; t++) if (hasBit(tasks[t].range.bits, member)) pattern |= 1 << t;
      // Each object once: at the first of the tasks whose range it is in.
      if ((pattern & ((1 << first) - 1)) !== 0 || (pattern & (pattern - 1)) === 0) return;
      const kind = pattern * 256 + pool.classOf[member];
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }),
  );
  let expected = 0;
  for (const [kind, count] of kinds) {
    const chances = tasks
      .filter((_, t) => (Math.floor(kind / 256) >> t) & 1)
      .map((task) => task.chances[kind % 256]);
    let none = 1;
    let one = 0;
    for (const chance of chances) {
      one = one * (1 - chance) + none * chance;
      none *= 1 - chance;
    }
    expected += count * Math.max(0, 1 - none - one);
  }
  return expected;
}
