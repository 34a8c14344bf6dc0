/**
 * A later change of officer (illness, 回避 found later; SR-1 teams, Record): one seat is drawn again by the
 * same rules, with purpose `officers/2`, `officers/3` …; everybody else stays where they are.
 */
import { seededRandom } from "../draw/seededRandom";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { AssignedTeam, Assignment } from "./team";
import { mayInspect } from "./eligibility";
import type { TeamFault } from "./fault";
import { shortage } from "./infeasibility";
import { drawLeader } from "./leader";
import { recusals } from "./recusal";
import type { Candidate, TeamRule, Visit } from "./request";

export interface OfficerChange {
  readonly id: string;
  readonly department: string;
  /** 执法证号 of the officer who leaves. */
  readonly leaves: string;
  readonly reason: string;
}

export interface ChangedAssignment {
  readonly assignment: Assignment;
  /** 执法证号 of the officer who takes the seat. */
  readonly joins: string;
}

/**
 * Draws the successor among the least loaded who may sit there, so that the team still holds every tag.
 * @param turn 2 for the first change of a task, 3 for the next …
 */
export function changeOfficer(
  assignment: Assignment,
  candidates: readonly Candidate[],
  visit: Visit,
  rule: TeamRule,
  change: OfficerChange,
  seedText: string,
  turn: number,
): Result<ChangedAssignment, readonly TeamFault[]> {
  const random = seededRandom(seedText, `officers/${turn}`);
  const place = assignment.teams.findIndex((t) => t.id === change.id && t.department === change.department);
  const team = assignment.teams[place];
  const { id, department } = change;
  if (!team?.members.some((m) => m.key === change.leaves))
    return err([{ code: "teams.notInTeam", id, department, found: change.leaves }]);
  if (change.reason.trim() === "") return err([{ code: "teams.changeWithoutReason", id, department }]);
  const byKey = new Map(candidates.map((c) => [c.key, c]));
  const staying = team.members.flatMap((m) => (m.key === change.leaves ? [] : [byKey.get(m.key)]));
  const stay = staying.filter((c): c is Candidate => c !== undefined);
  const recused = recusals(candidates)(visit);
  const missing = (visit.tags.get(change.department) ?? []).filter(
    (tag) => !stay.some((c) => c.tags.includes(tag)),
  );
  const carried = (c: Candidate) => assignment.before.get(c.key) ?? 0;
  const load = (c: Candidate) => assignment.loads.get(c.key) ?? 0;
  const able = candidates.filter(
    (c, i) =>
      c.department === change.department &&
      c.key !== change.leaves &&
      mayInspect(c, rule) &&
      !recused.has(i) &&
      !stay.includes(c) &&
      missing.every((tag) => c.tags.includes(tag)) &&
      load(c) < (c.maximumLoad ?? Infinity) &&
      !rule.conflicts.some(([a, b]) =>
        stay.some((s) => (s.key === a && c.key === b) || (s.key === b && c.key === a)),
      ),
  );
  if (able.length === 0) return err([shortage(department, missing.join("、"), 1, 0, 0)]);
  const least = Math.min(...able.map((c) => load(c) + carried(c)));
  const among = able.filter((c) => load(c) + carried(c) === least);
  const joins = among[Math.floor(random() * among.length)];
  const loads = new Map(assignment.loads);
  loads.set(change.leaves, (loads.get(change.leaves) ?? 1) - 1);
  loads.set(joins.key, load(joins) + 1);
  const made = { turn, leaves: change.leaves, joins: joins.key, reason: change.reason };
  const changed = { ...team, changes: [...(team.changes ?? []), made] };
  const teams = assignment.teams.map((t, i) =>
    i === place ? withSuccessor(changed, change.leaves, joins, missing, byKey, random) : t,
  );
  return ok({ assignment: { ...assignment, teams, loads }, joins: joins.key });
}

function withSuccessor(
  team: AssignedTeam,
  leaves: string,
  joins: Candidate,
  holds: readonly string[],
  byKey: ReadonlyMap<string, Candidate>,
  random: () => number,
): AssignedTeam {
  const members = team.members.map((m) =>
    m.key === leaves ? { key: joins.key, name: joins.name, holds, leader: false } : m,
  );
  if (members.some((m) => m.leader)) return { ...team, members };
  // The leader left: another is drawn.
  const people = members.flatMap((m) => byKey.get(m.key) ?? []);
  const leader = people[drawLeader(people, random)]?.key;
  return { ...team, members: members.map((m) => ({ ...m, leader: m.key === leader })) };
}
