export * from "./readSubmission";
export * from "./unitOfFileName";
export * from "./rollupSheets";
export * from "./readReported";
export * from "./unitList";
export * from "./reportedEdits";
export * from "./sortSubmissions";
export * from "./levelEdits";
