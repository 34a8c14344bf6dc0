export * from "./revisitPool";
export * from "./revisitTable";
