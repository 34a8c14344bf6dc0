export * from "./candidates";
export * from "./jointTask";
export * from "./proposals";
export * from "./twice";
