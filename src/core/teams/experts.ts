/**
 * Experts and third parties (专家和第三方机构) added to teams (SR-1 teams, hard rules): drawn at random by the
 * same seed with purpose `experts`, as evenly as they can be. They join the team of the object's first
 * department and never count towards its two officers.
 */
import type { LocalDate } from "../calendar/localDate";
import { err, ok } from "../result";
import type { Result } from "../result";
import { assignSeats } from "./assignment";
import type { AssignedTeam, Assignment } from "./team";
import type { TeamFault } from "./fault";
import type { Candidate, Visit } from "./request";

/** Stands for a department in the matching and in messages. */
export const expertPool = "专家和第三方机构库";
/** An expert without a 有效期 is on the list for good. */
const forGood = "9999-12-31" as LocalDate;

/** An expert or an institution as the matching sees one; `key` is unique. */
export interface ExpertCandidate {
  readonly key: string;
  readonly name: string;
  /** 专业 */
  readonly specialities: readonly string[];
  /** 有效期; null where none is given. */
  readonly until: LocalDate | null;
  /** Objects, people or addresses to keep away from. */
  readonly recusals: readonly string[];
  readonly at: string;
}

export interface ExpertRule {
  /** The day of the inspection. */
  readonly on: LocalDate;
  /** Experts per object, 1 or more. */
  readonly count: number;
  /** What the experts of an object must bring between them; by default nothing in particular. */
  readonly specialitiesOf?: (visit: Visit) => readonly string[];
}

/** Draws the experts and puts them in the teams. Nothing is drawn in part. */
export function addExperts(
  assignment: Assignment,
  experts: readonly ExpertCandidate[],
  visits: readonly Visit[],
  rule: ExpertRule,
  seedText: string,
): Result<Assignment, readonly TeamFault[]> {
  if (!Number.isInteger(rule.count) || rule.count < 1)
    return err([{ code: "teams.expertCount", found: rule.count }]);
  const seen = new Map<string, ExpertCandidate>();
  const doubled = experts.flatMap((expert): TeamFault[] => {
    const first = seen.get(expert.key);
    if (!first) seen.set(expert.key, expert);
    return first ? [{ code: "teams.expertTwice", at: expert.at, first: first.at, found: expert.name }] : [];
  });
  if (doubled.length > 0) return err(doubled);
  const specialitiesOf = rule.specialitiesOf ?? (() => []);
  const drawn = assignSeats(
    experts.map(asCandidate),
    visits.map((visit) => ({
      ...visit,
      departments: [expertPool],
      tags: new Map([[expertPool, specialitiesOf(visit)]]),
    })),
    { size: rule.count, on: rule.on, conflicts: [], sameDistrict: false },
    { seedText, purpose: "experts" },
  );
  if (!drawn.ok) return drawn;
  const joining = new Map(drawn.value.teams.map((team) => [team.id, team.members]));
  const first = new Map(visits.map(({ id, departments }) => [id, departments[0]]));
  const teams = assignment.teams.map((team): AssignedTeam => {
    if (first.get(team.id) !== team.department) return team;
    const companions = (joining.get(team.id) ?? []).map(({ name, holds }) => ({
      name,
      role: "expert" as const,
      holds,
      reason: "",
    }));
    return { ...team, companions: [...(team.companions ?? []), ...companions] };
  });
  return ok({ ...assignment, teams });
}

function asCandidate(expert: ExpertCandidate): Candidate {
  return {
    key: expert.key,
    name: expert.name,
    department: expertPool,
    tags: expert.specialities,
    district: "",
    certificateUntil: expert.until ?? forGood,
    active: true,
    recusals: expert.recusals,
    maximumLoad: null,
    mayLead: false,
    at: expert.at,
  };
}
