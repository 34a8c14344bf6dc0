export * from "./poolMerge";
