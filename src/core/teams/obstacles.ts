/** What makes a matching impossible before any search: said in one sentence each, with its cell. */
import type { TeamFault } from "./fault";
import { mayInspect } from "./eligibility";
import { recusals } from "./recusal";
import type { Recused } from "./recusal";
import type { Candidate, TeamRule, Visit } from "./request";

/** The fewest officers that may inspect together (最少 2 人). */
export const fewestOfficers = 2;

/** Doubled certificates, and people who stand in two departments. */
export function listObstacles(candidates: readonly Candidate[]): readonly TeamFault[] {
  const faults: TeamFault[] = [];
  const byKey = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const first = byKey.get(candidate.key);
    if (!first) byKey.set(candidate.key, candidate);
    else if (first.department === candidate.department)
      faults.push({ code: "teams.officerTwice", at: candidate.at, first: first.at, found: candidate.key });
    else
      faults.push({
        code: "teams.officerInTwoDepartments",
        at: candidate.at,
        first: first.at,
        found: candidate.name,
        departments: `${first.department}、${candidate.department}`,
      });
  }
  return faults;
}

/** Everything that can be said before the seed is known: what `assignTeams` would refuse without a search. */
export function requestObstacles(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  rule: TeamRule,
): readonly TeamFault[] {
  if (!Number.isInteger(rule.size) || rule.size < fewestOfficers)
    return [{ code: "teams.tooSmall", found: rule.size }];
  return [...listObstacles(candidates), ...seatingObstacles(candidates, visits, recusals(candidates), rule)];
}

/** Departments without two officers, tags that nobody holds, recusals that leave a team without officers. */
export function seatingObstacles(
  candidates: readonly Candidate[],
  visits: readonly Visit[],
  recused: Recused,
  rule: TeamRule,
): readonly TeamFault[] {
  const faults: TeamFault[] = [];
  const said = new Set<string>();
  const once = (key: string, fault: TeamFault) => {
    if (!said.has(key)) faults.push(fault);
    said.add(key);
  };
  const staff = new Map<string, Set<number>>();
  candidates.forEach((candidate, i) => {
    if (!mayInspect(candidate, rule)) return;
    const officers = staff.get(candidate.department);
    if (officers) officers.add(i);
    else staff.set(candidate.department, new Set([i]));
  });
  const held = new Map<string, Set<string>>();
  for (const [department, officers] of staff)
    held.set(department, new Set([...officers].flatMap((i) => candidates[i].tags)));
  const teams = visits.flatMap((visit) => visit.departments.map((department) => ({ visit, department })));
  for (const { visit, department } of teams) {
    const officers = staff.get(department) ?? new Set<number>();
    if (officers.size < rule.size) {
      once(department, {
        code: "teams.departmentTooSmall",
        department,
        found: officers.size,
        expected: rule.size,
      });
      continue;
    }
    for (const tag of visit.tags.get(department) ?? [])
      if (!held.get(department)?.has(tag))
        once(`${department}\t${tag}`, { code: "teams.tagNobodyHolds", at: visit.at, department, tag });
    const free = officers.size - [...recused(visit)].filter((officer) => officers.has(officer)).length;
    if (free < rule.size)
      faults.push({
        code: "teams.recusalsEmptyTeam",
        at: visit.at,
        department,
        found: free,
        expected: rule.size,
      });
  }
  return faults;
}
