/**
 * Specialists whom the unit appoints (指派专业人员; SR-1 teams, "Two ways"): where no officer of a department has
 * the expertise, one may join, recorded as such with the reason. They never count towards the two officers.
 */
import type { AssignedTeam, Assignment } from "./team";
import type { Visit } from "./request";

export interface Specialist {
  readonly name: string;
  /** Canonical name of the department whose teams the specialist joins. */
  readonly department: string;
  /** The tags that the specialist brings. */
  readonly tags: readonly string[];
  /** The objects; left out: every object of the task that asks the department for one of the tags. */
  readonly visits?: readonly string[];
  readonly reason: string;
}

/** The visits without what specialists bring: the officers' seats no longer have to. */
export function relieved(visits: readonly Visit[], specialists: readonly Specialist[]): readonly Visit[] {
  if (specialists.length === 0) return visits;
  return visits.map((visit) => ({
    ...visit,
    tags: new Map(
      [...visit.tags].map(([department, tags]) => [
        department,
        tags.filter((tag) => !specialists.some((s) => brings(s, visit, department).includes(tag))),
      ]),
    ),
  }));
}

/** Puts the specialists on record, in the teams that they join. */
export function withSpecialists(
  assignment: Assignment,
  visits: readonly Visit[],
  specialists: readonly Specialist[],
): Assignment {
  if (specialists.length === 0) return assignment;
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const teams = assignment.teams.map((team): AssignedTeam => {
    const visit = byId.get(team.id);
    const joining = specialists.flatMap((specialist) => {
      const holds = visit ? brings(specialist, visit, team.department) : [];
      const { name, reason } = specialist;
      return holds.length > 0 ? [{ name, role: "appointed" as const, holds, reason }] : [];
    });
    return joining.length > 0 ? { ...team, companions: [...(team.companions ?? []), ...joining] } : team;
  });
  return { ...assignment, teams };
}

function brings(specialist: Specialist, visit: Visit, department: string): readonly string[] {
  if (specialist.department !== department) return [];
  if (specialist.visits && !specialist.visits.includes(visit.id)) return [];
  return (visit.tags.get(department) ?? []).filter((tag) => specialist.tags.includes(tag));
}
