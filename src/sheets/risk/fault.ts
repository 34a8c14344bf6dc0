/** What reading snapshots and proposing a task from them can report. Sentences: locale area `faults-supervision`. */
export type RiskFault =
  | { readonly code: "risk.monthUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "risk.laterRecorded"; readonly found: string; readonly expected: string }
  | { readonly code: "risk.columnMissing"; readonly at: string; readonly header: string }
  | { readonly code: "risk.noTags"; readonly at: string }
  | { readonly code: "risk.objectGone"; readonly id: string }
  | { readonly code: "risk.tagKept"; readonly at: string; readonly found: string };
