/** What leaves the workbook. */
export { archivePackage } from "./archivePackage";
export type { ArchiveRequest } from "./archivePackage";
export { builtInForm } from "./builtInForm";
export type { FormWorkbook } from "./builtInForm";
export { figuresDigest, ledgerDigest } from "./digests";
export type { Stamp } from "./documentProperties";
export { exportForm } from "./exportForm";
export type { ExportRequest } from "./exportForm";
export { exportName } from "./exportName";
export type { ExportNameInput } from "./exportName";
export type { DocumentFault, ExportNote } from "./fault";
export { inspectExport } from "./inspectExport";
export type { InspectedExport } from "./inspectExport";
export { qrPng } from "./qrCode";
export type { Seal } from "./seal";
