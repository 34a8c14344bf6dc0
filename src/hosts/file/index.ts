/** The door of the file host: workbooks as bytes, read as grids and patched by edits. */
export { applyEdits, applyEditsInSlices, applyEditsTo } from "./applyEdits";
export { blankWorkbook } from "./blankWorkbook";
export { FileHost } from "./fileHost";
export type { FileHostSurroundings } from "./fileHost";
export { pngSize } from "./png";
export { readFile, readFileInSlices } from "./readFile";
export { listRowLimit, readListInSlices, readPasteInSlices } from "./readList";
export type { ListFile } from "./readList";
export { workbookEnding } from "./workbookEnding";
export { decodeText, ungarbled } from "./textEncoding";
export type { TextEncoding } from "./textEncoding";

// the parts themselves, for documents that are made from a workbook's own bytes
export { parseAreas, rangeText } from "./areas";
export { readCell } from "./cellContent";
export {
  contentTypes,
  contentTypesPart,
  declareExtension,
  declarePart,
  forgetMissingParts,
} from "./contentTypes";
export { piecesOf } from "./formulaText";
export { isEncryptedPackage, isOle } from "./oleContainer";
export { isZip, openXlsx, reasonOf } from "./openXlsx";
export { Parts } from "./parts";
export { readSheets, tablesOf } from "./readXlsx";
export {
  addRelationship,
  reachableFrom,
  relationshipsOf,
  relsPart,
  removeRelationships,
} from "./relationships";
export type { Relationship } from "./relationships";
export type { SharedString } from "./sharedStrings";
export { sheetGeometry } from "./sheetGeometry";
export { SheetPart, worksheetOrder } from "./sheetPart";
export { StyleSheet, isTrue } from "./styleSheet";
export { WorkbookPart } from "./workbookPart";
export type { DefinedName, SheetEntry } from "./workbookPart";
export { XmlError, XmlScanner, escapeAttribute, escapeText } from "./xmlScanner";
export * as xml from "./xmlTree";
