export * from "./drawnTask";
export * from "./entryEdits";
export * from "./itemGuidance";
export * from "./ledgerColumns";
export * from "./ledgerDay";
export * from "./resultGrid";
export * from "./resultRows";
export * from "./reviewEdits";
