/** What makes a matching impossible before any search: said in one sentence each, with its cell. */
import type { TeamFault } from "./fault";
import { mayInspect } from "./eligibility";
import type { Seating } from "./eligibility";
import type { Recused } from "./recusal";
import type { Candidate, TeamRule } from "./request";

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

/** Departments without two officers, tags that nobody holds, recusals that leave a team without officers. */
export function seatingObstacles(
  candidates: readonly Candidate[],
  seating: Seating,
  recused: Recused,
  rule: TeamRule,
): readonly TeamFault[] {
  const faults: TeamFault[] = [];
  const said = new Set<string>();
  const once = (key: string, fault: TeamFault) => {
    if (!said.has(key)) faults.push(fault);
    said.add(key);
  };
  const staff = new Map<string, readonly Candidate[]>();
  const staffOf = (department: string) => {
    let list = staff.get(department);
    if (!list) {
      list = candidates.filter((c) => c.department === department && mayInspect(c, rule));
      staff.set(department, list);
    }
    return list;
  };
  for (const team of seating.teams) {
    const { department, visit } = team;
    const officers = staffOf(department);
    if (officers.length < rule.size) {
      once(department, {
        code: "teams.departmentTooSmall",
        department,
        found: officers.length,
        expected: rule.size,
      });
      continue;
    }
    for (const tag of visit.tags.get(department) ?? [])
      if (!officers.some((c) => c.tags.includes(tag)))
        once(`${department}\t${tag}`, { code: "teams.tagNobodyHolds", at: visit.at, department, tag });
    const free = officers.filter((c) => c.recusals.length === 0 || !recused(c, visit)).length;
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
