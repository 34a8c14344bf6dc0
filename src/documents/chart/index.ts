export * from "./ratioChart";
