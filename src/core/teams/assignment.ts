/** Random matching of officers to drawn objects (SR-1 teams), deterministic in the seed. */
import { seededRandom } from "../draw/seededRandom";
import { err, ok } from "../result";
import type { Result } from "../result";
import { layOutSeats, mayInspect, teamKey } from "./eligibility";
import { exchange } from "./exchanges";
import type { TeamFault } from "./fault";
import { explainShortages } from "./infeasibility";
import { drawLeader } from "./leader";
import { match } from "./matching";
import type { Random, Shortage } from "./matching";
import { fewestOfficers, listObstacles, seatingObstacles } from "./obstacles";
import { recusals } from "./recusal";
import type { Recused } from "./recusal";
import type { Candidate, TeamRule, Visit } from "./request";
import type { AssignedTeam, Assignment } from "./team";
import { nobody, SeatPlan, unlimited } from "./seatPlan";
import { relieved, withSpecialists } from "./specialists";
import type { Specialist } from "./specialists";

export interface AssignmentOptions {
  /** `seedTextOf(seed, label)` of the draw. */
  readonly seedText: string;
  /** `officers`; for later changes `officers/2`, `officers/3` … (SR-1 teams, Record). */
  readonly purpose?: string;
  /** Assign what can be assigned and list the gaps; otherwise nothing is assigned in part. */
  readonly acceptGaps?: boolean;
  /** What officers carry from other tasks, by key: loads are made even on the sum. */
  readonly loadsBefore?: ReadonlyMap<string, number>;
  /** 最大任务数 holds for the sum; otherwise for the task alone. */
  readonly maximumOverall?: boolean;
  /** Specialists whom the unit appoints: what they bring, no officer of that team has to. */
  readonly specialists?: readonly Specialist[];
}

/**
 * Draws a team for every department of every visit.
 * @returns the assignment, or every reason why there is none: who stands on the list twice, which department
 * or tag has too few officers, with the numbers
 */
export function assignTeams(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
  options: AssignmentOptions,
): Result<Assignment, readonly TeamFault[]> {
  if (!Number.isInteger(rule.size) || rule.size < fewestOfficers)
    return err([{ code: "teams.tooSmall", found: rule.size }]);
  const doubled = listObstacles(candidates);
  if (doubled.length > 0) return err(doubled);
  const specialists = options.specialists ?? [];
  const assigned = assignSeats(candidates, relieved(visits, specialists), rule, options);
  return assigned.ok ? ok(withSpecialists(assigned.value, visits, specialists)) : assigned;
}

/** The matching itself, for a list without doubles and teams of any size (fixed teams sit as one). */
export function assignSeats(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
  options: AssignmentOptions,
): Result<Assignment, readonly TeamFault[]> {
  const recused = recusals(candidates);
  const random = seededRandom(options.seedText, options.purpose ?? "officers");
  const obstacles = seatingObstacles(candidates, visits, recused, rule);
  if (obstacles.length > 0 && !options.acceptGaps) return err(obstacles);

  const { plan, shortages } = fillSeats(candidates, visits, rule, recused, random, options);
  const gaps = shortages.length > 0 && obstacles.length === 0 ? explainShortages(plan, shortages) : [];
  if (gaps.length > 0 && !options.acceptGaps) return err(gaps);
  exchange(plan, random, rule.sameDistrict);
  return ok({
    teams: teamsOf(plan, random),
    loads: new Map(candidates.map(({ key }, i) => [key, plan.load[i] - plan.before[i]])),
    before: new Map(candidates.flatMap(({ key }, i) => (plan.before[i] > 0 ? [[key, plan.before[i]]] : []))),
    accepted: [...obstacles, ...gaps, ...conflictsLeft(plan)],
  });
}

interface Filling {
  readonly plan: SeatPlan;
  readonly shortages: readonly Shortage[];
}

/**
 * Asks first for each tag on a seat of its own; where that falls short, teams that need several tags ask for
 * one officer who holds them all, if there is one, and the matching is made anew. The fullest counts.
 */
function fillSeats(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
  recused: Recused,
  random: Random,
  options: AssignmentOptions,
): Filling {
  const before = Int32Array.from(candidates, ({ key }) => options.loadsBefore?.get(key) ?? 0);
  const allowed = (i: number) => before[i] * (options.maximumOverall ? 0 : 1);
  const capacity = Int32Array.from(candidates, ({ maximumLoad }, i) =>
    maximumLoad === null ? unlimited : maximumLoad + allowed(i),
  );
  const able = candidates.filter((candidate) => mayInspect(candidate, rule));
  const together = new Set<string>();
  const fill = (): Filling => {
    const seating = layOutSeats(candidates, visits, rule, together);
    const plan = new SeatPlan(candidates, seating, recused, rule.conflicts, before, capacity);
    return { plan, shortages: match(plan, random) };
  };
  let last = fill();
  let best = last;
  for (;;) {
    const { plan, shortages } = last;
    const short = new Set(shortages.flatMap(({ seats }) => seats.map((seat) => plan.teamOf[seat])));
    const keys = [...short].flatMap((t) => {
      const { visit, department } = plan.seating.teams[t];
      const tags = visit.tags.get(department) ?? [];
      const key = teamKey(visit, department);
      if (tags.length < 2 || together.has(key)) return [];
      const holdsAll = (c: Candidate) =>
        c.department === department && tags.every((tag) => c.tags.includes(tag));
      return able.some(holdsAll) ? [key] : [];
    });
    if (keys.length === 0) return best;
    for (const key of keys) together.add(key);
    last = fill();
    if (openSeats(last.plan) < openSeats(best.plan)) best = last;
  }
}

function openSeats({ officerOn }: SeatPlan): number {
  return officerOn.reduce((open, officer) => open + (officer === nobody ? 1 : 0), 0);
}

function teamsOf(plan: SeatPlan, random: Random): AssignedTeam[] {
  return plan.seating.teams.map((team) => {
    const seats = Array.from({ length: team.seats }, (_, i) => team.firstSeat + i);
    const taken = seats.filter((seat) => plan.officerOn[seat] !== nobody);
    const members = taken.map((seat) => plan.candidates[plan.officerOn[seat]]);
    const leader = drawLeader(members, random);
    return {
      id: team.visit.id,
      department: team.department,
      members: taken.map((seat, i) => ({
        key: members[i].key,
        name: members[i].name,
        holds: plan.seating.classes[plan.classOf[seat]].tags,
        leader: i === leader,
      })),
      open: seats.length - taken.length,
    };
  });
}

function conflictsLeft(plan: SeatPlan): readonly TeamFault[] {
  return plan.seating.seats.flatMap((seat, i): TeamFault[] => {
    const officer = plan.officerOn[i];
    if (officer === nobody || plan.atPeace(seat.team, officer, i)) return [];
    const { visit } = plan.seating.teams[seat.team];
    return [{ code: "teams.conflictNotKept", at: visit.at, found: plan.candidates[officer].name }];
  });
}
