export { assignTeams } from "./assignment";
export type {
  AssignedTeam,
  Assignment,
  AssignmentOptions,
  Companion,
  Member,
  TeamChange,
} from "./assignment";
export { addExperts, expertPool } from "./experts";
export type { ExpertCandidate, ExpertRule } from "./experts";
export { assignFixedTeams } from "./fixedTeams";
export type { FixedAssignment, FixedTeam } from "./fixedTeams";
export { requestObstacles } from "./obstacles";
export { changeOfficer } from "./officerChange";
export type { ChangedAssignment, OfficerChange } from "./officerChange";
export type { Specialist } from "./specialists";
export { checkTeams, publicTeams, recordOfTeams } from "./teamRecord";
export type { PublicTeam, TeamRecord, TeamsAsked } from "./teamRecord";
export type { TeamFault } from "./fault";
export type { Candidate, Conflict, TeamRule, Visit } from "./request";
