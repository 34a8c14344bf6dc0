export * from "./differences";
export * from "./planRow";
