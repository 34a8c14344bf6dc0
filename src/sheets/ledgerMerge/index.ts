export * from "./ledgerRows";
export * from "./mergeLedgers";
export * from "./mergeEdits";
