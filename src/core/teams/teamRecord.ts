/**
 * Teams on record (SR-1 teams, Record; SR-1 §6, `teams` of the certificate).
 *
 * Two forms. The auditors' form stands in the full certificate: names and 执法证号 of the officers, what each
 * was eligible for, who leads, later changes. The public form, for anything that leaves the unit, holds the
 * number of officers and of companions per team and nothing about persons. The salt in the auditors' form
 * keeps its published digest (`withheld.teams`) from being confirmed by guessing names and numbers.
 */
import type { CertifiedTeam } from "../evidence/certificate";
import { digestOf } from "../evidence/jcs";
import { assignTeams } from "./assignment";
import type { AssignmentOptions } from "./assignment";
import type { AssignedTeam, Assignment } from "./team";
import { addExperts } from "./experts";
import type { ExpertCandidate, ExpertRule } from "./experts";
import type { TeamFault } from "./fault";
import { assignFixedTeams } from "./fixedTeams";
import { changeOfficer } from "./officerChange";
import type { Candidate, TeamRule, Visit } from "./request";

/** A type, not an interface: it has to be a `CertifiedTeam`, whose members are open. */
export type TeamRecord = {
  readonly id: string;
  readonly department: string;
  readonly members: readonly MemberRecord[];
  readonly companions: readonly CompanionRecord[];
  readonly changes: readonly ChangeRecord[];
  /** Seats that stayed open with the user's consent. */
  readonly open: number;
  /** The fixed team's name; "" where officers were drawn for each object. */
  readonly name: string;
  /** 64 hex characters, the same in every team of a task; "" where the record stays inside. */
  readonly salt: string;
};

export type MemberRecord = {
  readonly name: string;
  /** 执法证号 */
  readonly certificate: string;
  readonly holds: readonly string[];
  readonly leader: boolean;
};

export type CompanionRecord = {
  readonly name: string;
  readonly role: "expert" | "appointed";
  readonly holds: readonly string[];
  readonly reason: string;
};

export type ChangeRecord = {
  readonly turn: number;
  readonly leaves: string;
  readonly joins: string;
  readonly reason: string;
};

/** What anybody may see of a team. */
export type PublicTeam = {
  readonly id: string;
  readonly department: string;
  readonly members: number;
  readonly companions: number;
};

/** The auditors' form, in the order of the assignment. `salt`: 32 random bytes as hex. */
export function recordOfTeams(assignment: Assignment, salt = ""): readonly (TeamRecord & CertifiedTeam)[] {
  return assignment.teams.map((team) => ({
    id: team.id,
    department: team.department,
    members: team.members.map(({ key, name, holds, leader }) => ({ name, certificate: key, holds, leader })),
    companions: (team.companions ?? []).map(({ name, role, holds, reason }) => ({
      name,
      role,
      holds,
      reason,
    })),
    changes: (team.changes ?? []).map(({ turn, leaves, joins, reason }) => ({ turn, leaves, joins, reason })),
    open: team.open,
    name: team.name ?? "",
    salt,
  }));
}

/** The public form: numbers, no persons, in the byte order of nothing but the record. */
export function publicTeams(records: readonly TeamRecord[]): readonly PublicTeam[] {
  return records.map(({ id, department, members, companions }) => ({
    id,
    department,
    members: members.length,
    companions: companions.length,
  }));
}

/** Everything that the teams of a task follow from. */
export interface TeamsAsked {
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
  readonly rule: TeamRule;
  readonly options: AssignmentOptions;
  /** Fixed teams first, objects dealt to them. */
  readonly fixed?: boolean;
  readonly experts?: { readonly pool: readonly ExpertCandidate[]; readonly rule: ExpertRule };
}

/**
 * Recomputes the teams from the request, the recorded changes included, and compares.
 * @returns nothing where every team is as recorded; otherwise each team that is not, or why there is none
 */
export function checkTeams(asked: TeamsAsked, records: readonly TeamRecord[]): readonly TeamFault[] {
  const { candidates, visits, rule, options } = asked;
  const way = asked.fixed ? assignFixedTeams : assignTeams;
  const made = way(candidates, visits, rule, options);
  if (!made.ok) return made.error;
  let assignment = "fixed" in made.value ? made.value.assignment : made.value;
  if (asked.experts) {
    const { pool, rule: expertRule } = asked.experts;
    const joined = addExperts(assignment, pool, visits, expertRule, options.seedText);
    if (!joined.ok) return joined.error;
    assignment = joined.value;
  }
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const changes = records
    .flatMap(({ id, department, changes: made }) => made.map((change) => ({ id, department, ...change })))
    .sort((a, b) => a.turn - b.turn);
  for (const change of changes) {
    const visit = byId.get(change.id);
    if (!visit) break;
    const next = changeOfficer(assignment, candidates, visit, rule, change, options.seedText, change.turn);
    if (!next.ok) return next.error;
    assignment = next.value.assignment;
  }
  return differences(recordOfTeams(assignment), records);
}

function differences(made: readonly TeamRecord[], found: readonly TeamRecord[]): readonly TeamFault[] {
  const key = ({ id, department }: Pick<AssignedTeam, "id" | "department">) => `${id}\t${department}`;
  const recorded = new Map(found.map((record) => [key(record), record]));
  const faults = made.flatMap((team): TeamFault[] => {
    const record = recorded.get(key(team));
    recorded.delete(key(team));
    const { id, department } = team;
    if (!record) return [{ code: "teams.recordMissing", id, department }];
    if (digestOf({ ...record, salt: "" }) === digestOf(team)) return [];
    return [{ code: "teams.recordDiffers", id, department, found: people(record), expected: people(team) }];
  });
  const extra = [...recorded.values()].map(({ id, department }): TeamFault => ({
    code: "teams.recordExtra",
    id,
    department,
  }));
  return [...faults, ...extra];
}

function people({ members, companions }: TeamRecord): string {
  const named = members.map(({ name, leader }) => (leader ? `${name}（组长）` : name));
  return [...named, ...companions.map(({ name }) => name)].join("、");
}
