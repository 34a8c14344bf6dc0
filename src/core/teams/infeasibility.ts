/**
 * The proof that a request cannot be met, in words and numbers (Hall's condition): the seats that a failed
 * search visited can be taken by no other officers than those who already sit on them.
 */
import type { TeamFault } from "./fault";
import type { Shortage } from "./matching";
import { nobody } from "./seatPlan";
import type { SeatPlan } from "./seatPlan";

/** One sentence for each group of seats that compete for the same officers. */
export function explainShortages(plan: SeatPlan, shortages: readonly Shortage[]): readonly TeamFault[] {
  return mergeOverlapping(shortages.map((s) => s.seats)).map((seats) => {
    const classes = [...new Set([...seats].map((seat) => plan.classOf[seat]))].map(
      (c) => plan.seating.classes[c],
    );
    const filled = [...seats].filter((seat) => plan.officerOn[seat] !== nobody).length;
    const shared = classes[0].tags.filter((tag) => classes.every((c) => c.tags.includes(tag)));
    return {
      code: "teams.demandExceedsSupply",
      department: classes[0].department,
      tag: shared.join("、"),
      demand: seats.size,
      supply: filled,
      officers: new Set(classes.flatMap((c) => c.members)).size,
    };
  });
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
