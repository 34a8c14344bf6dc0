export * from "./drawnByLot";
export * from "./fault";
export * from "./inspection";
export * from "./inspectionResult";
export * from "./publicity";
