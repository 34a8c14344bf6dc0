export * from "./fault";
export * from "./submission";
export * from "./unitMatch";
export * from "./jointTasks";
export * from "./rollUp";
export * from "./reminder";
export * from "./whose";
export * from "./cityUnits";
