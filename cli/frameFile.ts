/** The frame in a file: read as every list is (src/sheets/frameList.ts). */
export { readFrameList as readFrame } from "../src/sheets/frameList";
export type { FrameColumns, FrameList as FrameFile } from "../src/sheets/frameList";
