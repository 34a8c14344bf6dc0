export * from "./adjustPlan";
export * from "./differencesSheet";
export * from "./planColumns";
export * from "./planImport";
export * from "./planRows";
export * from "./publicPlan";
export * from "./planAfter";
