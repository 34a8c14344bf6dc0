export * from "./training";
