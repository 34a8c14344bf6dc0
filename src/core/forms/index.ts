export * from "./countFigures";
export * from "./countingRules";
export * from "./crossChecks";
export * from "./defaultRules";
export * from "./definition";
export * from "./figures";
export * from "./formDefinitions";
export * from "./summary";
