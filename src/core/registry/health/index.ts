export * from "./finding";
export * from "./score";
export * from "./classMonth";
export * from "./objectChecks";
export * from "./completeness";
export * from "./officerChecks";
export * from "./itemChecks";
export * from "./completion";
