export * from "./cellLabels";
export * from "./placeOwnForm";
export * from "./teachCell";
export * from "./ownFormFill";
export * from "./ownFormsTable";
export * from "./ownFormOfMatch";
