/**
 * From (task, object) pairs to figures. A pair carries its facts as bits; a figure is the pairs whose
 * bits match. One pass over the pairs a figure, integers only.
 */
import type { CountingRules } from "./countingRules";
import type { Figure, FigureKey, Figures } from "./figures";

/** Facts of a pair. */
export const fact = {
  provincial: 1,
  joint: 2,
  market: 4,
  enterprise: 8,
  credit: 16,
  problem: 32,
  unclear: 64,
} as const;

/** The pairs of a form's scope, column by column; `rowPair[i]` is the pair of ledger row i, or -1. */
export interface Pairs {
  readonly task: readonly number[];
  readonly object: readonly number[];
  readonly facts: readonly number[];
  readonly rowPair: Int32Array;
  /** Per task: it counts as a 次. */
  readonly taskCounts: readonly boolean[];
  readonly objects: number;
}

/** Which facts a row of the form asks for: the bits to look at, and what they must be. */
const rowFacts: Readonly<Record<string, readonly [look: number, want: number]>> = {
  total: [0, 0],
  market: [fact.market, fact.market],
  internal: [fact.joint, 0],
  joint: [fact.joint, fact.joint],
  enterprise: [fact.enterprise, fact.enterprise],
  // 利用信用风险: only enterprise objects of tasks drawn by class.
  credit: [fact.enterprise | fact.credit, fact.enterprise | fact.credit],
};

/** The facts behind a key such as `provincial.market.internal`; `any` is both platforms together. */
function factsOf(key: FigureKey): readonly [look: number, want: number] {
  const [group, ...rows] = key.split(".");
  let look: number = group === "any" ? 0 : fact.provincial;
  let want = group === "provincial" ? fact.provincial : 0;
  for (const row of rows) {
    look |= rowFacts[row][0];
    want |= rowFacts[row][1];
  }
  return [look, want];
}

/** Counts the figures of the given keys. */
export function tally(pairs: Pairs, keys: readonly FigureKey[], rules: CountingRules): Figures {
  return new Map(keys.map((key) => [key, count(pairs, key, rules.households === "perYear")]));
}

function count(pairs: Pairs, key: FigureKey, perYear: boolean): Figure {
  const [look, want] = factsOf(key);
  const { task, object, facts, rowPair, taskCounts } = pairs;
  const taskSeen = new Uint8Array(taskCounts.length);
  // Over the year: 1 for an object that was met, 2 for one with a problem in any of its tasks.
  const objectSeen = perYear ? new Uint8Array(pairs.objects) : null;
  // An object of a task that stands on both platforms is one 户 where both are counted together.
  const pairSeen = !perYear && key.startsWith("any.") ? new Map<number, number>() : null;
  let [tasks, households, problems] = [0, 0, 0];
  let unclear = false;
  for (let p = 0; p < facts.length; p++) {
    if ((facts[p] & look) !== want) continue;
    if (taskSeen[task[p]] === 0) {
      taskSeen[task[p]] = 1;
      if (taskCounts[task[p]]) tasks++;
    }
    const problem = (facts[p] & fact.problem) !== 0;
    if (!problem && facts[p] & fact.unclear) unclear = true;
    const name = task[p] * pairs.objects + object[p];
    const before = objectSeen ? objectSeen[object[p]] : (pairSeen?.get(name) ?? 0);
    if (before === 0) households++;
    if (problem && before !== 2) problems++;
    const now = problem ? 2 : before || 1;
    if (objectSeen) objectSeen[object[p]] = now;
    pairSeen?.set(name, now);
  }
  const rows: number[] = [];
  for (let i = 0; i < rowPair.length; i++)
    if (rowPair[i] >= 0 && (facts[rowPair[i]] & look) === want) rows.push(i);
  return { tasks, households, problems, rows, ...(unclear ? { unclear: "noInspector" as const } : {}) };
}
