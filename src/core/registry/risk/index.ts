export * from "./snapshot";
export * from "./migration";
