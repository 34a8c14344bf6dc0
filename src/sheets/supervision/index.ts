export * from "./outlierWords";
export * from "./readSupervision";
export * from "./supervisionSheet";
