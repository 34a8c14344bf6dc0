/**
 * Who may take which seat (SR-1 teams, hard rules): own department, active, a certificate that is valid on
 * the day, the tag that the seat asks for, no recusal.
 */
import type { Candidate, TeamRule, Visit } from "./request";

/** One seat of one team. A seat with tags is for an officer who holds all of them. */
export interface Seat {
  /** Index of the team: an object and a department. */
  readonly team: number;
  /** Index of the class of officers who may sit here, recusals aside. */
  readonly seatClass: number;
}

export interface Team {
  readonly visit: Visit;
  readonly department: string;
  /** Its seats stand together: from this index … */
  readonly firstSeat: number;
  readonly seats: number;
}

/** Officers who qualify for the same seats: a department and the tags asked for. */
export interface SeatClass {
  readonly department: string;
  readonly tags: readonly string[];
  /** Indexes of candidates, ascending. */
  readonly members: readonly number[];
}

export interface Seating {
  readonly teams: readonly Team[];
  readonly seats: readonly Seat[];
  readonly classes: readonly SeatClass[];
}

/** On the list, on duty, and with a certificate that has not expired on the day. */
export function mayInspect(candidate: Candidate, rule: TeamRule): boolean {
  return candidate.active && candidate.certificateUntil !== null && candidate.certificateUntil >= rule.on;
}

/**
 * Lays out the seats of every team. Required tags are spread over the seats, one each; where there are more
 * tags than seats, or `together` says so for a team, one seat asks for several tags at once.
 */
export function layOutSeats(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
  together: ReadonlySet<string> = new Set(),
): Seating {
  const able = candidates.map((candidate) => mayInspect(candidate, rule));
  const classes: SeatClass[] = [];
  const classIndex = new Map<string, number>();
  const classFor = (department: string, tags: readonly string[]): number => {
    const sorted = tags.length > 1 ? [...tags].sort() : tags;
    const key = sorted.length > 0 ? `${department}\0${sorted.join("\0")}` : department;
    let index = classIndex.get(key);
    if (index === undefined) {
      index = classes.length;
      classIndex.set(key, index);
      const members = candidates.flatMap((candidate, i) =>
        able[i] && candidate.department === department && sorted.every((tag) => candidate.tags.includes(tag))
          ? [i]
          : [],
      );
      classes.push({ department, tags: sorted, members });
    }
    return index;
  };

  const none: readonly string[] = [];
  const teams: Team[] = [];
  const seats: Seat[] = [];
  for (const visit of visits) {
    for (const department of visit.departments) {
      const team = teams.length;
      const wanted = visit.tags.get(department) ?? none;
      const tags = wanted.length > 1 ? [...new Set(wanted)] : wanted;
      const asTogether = together.size > 0 && together.has(teamKey(visit, department));
      const asked = spread(tags, rule.size, asTogether);
      teams.push({ visit, department, firstSeat: seats.length, seats: rule.size });
      for (let seat = 0; seat < rule.size; seat++)
        seats.push({ team, seatClass: classFor(department, asked[seat] ?? none) });
    }
  }
  return { teams, seats, classes };
}

/** Names a team in sets and messages. */
export function teamKey(visit: Visit, department: string): string {
  return `${visit.id}\t${department}`;
}

function spread(tags: readonly string[], seats: number, together: boolean): readonly (readonly string[])[] {
  if (together || tags.length < 2) return [tags];
  const asked: string[][] = [];
  tags.forEach((tag, i) => (asked[i % seats] ??= []).push(tag));
  return asked;
}
