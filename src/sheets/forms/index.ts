export * from "./fillPlan";
export * from "./formFinder";
export * from "./formHeading";
export * from "./formMatch";
export * from "./newFormSheet";
export * from "./readForm";
export * from "./formAnswers";
export * from "./formReason";
