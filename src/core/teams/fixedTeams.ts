/**
 * The other way (SR-1 teams, "Two ways"): where a fresh pair for every firm cannot be driven in two cars,
 * fixed teams are drawn first, and the objects are dealt to them at random, loads equal. Each team then
 * stands for one officer who holds all that its members hold, and keeps away from all that any of them must.
 */
import { seededRandom } from "../draw/seededRandom";
import { err, ok } from "../result";
import type { Result } from "../result";
import { assignSeats } from "./assignment";
import type { AssignmentOptions } from "./assignment";
import type { Assignment } from "./team";
import { mayInspect } from "./eligibility";
import type { TeamFault } from "./fault";
import { shuffled } from "./matching";
import type { Random } from "./matching";
import { drawLeader } from "./leader";
import { listObstacles } from "./obstacles";
import type { Candidate, TeamRule, Visit } from "./request";
import { relieved, withSpecialists } from "./specialists";

/** A team that stays together for the whole task. */
export interface FixedTeam {
  /** `市场监管局·第3组` */
  readonly name: string;
  readonly department: string;
  readonly members: readonly Candidate[];
  /** 执法证号 of the leader. */
  readonly leader: string;
}

/** Who goes where, team by team. */
export interface FixedAssignment {
  readonly fixed: readonly FixedTeam[];
  readonly assignment: Assignment;
}

/** Draws fixed teams in each department, then deals the objects to them. */
export function assignFixedTeams(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
  options: AssignmentOptions,
): Result<FixedAssignment, readonly TeamFault[]> {
  const doubled = listObstacles(candidates);
  if (doubled.length > 0) return err(doubled);
  const random = seededRandom(options.seedText, `${options.purpose ?? "officers"}/fixed`);
  const departments = [...new Set(visits.flatMap((visit) => visit.departments))];
  const fixed = departments.flatMap((department) => drawFixedTeams(candidates, department, rule, random));
  const specialists = options.specialists ?? [];
  const carried = options.loadsBefore ?? new Map<string, number>();
  // A fixed team carries as much as the member who carries the most.
  const loadsBefore = new Map(
    fixed.map(({ name, members }) => [name, Math.max(...members.map((m) => carried.get(m.key) ?? 0))]),
  );
  const dealt = assignSeats(
    fixed.map(asOneCandidate),
    relieved(visits, specialists),
    { ...rule, size: 1, conflicts: [] },
    { ...options, loadsBefore },
  );
  if (!dealt.ok) return dealt;
  const assignment = withMembers(dealt.value, fixed, carried);
  return ok({ fixed, assignment: withSpecialists(assignment, visits, specialists) });
}

/** Everybody of a department in a random order, so many to a team; those left over join the last one. */
function drawFixedTeams(
  candidates: readonly Candidate[],
  department: string,
  rule: TeamRule,
  random: Random,
): FixedTeam[] {
  const staff = candidates.filter((c) => c.department === department && mayInspect(c, rule));
  const order = [...shuffled(staff.length, random)].map((i) => staff[i]);
  const groups: Candidate[][] = [];
  const apart = (a: Candidate, b: Candidate) =>
    rule.conflicts.some(([x, y]) => (x === a.key && y === b.key) || (x === b.key && y === a.key));
  while (order.length >= rule.size) {
    const group = [order.shift() as Candidate];
    while (group.length < rule.size) {
      const next = order.findIndex((c) => group.every((member) => !apart(member, c)));
      group.push(...order.splice(Math.max(next, 0), 1));
    }
    groups.push(group);
  }
  groups.at(-1)?.push(...order);
  return groups.map((members, i) => ({
    name: `${department}·第${i + 1}组`,
    department,
    members,
    leader: members[drawLeader(members, random)].key,
  }));
}

function asOneCandidate(team: FixedTeam): Candidate {
  const limits = team.members.flatMap((m) => (m.maximumLoad === null ? [] : [m.maximumLoad]));
  const districts = new Set(team.members.map((m) => m.district));
  return {
    ...team.members[0],
    key: team.name,
    name: team.name,
    tags: [...new Set(team.members.flatMap((m) => m.tags))],
    recusals: team.members.flatMap((m) => m.recusals),
    maximumLoad: limits.length > 0 ? Math.min(...limits) : null,
    district: districts.size === 1 ? team.members[0].district : "",
  };
}

/** Puts the people back in the place of their team. */
function withMembers(
  dealt: Assignment,
  fixed: readonly FixedTeam[],
  before: ReadonlyMap<string, number>,
): Assignment {
  const byName = new Map(fixed.map((team) => [team.name, team]));
  const loads = new Map<string, number>();
  for (const team of fixed)
    for (const member of team.members) loads.set(member.key, dealt.loads.get(team.name) ?? 0);
  return {
    ...dealt,
    loads,
    before: new Map([...before].filter(([key, load]) => loads.has(key) && load > 0)),
    teams: dealt.teams.map((dealtTeam) => {
      const team = byName.get(dealtTeam.members[0]?.key ?? "");
      const holds = dealtTeam.members[0]?.holds ?? [];
      return {
        ...dealtTeam,
        ...(team ? { name: team.name } : {}),
        members: (team?.members ?? []).map((m) => ({
          key: m.key,
          name: m.name,
          holds: holds.filter((tag) => m.tags.includes(tag)),
          leader: m.key === team?.leader,
        })),
      };
    }),
  };
}
