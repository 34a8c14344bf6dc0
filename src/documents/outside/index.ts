export * from "./outsideCopy";
export type { LeftBehind, LeftReason } from "./outsidePlan";
