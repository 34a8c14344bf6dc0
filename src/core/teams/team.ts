/** Teams as they go on record (SR-1 teams, Record): who sits where, and why each was eligible. */
import type { TeamFault } from "./fault";

/** One member, and why he or she was eligible. */
export interface Member {
  /** 执法证号 */
  readonly key: string;
  readonly name: string;
  /** The tags asked for that this member brings; empty where none was asked of the seat. */
  readonly holds: readonly string[];
  readonly leader: boolean;
}

/** Somebody who joins a team and never counts towards its officers: an expert, a third party, a specialist. */
export interface Companion {
  readonly name: string;
  /** `expert`: drawn from 专家和第三方机构库; `appointed`: a specialist whom the unit appointed (指派). */
  readonly role: "expert" | "appointed";
  /** The tags asked for that this person brings. */
  readonly holds: readonly string[];
  /** Why the unit appointed this person; "" for a drawn expert. */
  readonly reason: string;
}

/** One later change of officer: who left, who came, why, and in which turn it was drawn. */
export interface TeamChange {
  readonly turn: number;
  readonly leaves: string;
  readonly joins: string;
  readonly reason: string;
}

/** A team as it goes on record: members in seat order. */
export interface AssignedTeam {
  readonly id: string;
  readonly department: string;
  readonly members: readonly Member[];
  /** Experts and specialists. */
  readonly companions?: readonly Companion[];
  /** Later changes, in their order. */
  readonly changes?: readonly TeamChange[];
  /** The fixed team's name, where the objects were dealt to fixed teams. */
  readonly name?: string;
  /** Seats that stayed open, only where the user accepts listed gaps. */
  readonly open: number;
}

export interface Assignment {
  readonly teams: readonly AssignedTeam[];
  /** Seats of each officer in this task, by key. */
  readonly loads: ReadonlyMap<string, number>;
  /** What each officer carried already, by key; absent is 0. */
  readonly before: ReadonlyMap<string, number>;
  /** What was accepted although it does not hold: listed gaps, conflicts that no swap could part. */
  readonly accepted: readonly TeamFault[];
}
