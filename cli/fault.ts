/** What the command line itself can refuse; everything else it passes on from the rooms it calls. */

/** The command was not understood: exit code 2. `option` is as typed, `expected` a pattern of what would do. */
export type UsageFault =
  | { readonly code: "cli.noCommand" }
  | { readonly code: "cli.unknownCommand"; readonly found: string }
  | { readonly code: "cli.unknownOption"; readonly option: string }
  | { readonly code: "cli.optionTwice"; readonly option: string }
  | { readonly code: "cli.optionNeedsValue"; readonly option: string }
  | { readonly code: "cli.optionTakesNone"; readonly option: string }
  | { readonly code: "cli.optionMissing"; readonly option: string }
  | { readonly code: "cli.optionNeeds"; readonly option: string; readonly expected: string }
  | { readonly code: "cli.optionValue"; readonly option: string; readonly found: string; readonly expected: string }
  | { readonly code: "cli.optionsExclude"; readonly found: string }
  | { readonly code: "cli.argumentMissing"; readonly expected: string }
  | { readonly code: "cli.argumentExtra"; readonly found: string }
  | { readonly code: "cli.ruleMissing" }
  | { readonly code: "cli.rulesMixed"; readonly found: string }
  | { readonly code: "cli.ruleShape"; readonly option: string; readonly found: string; readonly expected: string }
  | { readonly code: "cli.rateNoPercent"; readonly found: string; readonly expected: string }
  | { readonly code: "cli.ruleKey"; readonly option: string; readonly found: string }
  | { readonly code: "cli.ruleKeyTwice"; readonly option: string; readonly found: string }; // prettier-ignore

/** The command was understood and cannot be done: exit code 1. */
export type WorkFault =
  | { readonly code: "cli.fileMissing"; readonly at: string }
  | { readonly code: "cli.fileUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "cli.notJson"; readonly at: string; readonly found: string }
  | { readonly code: "cli.outputIsInput"; readonly at: string }
  | { readonly code: "cli.notWritten"; readonly at: string; readonly found: string }
  | { readonly code: "cli.endingOther"; readonly at: string; readonly found: string }
  | { readonly code: "cli.ledgerMissing"; readonly at: string; readonly expected: string }
  | { readonly code: "cli.formMissing"; readonly at: string; readonly form: string }
  | { readonly code: "cli.severalForms"; readonly at: string; readonly form: string; readonly sheets: string }
  | { readonly code: "cli.rollupEmpty"; readonly found: number }
  | { readonly code: "cli.mergeEmpty"; readonly found: number }
  | { readonly code: "cli.unplaced"; readonly at: string; readonly found: string }; // prettier-ignore

export type CliFault = UsageFault | WorkFault;
