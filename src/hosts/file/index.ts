/** The door of the file host: workbooks as bytes, read as grids and patched by edits. */
export { applyEdits } from "./applyEdits";
export { blankWorkbook } from "./blankWorkbook";
export { FileHost } from "./fileHost";
export type { FileHostSurroundings } from "./fileHost";
export { readFile } from "./readFile";
