/**
 * What reading a workbook, or finding a place in it, can report (spec/workbook.md, spec/forms.md).
 * `at` is the address of the cell; the other members are ready to be shown. A fault is a value beside
 * the records: nothing is dropped or rounded without one. Every code has a sentence in the locale area
 * `faults-sheets`.
 */

/** An error stands in the way of a figure; a warning is only to be known. */
export type Severity = "error" | "warning";

type Fault<Code extends string, Params = unknown> = {
  readonly code: `sheets.${Code}`;
  readonly severity: Severity;
  readonly at: string;
} & Readonly<Params>;

/** A cell that cannot be read as what its column is. */
export type CellFault =
  | Fault<"date", { header: string; found: string }>
  | Fault<"choice", { header: string; found: string; expected: string }>
  | Fault<"integer", { header: string; found: string }>
  | Fault<"percent", { header: string; found: string }>
  | Fault<"nameIsNumber", { found: string }>
  | Fault<"errorValue", { header: string; found: string }>
  | Fault<"blank", { header: string }>
  | Fault<"codeLostDigits", { header: string; found: string }>
  | Fault<"codeHidden", { header: string; found: string }>
  | Fault<"codeBroken", { header: string }>
  | Fault<"checkDigit", { header: string; found: string }>
  | Fault<"duplicateId", { header: string; found: string; first: string }>;

/** A table whose shape is not clean. */
export type TableFault =
  | Fault<"ledgerWithoutTask">
  | Fault<"unknownHeader", { table: string; found: string }>
  | Fault<"headerTwice", { table: string; found: string; first: string }>
  | Fault<"mergedCells">
  | Fault<"headerRepeated">
  | Fault<"noteRow", { found: string }>
  | Fault<"veryHidden">
  | Fault<"mappingUnknown", { found: string }>
  | Fault<"settingUnknown", { found: string }>
  | Fault<"settingTwice", { found: string; first: string }>
  | Fault<"settingValue", { item: string; found: string; expected: string; instead: string }>;

/** A list to draw from whose columns, or codes, cannot be read for certain. */
export type FrameListFault =
  | Fault<"listColumnMissing", { found: string }>
  | Fault<"listColumnTwice", { found: string; other: string }>
  | Fault<"listHeaderMerged", { found: string }>
  | Fault<"listVeryHidden">
  | Fault<"listSeveralSheets", { found: string; sheets: string }>
  | Fault<"listCellError", { found: string }>
  | Fault<"listCodeAsNumber", { found: string }>;

/** A form whose places are not certain. */
export type FormFault =
  | Fault<"formLabelMissing", { label: string }>
  | Fault<"formLabelTwice", { label: string; first: string }>
  | Fault<"formLabelNear", { label: string; found: string }>
  | Fault<"formSeveralColumns", { found: string }>
  /** The head of the form asks for a month, a week or a quarter. */
  | Fault<"formNotCumulative", { found: string }>
  | Fault<"formGroupMissing", { label: string }>
  | Fault<"formLabelUnknown", { found: string }>
  | Fault<"formUndecided", { found: string }>
  | Fault<"formTranslated", { found: string }>
  | Fault<"formDoubt", { found: string; expected: string }>
  | Fault<"formNoPlace", { label: string }>
  | Fault<"formPlaceTaken", { label: string; found: string }>
  | Fault<"formHeadingMissing", { label: string }>
  | Fault<"formFormula", { label: string; found: string }>
  | Fault<"formFigureUncertain" | "formFigureNegative" | "formFigureText", { label: string; found: string }>
  | Fault<"formProtected">
  | Fault<"formVeryHidden">;

/** What a sheet that we keep ourselves can refuse. */
export type KeepingFault =
  | Fault<"keptProtected">
  | Fault<"keptHeaderMissing", { found: string }>
  /** A kept table has to grow to the right, and something else stands there. */
  | Fault<"columnTaken", { header: string }>
  | Fault<"archiveFigure", { label: string }>
  | Fault<"archiveReason", { label: string; found: string }>
  | Fault<"correctionUnreadable", { found: string }>
  | Fault<"platformUnreadable", { found: string }>
  | Fault<"platformNothing">;

export type SheetFault = CellFault | TableFault | FrameListFault | FormFault | KeepingFault;
