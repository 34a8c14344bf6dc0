export * from "./ledgerRows";
export * from "./mergeLedgers";
export * from "./mergeEdits";
export * from "./acceptance";
