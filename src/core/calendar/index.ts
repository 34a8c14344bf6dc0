export * from "./deadlines";
export * from "./fault";
export * from "./holidays";
export * from "./localDate";
export * from "./workingDays";
