export * from "./fault";
export * from "./poolHealth";
export * from "./mend";
export * from "./poolList";
export * from "./mergeLists";
export * from "./completionSheet";
export * from "./tagRule";
