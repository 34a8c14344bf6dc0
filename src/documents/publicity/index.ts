export * from "./publicFile";
