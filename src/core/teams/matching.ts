/**
 * Fills every seat, and then evens out the loads (SR-1 teams, Method):
 * a least-loaded start, breadth-first augmenting paths until every seat is filled or a search fails, and
 * cost-reducing paths (optimal semi-matching, Harvey, Ladner, Lovász & Tamir 2003), which minimise the sum
 * of squared loads.
 */
import { AlternatingPath } from "./alternatingPath";
import { nobody } from "./seatPlan";
import type { SeatPlan } from "./seatPlan";

/** A number in [0, 1), from a generator keyed by the draw's seed. */
export type Random = () => number;

/** Seats that cannot all be filled: `seats` need more than the `filled` that any matching can give them. */
export interface Shortage {
  readonly seats: readonly number[];
  readonly filled: number;
}

/** A random order of 0 … n-1 (Fisher–Yates). */
export function shuffled(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Fills the seats of the plan and balances the loads; the shortages are those of a maximum matching. */
export function match(plan: SeatPlan, random: Random): readonly Shortage[] {
  const rank = new Int32Array(plan.load.length);
  shuffled(plan.load.length, random).forEach((officer, place) => (rank[officer] = place));
  const order = plan.seating.classes.map((c) => Int32Array.from(c.members).sort((a, b) => rank[a] - rank[b]));
  const open = leastLoadedStart(plan, order, random);
  const shortages = augment(plan, order, open);
  balance(plan, order, rank);
  return shortages;
}

/** Scarce classes first, each seat to the least loaded who may take it; returns the seats left open. */
function leastLoadedStart(plan: SeatPlan, order: readonly Int32Array[], random: Random): number[] {
  const seats = shuffled(plan.officerOn.length, random);
  seats.sort((a, b) => order[plan.classOf[a]].length - order[plan.classOf[b]].length);
  const open: number[] = [];
  // Nobody of the class carries less than this: loads only grow here, so whoever carries as little is taken.
  const floor = new Int32Array(order.length);
  for (const seat of seats) {
    const team = plan.teamOf[seat];
    const officers = order[plan.classOf[seat]];
    const from = Math.floor(random() * officers.length);
    let best = nobody;
    let least = Infinity;
    let lowest = Infinity;
    for (let i = 0; i < officers.length; i++) {
      const at = from + i;
      const officer = officers[at < officers.length ? at : at - officers.length];
      const load = plan.load[officer];
      if (load < lowest) lowest = load;
      if (load >= least || load >= plan.capacity[officer]) continue;
      if (plan.isRecused(team, officer) || plan.seatInTeam(team, officer) >= 0) continue;
      if (!plan.atPeace(team, officer)) continue;
      best = officer;
      least = load;
      if (load <= floor[plan.classOf[seat]]) break;
    }
    if (least > floor[plan.classOf[seat]] && lowest < Infinity) floor[plan.classOf[seat]] = lowest;
    if (best === nobody) open.push(seat);
    else plan.sit(seat, best);
  }
  return open;
}

/** One path for each open seat; a search that fails closes its reachable set for good. */
function augment(plan: SeatPlan, order: readonly Int32Array[], open: readonly number[]): Shortage[] {
  const path = new AlternatingPath(plan, order);
  const hasRoom = (officer: number) => plan.load[officer] < plan.capacity[officer];
  const shortages: Shortage[] = [];
  for (const seat of open) {
    if (path.find([seat], hasRoom, true) || path.find([seat], hasRoom, false)) continue;
    const seats = path.visitedSeats();
    shortages.push({ seats, filled: seats.filter((s) => plan.officerOn[s] !== nobody).length });
  }
  return shortages;
}

/** Relieves the most loaded officers first, each along a path to one who carries at least two less. */
function balance(plan: SeatPlan, order: readonly Int32Array[], rank: Int32Array): void {
  const path = new AlternatingPath(plan, order);
  const highest = plan.load.reduce((a, b) => Math.max(a, b), 0);
  const byLoad: number[][] = Array.from({ length: highest + 1 }, () => []);
  const inOrder = Int32Array.from(rank, (_, i) => i).sort((a, b) => rank[b] - rank[a]);
  for (const officer of inOrder) byLoad[plan.load[officer]].push(officer);
  for (let level = highest; level >= 2; level--) {
    const heavy = byLoad[level];
    const lighter = (officer: number) =>
      plan.load[officer] <= level - 2 && plan.load[officer] < plan.capacity[officer];
    while (heavy.length > 0) {
      const officer = heavy[heavy.length - 1];
      if (plan.load[officer] !== level || path.isClosed(officer)) {
        heavy.pop();
        continue;
      }
      path.startFrom(officer);
      if (path.find([...plan.seatsOf(officer)], lighter, true)) {
        heavy.pop();
        byLoad[plan.load[officer]].push(officer);
        byLoad[plan.load[path.lastOfficer]].push(path.lastOfficer);
      } else path.closeVisited();
    }
  }
}
