export * from "./countFigures";
export * from "./countingRules";
export * from "./defaultRules";
export * from "./definition";
export * from "./figures";
export * from "./formDefinitions";
