/** What a host can refuse. `at` is an address or a file's name. */
export type HostFault =
  | { readonly code: "host.sheetMissing"; readonly at: string }
  | { readonly code: "host.sheetExists"; readonly at: string }
  | { readonly code: "host.sheetName"; readonly at: string }
  | { readonly code: "host.sheetProtected"; readonly at: string }
  | { readonly code: "host.sheetVeryHidden"; readonly at: string }
  | { readonly code: "host.structureProtected"; readonly at: string }
  | { readonly code: "host.lastSheet"; readonly at: string }
  | { readonly code: "host.outsideSheet"; readonly at: string }
  | { readonly code: "host.mergeLosesValue"; readonly at: string; readonly found: string }
  | { readonly code: "host.notFinite"; readonly at: string }
  | {
      readonly code: "host.textTooLong";
      readonly at: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "host.choicesTooLong"; readonly at: string; readonly found: string }
  | { readonly code: "host.tableName"; readonly at: string; readonly found: string }
  | { readonly code: "host.tableMissing"; readonly at: string; readonly found: string }
  | { readonly code: "host.tableOverlaps"; readonly at: string; readonly found: string }
  | { readonly code: "host.imageNotPng"; readonly at: string }
  | { readonly code: "host.tooOld"; readonly found: string; readonly expected: string }
  | { readonly code: "host.busy" }
  | { readonly code: "host.cancelled" }
  | { readonly code: "host.changedSince"; readonly at: string }
  /** What was written last could not be read again, and these edits rest on what stood before it. */
  | { readonly code: "host.notReadSince" }
  | { readonly code: "host.bytesUnavailable"; readonly found: string }
  | { readonly code: "host.refused"; readonly at: string; readonly found: string }
  | { readonly code: "file.notZip"; readonly at: string }
  | { readonly code: "file.notWorkbook"; readonly at: string; readonly found: string }
  | { readonly code: "file.encrypted"; readonly at: string }
  /** A text file in neither UTF-8 nor GB18030. */
  | { readonly code: "file.encoding"; readonly at: string }
  /** Read all the same; `found` characters became �. */
  | { readonly code: "file.brokenText"; readonly at: string; readonly found: number }
  /** `found` and `expected` in megabytes. */
  | { readonly code: "file.tooLarge"; readonly at: string; readonly found: number; readonly expected: number }
  | { readonly code: "file.tooSparse"; readonly at: string }
  /** `expected`: the most rows that are taken at once. */
  | { readonly code: "file.tooManyRows"; readonly at: string; readonly expected: number }
  | { readonly code: "file.unreadable"; readonly at: string; readonly found: string };
