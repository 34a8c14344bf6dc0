export * from "./carriedTables";
export * from "./yearEnd";
