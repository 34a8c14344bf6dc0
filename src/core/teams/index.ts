export { assignTeams } from "./assignment";
export type { AssignedTeam, Assignment, AssignmentOptions, Member } from "./assignment";
export type { TeamFault } from "./fault";
export type { Candidate, Conflict, TeamRule, Visit } from "./request";
