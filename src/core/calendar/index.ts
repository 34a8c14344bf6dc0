export * from "./agenda";
export * from "./deadlines";
export * from "./fault";
export * from "./holidays";
export * from "./icalendar";
export * from "./localDate";
export * from "./workingDays";
