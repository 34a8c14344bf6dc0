export * from "./classRates";
export * from "./extent";
export * from "./period";
export * from "./plannedTask";
export * from "./planVersion";
