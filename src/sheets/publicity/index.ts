export * from "./columnSetting";
export * from "./publicityRecords";
export * from "./publicTable";
export * from "./publicTasks";
export * from "./secrets";
export * from "./internalMark";
