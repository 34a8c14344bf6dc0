/**
 * 每户企业年度检查次数上限 (国办发〔2024〕54号: a published yearly cap per enterprise, counting levels together):
 * which enterprises are at it already, and how many the remaining plan is expected to bring beyond it, if the
 * draws did not leave them out. One task is one inspection of an enterprise, a joint one too.
 */
import type { LocalDate } from "../../calendar/localDate";
import { partsOf } from "../../calendar/localDate";
import type { Inspection } from "../../ledger/inspection";
import type { InspectedObject } from "../../registry/inspectedObject";
import { eachBit } from "./bits";
import type { Estimate } from "./estimate";
import type { PoolIndex } from "./poolIndex";

export interface CapReading {
  readonly cap: number;
  /** Enterprises of the pool. */
  readonly enterprises: number;
  /** At the cap or beyond it by the ledger, most inspected first. */
  readonly atCap: readonly { readonly object: InspectedObject; readonly times: number }[];
  /** The expected number of enterprises that the year ends with beyond the cap, and not beyond it yet. */
  readonly expectedOver: number;
  /** Enterprises that lie in the ranges of more remaining tasks than the cap leaves room for. */
  readonly possiblyOver: number;
}

/** Inspections of each object this year: tasks of the ledger; the pool's own 本年抽查次数 where that is more. */
export function timesInspected(
  ledger: readonly Inspection[],
  objects: readonly InspectedObject[],
  pool: PoolIndex,
  on: LocalDate,
): Int32Array {
  const times = new Int32Array(pool.size);
  const seen = new Set<string>();
  const { year } = partsOf(on);
  for (const row of ledger) {
    const date = row.inspectedOn ?? row.taskDoneOn;
    if (row.id === "" || row.replaced || date === null || date > on || partsOf(date).year !== year) continue;
    const member = pool.memberOf.get(row.id);
    if (member === undefined) continue;
    const key = `${member} ${row.task || row.taskName || date}`;
    if (seen.has(key)) continue;
    seen.add(key);
    times[member]++;
  }
  pool.rows.forEach((row, member) => {
    times[member] = Math.max(times[member], objects[row].inspectionsThisYear ?? 0);
  });
  return times;
}

/**
 * Reads the cap against ledger and remaining tasks; yields how far it is. Draws of different tasks are
 * independent, so the number of an enterprise's inspections is a sum of independent chances: the distribution
 * is carried along exactly, up to the cap.
 */
export function* readCap(input: {
  readonly cap: number;
  readonly times: Int32Array;
  readonly objects: readonly InspectedObject[];
  readonly pool: PoolIndex;
  /** Of the tasks that are still to be carried out. */
  readonly remaining: readonly Estimate[];
}): Generator<number, CapReading> {
  const { cap, times, objects, pool, remaining } = input;
  const members = pool.audiences.get("enterprise") ?? [];
  const isEnterprise = new Uint8Array(pool.size);
  for (const member of members) isEnterprise[member] = 1;
  // states[member * (cap + 1) + n]: the chance of n inspections so far; what is beyond the cap is what is missing from 1.
  const width = cap + 1;
  const states = new Float64Array(pool.size * width);
  const ranges = new Int32Array(pool.size);
  for (const member of members) if (times[member] <= cap) states[member * width + times[member]] = 1;
  for (let t = 0; t < remaining.length; t++) {
    const { range, chances } = remaining[t];
    if (range && chances.length > 0)
      eachBit(range.bits, (member) => {
        const chance = chances[pool.classOf[member]];
        if (isEnterprise[member] === 0 || chance === 0) return;
        ranges[member]++;
        const first = member * width;
        for (let n = cap; n >= 0; n--)
          states[first + n] = states[first + n] * (1 - chance) + (n > 0 ? states[first + n - 1] * chance : 0);
      });
    yield (t + 1) / remaining.length;
  }
  let expectedOver = 0;
  let possiblyOver = 0;
  const atCap: { object: InspectedObject; times: number }[] = [];
  for (const member of members) {
    if (times[member] >= cap) atCap.push({ object: objects[pool.rows[member]], times: times[member] });
    if (times[member] > cap) continue;
    if (times[member] + ranges[member] > cap) possiblyOver++;
    let within = 0;
    for (let n = 0; n <= cap; n++) within += states[member * width + n];
    expectedOver += Math.max(0, 1 - within);
  }
  atCap.sort((a, b) => b.times - a.times);
  return { cap, enterprises: members.length, atCap, expectedOver, possiblyOver };
}
