export * from "./carriedTables";
export * from "./yearEnd";
export type { Outline } from "./outlineSheet";
