/**
 * Joint tasks to propose. Two tasks fit where their bureaus differ, their times meet, most of the smaller range
 * lies in the larger one, and what both have in common is enough for the larger number; more tasks join a pair
 * by the same rule. Each task stands in one proposal at most, so that any of them can be accepted together.
 */
import type { LocalDate } from "../../calendar/localDate";
import type { DepartmentIdentity } from "../../registry/departments";
import type { Bits } from "../estimates/bits";
import { countCommon } from "../estimates/bits";
import type { PoolIndex } from "../estimates/poolIndex";
import type { Candidate, Window } from "./candidates";
import { commonWindow, differentBureaus } from "./candidates";
import { expectedTwice } from "./twice";

export interface Proposal {
  /** The tasks, the leading one first. */
  readonly tasks: readonly Candidate[];
  /** The narrowest of their ranges: the joint task draws from it. */
  readonly narrowest: Candidate;
  readonly window: Window;
  /** Objects that lie in the ranges of all of them. */
  readonly overlap: number;
  /** 户 of the joint task: the largest of their numbers. */
  readonly households: number;
  /** Visits that fall away. */
  readonly saved: number;
  /** Enterprises that would be expected to be inspected twice or more if the tasks stayed apart. */
  readonly twice: number;
  /** Objects of each task's range that the joint task no longer draws from. */
  readonly leftOut: readonly number[];
}

export interface PlannerRules {
  readonly identify: (name: string) => DepartmentIdentity;
  readonly levelsAreJoint: boolean;
  readonly on: LocalDate;
  /** How much of the smaller range must lie in the larger one, in ppm. */
  readonly contained: number;
  /** How much of the larger range the common part must be, in ppm. */
  readonly covered: number;
}

/** As the planner begins: 80 % of the smaller range, half of the larger one. */
export const defaultShares = { contained: 800_000, covered: 500_000 } as const;
/** A joint inspection of more bureaus is hard to hold. */
const mostTasks = 5;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly overlap: number;
  readonly saved: number;
}

/** Finds the proposals, most visits saved first; yields how far it is, 0–1. Pairs are counted on bits of the real pool. */
export function* proposeJoint(
  candidates: readonly Candidate[],
  pool: PoolIndex,
  rules: PlannerRules,
): Generator<number, readonly Proposal[]> {
  const overlapOf = overlaps();
  const apart = bureausApart(rules);
  const pairs: Pair[] = [];
  for (let a = 0; a < candidates.length; a++) {
    for (let b = a + 1; b < candidates.length; b++) {
      const [one, other] = [candidates[a], candidates[b]];
      if (!apart(one, other) || !commonWindow(one, other, rules.on)) continue;
      if (!couldFit(one, other, rules)) continue;
      const overlap = overlapOf(one, other);
      if (!fits(one, other, overlap, rules)) continue;
      pairs.push({ a, b, overlap, saved: Math.min(one.households, other.households) });
    }
    yield (0.9 * (a + 1)) / candidates.length;
  }
  pairs.sort((x, y) => y.saved - x.saved || y.overlap - x.overlap || x.a - y.a || x.b - y.b);
  yield 0.9;
  const taken = new Set<number>();
  const partners = partnersOf(pairs);
  yield 0.9;
  const proposals: Proposal[] = [];
  for (const [i, { a, b }] of pairs.entries()) {
    if (taken.has(a) || taken.has(b)) continue;
    const group = grown([a, b], candidates, partners, taken, rules);
    if (!group) continue;
    yield 0.9 + (0.1 * i) / pairs.length;
    for (const each of group) taken.add(each);
    proposals.push(
      proposalOf(
        group.map((each) => candidates[each]),
        pool,
        rules,
      ),
    );
    yield 0.9 + (0.1 * i) / pairs.length;
  }
  return proposals.sort((x, y) => y.saved - x.saved || y.overlap - x.overlap);
}

