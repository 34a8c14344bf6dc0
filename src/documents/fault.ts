/** What an export refuses, and what it says about what it had to leave out. `at` is an address or a file's name. */
export type DocumentFault =
  /** A formula that was never calculated, or whose result is out of date; `found` is the formula. */
  | { readonly code: "documents.formulaWithoutValue"; readonly at: string; readonly found: string }
  | { readonly code: "documents.sealLineMissing"; readonly at: string }
  | { readonly code: "documents.sealNotPng"; readonly at: string }
  | {
      readonly code: "documents.sealTooLarge";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "documents.sealApproverMissing" }
  | { readonly code: "documents.sealReasonMissing" }
  /** A file that carries no digests of this product. */
  | { readonly code: "documents.notAnExport"; readonly at: string }
  /** A sheet that is no form any more: it would not be legible on paper. */
  | {
      readonly code: "documents.sheetTooLarge";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "documents.keyUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "documents.keyPasswordWrong"; readonly at: string }
  /** `found` is the algorithm, where it is known. */
  | { readonly code: "documents.keyNotRsa"; readonly at: string; readonly found: string }
  | {
      readonly code: "documents.keyOutOfDate";
      readonly at: string;
      readonly from: string;
      readonly until: string;
    }
  /** The font of the PDF did not come; `found` is what the platform said. */
  | { readonly code: "documents.fontUnavailable"; readonly found: string }
  /** Neither the ledger nor 月报存档 has figures of the quarter `found`. */
  | { readonly code: "documents.summaryEmpty"; readonly found: string }
  | ExportNote;

/** Said beside a finished export: none of these keeps it from leaving. */
export type ExportNote =
  /** The seal's picture has a ground of its own, which covers the unit's name. */
  | { readonly code: "documents.sealOpaque"; readonly at: string }
  /** The program would not hand over its file; `found` is what it said. */
  | { readonly code: "documents.builtInUsed"; readonly found: string }
  | { readonly code: "documents.hiddenSheetShown"; readonly at: string }
  | { readonly code: "documents.errorValue"; readonly at: string; readonly found: string }
  | { readonly code: "documents.commentsRemoved"; readonly at: string }
  | { readonly code: "documents.ruleRemoved"; readonly at: string; readonly found: string }
  | { readonly code: "documents.linkRemoved"; readonly at: string; readonly found: string }
  | { readonly code: "documents.objectRemoved"; readonly at: string; readonly found: string }
  /** The page's font lacks these characters: 〓 stands for each. */
  | { readonly code: "documents.glyphMissing"; readonly at: string; readonly found: string }
  /** The text does not fit its cell, even when set smaller: the rest is cut off. */
  | { readonly code: "documents.textTooLong"; readonly at: string }
  /** A chart or shape that the PDF leaves out. */
  | { readonly code: "documents.notDrawn"; readonly at: string; readonly found: string };
