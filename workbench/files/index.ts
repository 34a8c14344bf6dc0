/** Files in the workbench: .xlsx in, and the same file with what has changed out. */
export { loadWorkbook } from "./loadWorkbook";
export type { LoadedWorkbook } from "./loadWorkbook";
export { OpenFile } from "./openFile";
export { openInto } from "./openInto";
