export * from "./fault";
export { isCoordinatingOffice } from "./inspectingDepartments";
export { leadsByPost } from "./officerCandidates";
export type { DrawnObject } from "./drawnVisits";
export * from "./teamRequest";
