export * from "./drawnByLot";
export * from "./entry";
export * from "./fault";
export * from "./inspection";
export * from "./inspectionResult";
export * from "./publicity";