/** What a proposal of these tasks saves, for tasks that somebody has chosen as well. */
export function proposalOf(tasks: readonly Candidate[], pool: PoolIndex, rules: PlannerRules): Proposal {
  const order = [...tasks].sort((x, y) => y.households - x.households);
  const narrowest = tasks.reduce((least, each) => (each.range.size < least.range.size ? each : least));
  const common = tasks.reduce<Uint32Array | null>(
    (bits, { range }) => (bits ? both(bits, range.bits) : range.bits),
    null,
  );
  const overlap = common ? countCommon(common, common) : 0;
  const households = order[0].households;
  const total = tasks.reduce((sum, each) => sum + each.households, 0);
  const window = tasks.reduce<Window | null>(
    (sum, each) => (sum ? commonWindow(sum, each, rules.on) : each),
    null,
  );
  return {
    tasks: order,
    narrowest,
    window: window ?? order[0],
    overlap,
    households,
    saved: total - households,
    twice: expectedTwice(tasks, pool),
    leftOut: order.map(({ range }) => range.size - countCommon(range.bits, narrowest.range.bits)),
  };
}

/** Adds the tasks that fit every one of a group and leave it a time, those with the largest numbers first. */
function grown(
  pair: readonly [number, number],
  candidates: readonly Candidate[],
  partners: ReadonlyMap<number, ReadonlySet<number>>,
  taken: ReadonlySet<number>,
  rules: PlannerRules,
): readonly number[] | null {
  const window = (members: readonly number[]) =>
    members.reduce<Window | null | undefined>(
      (sum, each) =>
        sum === undefined
          ? candidates[each]
          : sum === null
            ? null
            : commonWindow(sum, candidates[each], rules.on),
      undefined,
    );
  let group: readonly number[] = pair;
  const others = [...(partners.get(pair[0]) ?? [])]
    .filter((each) => !taken.has(each) && !pair.includes(each))
    .sort((x, y) => candidates[y].households - candidates[x].households || x - y);
  for (const each of others) {
    if (group.length >= mostTasks) break;
    const all = group.every((member) => partners.get(member)?.has(each));
    if (!all || !window([...group, each])) continue;
    const more = [...group, each].map((member) => candidates[member]);
    const common = more.map(({ range }) => range.bits).reduce(both);
    if (countCommon(common, common) >= Math.max(...more.map(({ households }) => households)))
      group = [...group, each];
  }
  return group;
}

/** By the sizes alone: most pairs need not be counted. */
function couldFit(a: Candidate, b: Candidate, { covered }: PlannerRules): boolean {
  const [small, large] = a.range.size < b.range.size ? [a, b] : [b, a];
  return (
    small.range.size * 1_000_000 >= covered * large.range.size &&
    small.range.size >= Math.max(a.households, b.households)
  );
}

/** Sizes ≤ 1,048,576 and ppm ≤ 10^6: the products stay below 2^53. */
function fits(a: Candidate, b: Candidate, overlap: number, { contained, covered }: PlannerRules): boolean {
  return (
    overlap > 0 &&
    overlap * 1_000_000 >= contained * Math.min(a.range.size, b.range.size) &&
    overlap * 1_000_000 >= covered * Math.max(a.range.size, b.range.size) &&
    overlap >= Math.max(a.households, b.households)
  );
}

/** What two ranges have in common, counted once for ranges of the same objects. */
function overlaps(): (a: Candidate, b: Candidate) => number {
  const known = new Map<Bits, Map<Bits, number>>();
  return (a, b) => {
    const [x, y] = [a.range.bits, b.range.bits];
    if (x === y) return a.range.size;
    const of = known.get(x) ?? known.set(x, new Map<Bits, number>()).get(x);
    const counted = of?.get(y) ?? countCommon(x, y);
    of?.set(y, counted);
    return counted;
  };
}

function bureausApart({ identify, levelsAreJoint }: PlannerRules): (a: Candidate, b: Candidate) => boolean {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = `${a.task.lead}\n${b.task.lead}`;
    let apart = known.get(key);
    if (apart === undefined)
      known.set(key, (apart = differentBureaus([a.task.lead, b.task.lead], identify, levelsAreJoint)));
    return apart;
  };
}

function partnersOf(pairs: readonly Pair[]): ReadonlyMap<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    const own = partners.get(from);
    if (own) own.add(to);
    else partners.set(from, new Set([to]));
  };
  for (const { a, b } of pairs) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

function both(a: Bits, b: Bits): Bits {
  return a.map((word, i) => word & b[i]);
}
