/**
 * The proof that a request cannot be met, in words and numbers (Hall's condition): the seats that a failed
 * search visited can be taken by no other officers than those who already sit on them.
 */
import type { TeamFault } from "./fault";
import type { Shortage } from "./matching";
import { nobody } from "./seatPlan";
import type { SeatPlan } from "./seatPlan";

/** One sentence for each department and tag: groups of seats that compete for different officers add up. */
export function explainShortages(plan: SeatPlan, shortages: readonly Shortage[]): readonly TeamFault[] {
  const groups = new Map<
    string,
    { department: string; tag: string; seats: number[]; officers: Set<number> }
  >();
  for (const seats of mergeOverlapping(shortages.map((s) => s.seats))) {
    const classes = [...new Set([...seats].map((seat) => plan.classOf[seat]))].map(
      (c) => plan.seating.classes[c],
    );
    const { department, tags } = classes[0];
    const tag = tags.filter((each) => classes.every((c) => c.tags.includes(each))).join("、");
    const key = `${department}\t${tag}`;
    const group = groups.get(key) ?? { department, tag, seats: [], officers: new Set() };
    groups.set(key, group);
    group.seats.push(...seats);
    for (const { members } of classes) for (const officer of members) group.officers.add(officer);
  }
  return [...groups.values()].map(({ department, tag, seats, officers }) => {
    const supply = seats.filter((seat) => plan.officerOn[seat] !== nobody).length;
    return shortage(department, tag, seats.length, supply, officers.size);
  });
}

/** Too few officers with a tag; or too few at all, where no tag is what they lack. */
export function shortage(
  department: string,
  tag: string,
  demand: number,
  supply: number,
  officers: number,
): TeamFault {
  return tag === ""
    ? { code: "teams.demandExceedsStaff", department, demand, supply, officers }
    : { code: "teams.demandExceedsSupply", department, tag, demand, supply, officers };
}

function mergeOverlapping(groups: readonly (readonly number[])[]): readonly ReadonlySet<number>[] {
  const merged: Set<number>[] = [];
  for (const group of groups) {
    const touching = merged.filter((set) => group.some((seat) => set.has(seat)));
    const union = new Set([...group, ...touching.flatMap((set) => [...set])]);
    for (const set of touching) merged.splice(merged.indexOf(set), 1);
    merged.push(union);
  }
  return merged;
}
