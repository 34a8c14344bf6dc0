/**
 * Seeded legal exchanges: two officers of one department swap seats wherever both may sit there. Loads stay
 * as they are; what goes is the bias of construction, so that who meets whom is left to the lot, and officers
 * who must not meet are parted where a swap can do it. Where the unit asks for officers of the object's own
 * 辖区, no exchange makes fewer of them, so that the chain climbs towards as many as swaps can give.
 */
import { nobody } from "./seatPlan";
import type { SeatPlan } from "./seatPlan";
import type { Random } from "./matching";

/** So many tries per seat; measured: pairings are indistinguishable from uniform from 6 on. */
const triesPerSeat = 10;

export function exchange(plan: SeatPlan, random: Random, sameDistrict: boolean): void {
  const byDepartment = new Map<string, number[]>();
  plan.seating.seats.forEach((seat, i) => {
    if (plan.officerOn[i] === nobody) return;
    const { department } = plan.seating.teams[seat.team];
    const list = byDepartment.get(department);
    if (list) list.push(i);
    else byDepartment.set(department, [i]);
  });
  for (const seats of byDepartment.values()) {
    const n = seats.length;
    for (let tries = n * triesPerSeat; tries > 0; tries--) {
      // Two seats from one number of 53 bits: n² stays far below 2^53 for every n that can be sat.
      const u = random() * n;
      const place = Math.floor(u);
      const a = seats[place];
      const b = seats[Math.floor((u - place) * n)];
      if (maySwap(plan, a, b) && (!sameDistrict || districtGain(plan, a, b) >= 0)) plan.swap(a, b);
    }
  }
}

function maySwap(plan: SeatPlan, a: number, b: number): boolean {
  const { teamOf, officerOn, classOf, qualified } = plan;
  const teamA = teamOf[a];
  const teamB = teamOf[b];
  const x = officerOn[a];
  const y = officerOn[b];
  if (teamA === teamB || x === y) return false;
  return (
    qualified[classOf[a]][y] === 1 &&
    qualified[classOf[b]][x] === 1 &&
    !plan.isRecused(teamA, y) &&
    !plan.isRecused(teamB, x) &&
    plan.seatInTeam(teamA, y) < 0 &&
    plan.seatInTeam(teamB, x) < 0 &&
    plan.atPeace(teamA, y, a) &&
    plan.atPeace(teamB, x, b)
  );
}

/** How many more officers would sit in their own district. */
function districtGain(plan: SeatPlan, a: number, b: number): number {
  const [x, y] = [plan.officerOn[a], plan.officerOn[b]];
  const home = (officer: number, seat: number) => {
    const { district } = plan.candidates[officer];
    return district !== "" && district === plan.seating.teams[plan.teamOf[seat]].visit.district ? 1 : 0;
  };
  return home(y, a) + home(x, b) - home(x, a) - home(y, b);
}
