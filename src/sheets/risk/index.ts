export * from "./fault";
export * from "./snapshotTable";
export * from "./watchedColumns";
export * from "./targetedTask";
export * from "./watchSheet";
