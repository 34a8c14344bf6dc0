/** Officers and visits of the simulation, and ways to match them: the product's own, and others. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { seededRandom } from "../src/core/draw/seededRandom";
import { assignTeams } from "../src/core/teams";
import type { Candidate, TeamRule, Visit } from "../src/core/teams";
import { layOutSeats } from "../src/core/teams/eligibility";
import { match } from "../src/core/teams/matching";
import { recusals } from "../src/core/teams/recusal";
import { SeatPlan } from "../src/core/teams/seatPlan";

/** The officers on each visit, in seat order, as indices into the list. */
export type Teams = readonly (readonly number[])[];
/** A matching with a seed. */
export type Matching = (seed: string) => Teams;

export interface MatchingTask {
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
}

const department = "市场监督管理局";
const rule: TeamRule = { size: 2, on: "2024-06-20" as LocalDate, conflicts: [], sameDistrict: false };

export function officer(n: number, more: Partial<Candidate> = {}): Candidate {
  return {
    key: `${n}`,
    name: `执法人员${n}`,
    department,
    tags: [],
    district: "",
    certificateUntil: "2030-12-31" as LocalDate,
    active: true,
    recusals: [],
    maximumLoad: null,
    mayLead: true,
    at: `人员库!A${n + 2}`,
    ...more,
  };
}

export function visitOf(n: number, tags: readonly string[] = []): Visit {
  return {
    id: `${n}`,
    name: `企业${n}`,
    legalRepresentative: "",
    address: "",
    district: "",
    departments: [department],
    tags: new Map([[department, tags]]),
    at: `抽取结果!A${n + 2}`,
  };
}

/** Officers alike and visits alike: 24 officers, each on three of 36 visits. */
export const alike: MatchingTask = {
  candidates: Array.from({ length: 24 }, (_, n) => officer(n)),
  visits: Array.from({ length: 36 }, (_, n) => visitOf(n)),
};

/** The product's matching. */
export const productMatching =
  ({ candidates, visits }: MatchingTask): Matching =>
  (seed) => {
    const assigned = assignTeams(candidates, visits, rule, { seedText: seed });
    if (!assigned.ok) throw new Error(JSON.stringify(assigned.error));
    return assigned.value.teams.map(({ members }) => members.map(({ key }) => Number(key)));
  };

/** The product's matching as it is before the exchanges: filled and balanced greedily, and left so. */
export const withoutExchanges =
  ({ candidates, visits }: MatchingTask): Matching =>
  (seed) => {
    const plan = new SeatPlan(
      candidates,
      layOutSeats(candidates, visits, rule, new Set()),
      recusals(candidates),
      [],
    );
    match(plan, seededRandom(seed, "officers"));
    return plan.seating.teams.map(({ firstSeat, seats }) => [
      ...plan.officerOn.slice(firstSeat, firstSeat + seats),
    ]);
  };

/** Neighbours of the list always together; only which visit comes first is left to chance. */
export const neighbours =
  ({ candidates, visits }: MatchingTask): Matching =>
  (seed) => {
    const start = 2 * Math.floor(seededRandom(seed, "officers")() * (candidates.length / 2));
    return visits.map((_, v) => [0, 1].map((seat) => (start + 2 * v + seat) % candidates.length));
  };

/** Officers "shuffled" by a random comparator and dealt to the visits in turn. */
export const comparatorMatching =
  ({ candidates, visits }: MatchingTask): Matching =>
  (seed) => {
    const random = seededRandom(seed, "officers");
    const order = candidates.map((_, n) => n).sort(() => random() - 0.5);
    return visits.map((_, v) => [0, 1].map((seat) => order[(2 * v + seat) % order.length]));
  };
