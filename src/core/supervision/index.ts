export * from "./binomial";
export * from "./departmentWork";
export * from "./outliers";
