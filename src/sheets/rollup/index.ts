export * from "./readSubmission";
export * from "./unitOfFileName";
export * from "./rollupSheets";
export * from "./readReported";
