/**
 * Breadth-first search for an alternating path: a chain of officers who each move one seat, so that one
 * seat is filled, or one officer relieved, at its end. A search that finds none has visited a set of seats
 * and officers that no path leaves: the proof that no more can be had (Hall's theorem, as a minimum cut).
 */
import { nobody } from "./seatPlan";
import type { SeatPlan } from "./seatPlan";

/** Marks what can never be part of a path again. */
const closed = 0x7fffffff;

export class AlternatingPath {
  /** The officer who took one seat more in the last path found. */
  lastOfficer = nobody;
  private readonly officerSeen: Int32Array;
  private readonly seatSeen: Int32Array;
  /** The seat from which a seat was reached, and the officer who would leave it for that seat. */
  private readonly cameFrom: Int32Array;
  private readonly mover: Int32Array;
  private readonly queue: Int32Array;
  private readonly order: readonly Int32Array[];
  private readonly unseen: readonly Int32Array[];
  private readonly unseenCount: Int32Array;
  private readonly unseenRound: Int32Array;
  private round = 0;
  private queued = 0;

  /** @param order for each class, its officers in the (random) order in which they are tried */
  constructor(
    private readonly plan: SeatPlan,
    order: readonly Int32Array[],
  ) {
    const seats = plan.officerOn.length;
    this.order = order;
    this.unseen = order.map((officers) => new Int32Array(officers.length));
    this.unseenCount = new Int32Array(order.length);
    this.unseenRound = new Int32Array(order.length).fill(-1);
    this.officerSeen = new Int32Array(plan.load.length).fill(-1);
    this.seatSeen = new Int32Array(seats).fill(-1);
    this.cameFrom = new Int32Array(seats);
    this.mover = new Int32Array(seats);
    this.queue = new Int32Array(seats);
  }

  /**
   * Looks from the given seats for an officer who may take one more, and moves everybody along the way.
   * @param mayTake whether an officer can end the path
   * @param apart keep conflicting officers apart
   * @returns true where a path was found and applied
   */
  find(starts: readonly number[], mayTake: (officer: number) => boolean, apart: boolean): boolean {
    const { plan, seatSeen, officerSeen, queue } = this;
    this.round++;
    this.queued = 0;
    for (const seat of starts) this.reach(seat, -1, nobody);
    for (let head = 0; head < this.queued; head++) {
      const seat = queue[head];
      const team = plan.teamOf[seat];
      const seatClass = plan.classOf[seat];
      this.reachWithin(team, seat, seatClass);
      const unseen = this.unseenOf(seatClass);
      // Whoever is reached is done with for this search: the rest move up, and the list grows short.
      let kept = 0;
      const count = this.unseenCount[seatClass];
      for (let i = 0; i < count; i++) {
        const officer = unseen[i];
        if (!this.isNew(officerSeen[officer])) continue;
        if (
          plan.isRecused(team, officer) ||
          plan.seatInTeam(team, officer) >= 0 ||
          (apart && !plan.atPeace(team, officer, seat))
        ) {
          unseen[kept++] = officer;
          continue;
        }
        officerSeen[officer] = this.round;
        if (mayTake(officer)) {
          this.move(seat, officer);
          return true;
        }
        for (const other of plan.seatsOf(officer))
          if (this.isNew(seatSeen[other])) this.reach(other, seat, officer);
      }
      this.unseenCount[seatClass] = kept;
    }
    return false;
  }

  /** Who is already in the team may change to this seat, and leave the own one to somebody else. */
  private reachWithin(team: number, seat: number, seatClass: number): void {
    const { plan, seatSeen } = this;
    const end = plan.firstSeatOf[team + 1];
    for (let own = plan.firstSeatOf[team]; own < end; own++) {
      const officer = plan.officerOn[own];
      if (own === seat || officer === nobody || !this.isNew(seatSeen[own])) continue;
      if (plan.qualified[seatClass][officer] === 1 && !plan.isRecused(team, officer))
        this.reach(own, seat, officer);
    }
  }

  /** The officers of a class whom this search may still reach, the first `unseenCount` of the list. */
  private unseenOf(seatClass: number): Int32Array {
    if (this.unseenRound[seatClass] !== this.round) {
      this.unseen[seatClass].set(this.order[seatClass]);
      this.unseenRound[seatClass] = this.round;
      this.unseenCount[seatClass] = this.order[seatClass].length;
    }
    return this.unseen[seatClass];
  }

  /** The seats visited by the last search: where it failed, those whose demand exceeds the supply. */
  visitedSeats(): readonly number[] {
    return Array.from(this.queue.subarray(0, this.queued));
  }

  /** After a failed search: none of what it visited can be part of a later path of the same kind. */
  closeVisited(): void {
    for (let o = 0; o < this.officerSeen.length; o++)
      if (this.officerSeen[o] === this.round) this.officerSeen[o] = closed;
    for (const seat of this.visitedSeats()) this.seatSeen[seat] = closed;
  }

  isClosed(officer: number): boolean {
    return this.officerSeen[officer] === closed;
  }

  /** Keeps the search from coming back to the officer who wants to be relieved. */
  startFrom(officer: number): void {
    this.officerSeen[officer] = this.round + 1;
  }

  private isNew(mark: number): boolean {
    return mark !== this.round && mark !== closed;
  }

  private reach(seat: number, from: number, officer: number): void {
    this.seatSeen[seat] = this.round;
    this.cameFrom[seat] = from;
    this.mover[seat] = officer;
    this.queue[this.queued++] = seat;
  }

  private move(seat: number, newcomer: number): void {
    const moves: [seat: number, officer: number][] = [];
    for (let at = seat, officer = newcomer; at >= 0; at = this.cameFrom[at]) {
      moves.push([at, officer]);
      officer = this.mover[at];
    }
    for (const [at] of moves) if (this.plan.officerOn[at] !== nobody) this.plan.rise(at);
    for (const [at, officer] of moves) this.plan.sit(at, officer);
    this.lastOfficer = newcomer;
  }
}
