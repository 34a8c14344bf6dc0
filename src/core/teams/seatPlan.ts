/**
 * The state of a matching: who sits where, and how much each officer carries. Flat arrays, because the
 * searches visit millions of pairs.
 */
import type { Candidate, Conflict } from "./request";
import type { Seating } from "./eligibility";
import type { Recused } from "./recusal";

export const nobody = -1;
/** More seats than any task has. */
export const unlimited = 0x3fffffff;

export class SeatPlan {
  /** Officer on each seat, or `nobody`. */
  readonly officerOn: Int32Array;
  /** What each officer carries: from before, and the seats held. */
  readonly load: Int32Array;
  readonly teamOf: Int32Array;
  /** Where each team's seats begin; one entry more for the end of the last. */
  readonly firstSeatOf: Int32Array;
  readonly classOf: Int32Array;
  /** For each class, one byte per officer: may sit here. */
  readonly qualified: readonly Uint8Array[];
  private readonly held: number[][];
  private readonly placeInHeld: Int32Array;
  private readonly recusedIn: (ReadonlySet<number> | undefined)[];
  private readonly foes: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(
    readonly candidates: readonly Candidate[],
    readonly seating: Seating,
    recused: Recused,
    conflicts: readonly Conflict[],
    /** What each officer carries from other tasks. */
    readonly before: Int32Array = new Int32Array(candidates.length),
    /** The most that each may carry, `before` included. */
    readonly capacity: Int32Array = Int32Array.from(candidates, (c) => c.maximumLoad ?? unlimited),
  ) {
    const { seats, classes, teams } = seating;
    this.officerOn = new Int32Array(seats.length).fill(nobody);
    this.load = before.slice();
    this.firstSeatOf = new Int32Array(teams.length + 1).fill(seats.length);
    teams.forEach(({ firstSeat }, team) => (this.firstSeatOf[team] = firstSeat));
    this.teamOf = Int32Array.from(seats, (seat) => seat.team);
    this.classOf = Int32Array.from(seats, (seat) => seat.seatClass);
    this.qualified = classes.map((seatClass) => {
      const bytes = new Uint8Array(candidates.length);
      for (const officer of seatClass.members) bytes[officer] = 1;
      return bytes;
    });
    this.held = candidates.map(() => []);
    this.placeInHeld = new Int32Array(seats.length);
    const byVisit = new Map(teams.map(({ visit }) => [visit, recused(visit)]));
    this.recusedIn = teams.map(({ visit }) => {
      const officers = byVisit.get(visit);
      return officers && officers.size > 0 ? officers : undefined;
    });
    this.foes = foesOf(candidates, conflicts);
  }

  /** The seats that an officer holds, in no particular order. */
  seatsOf(officer: number): readonly number[] {
    return this.held[officer];
  }

  sit(seat: number, officer: number): void {
    this.officerOn[seat] = officer;
    this.load[officer]++;
    this.placeInHeld[seat] = this.held[officer].length;
    this.held[officer].push(seat);
  }

  rise(seat: number): void {
    const officer = this.officerOn[seat];
    const list = this.held[officer];
    const last = list.pop() as number;
    if (last !== seat) {
      list[this.placeInHeld[seat]] = last;
      this.placeInHeld[last] = this.placeInHeld[seat];
    }
    this.load[officer]--;
    this.officerOn[seat] = nobody;
  }

  /** The officers of two seats change places; loads stay as they are. */
  swap(a: number, b: number): void {
    const { officerOn, placeInHeld, held } = this;
    const x = officerOn[a];
    const y = officerOn[b];
    const placeOfA = placeInHeld[a];
    const placeOfB = placeInHeld[b];
    held[x][placeOfA] = b;
    held[y][placeOfB] = a;
    placeInHeld[a] = placeOfB;
    placeInHeld[b] = placeOfA;
    officerOn[a] = y;
    officerOn[b] = x;
  }

  /** The seat that the officer holds in a team, or -1. */
  seatInTeam(team: number, officer: number): number {
    const end = this.firstSeatOf[team + 1];
    for (let seat = this.firstSeatOf[team]; seat < end; seat++)
      if (this.officerOn[seat] === officer) return seat;
    return -1;
  }

  isRecused(team: number, officer: number): boolean {
    return this.recusedIn[team]?.has(officer) ?? false;
  }

  /** True where nobody else in the team (the seat `except` aside) must be kept apart from the officer. */
  atPeace(team: number, officer: number, except = -1): boolean {
    const foes = this.foes.get(officer);
    if (!foes) return true;
    const { firstSeat, seats } = this.seating.teams[team];
    for (let seat = firstSeat; seat < firstSeat + seats; seat++)
      if (seat !== except && foes.has(this.officerOn[seat])) return false;
    return true;
  }
}

function foesOf(candidates: readonly Candidate[], conflicts: readonly Conflict[]) {
  const indexOf = new Map(candidates.map((candidate, i) => [candidate.key, i]));
  const foes = new Map<number, Set<number>>();
  const add = (a: number, b: number) => foes.set(a, (foes.get(a) ?? new Set()).add(b));
  for (const [left, right] of conflicts) {
    const a = indexOf.get(left);
    const b = indexOf.get(right);
    if (a === undefined || b === undefined || a === b) continue;
    add(a, b);
    add(b, a);
  }
  return foes;
}
