export * from "./training";
export * from "./trainingPlan";
