export { assignTeams } from "./assignment";
export type { AssignedTeam, Assignment, AssignmentOptions, Member } from "./assignment";
export { assignFixedTeams } from "./fixedTeams";
export type { FixedAssignment, FixedTeam } from "./fixedTeams";
export { changeOfficer } from "./officerChange";
export type { ChangedAssignment, OfficerChange } from "./officerChange";
export type { TeamFault } from "./fault";
export type { Candidate, Conflict, TeamRule, Visit } from "./request";
