/**
 * What a custom function can refuse by itself; the rest comes from core and sheets. Every code has a
 * sentence in the locale area `faults-functions`. `argument` is a parameter's name in the code, which
 * the sentence shows by its localized name.
 */
export type FunctionFault =
  | { readonly code: "functions.errorCell"; readonly at: string; readonly found: string }
  | { readonly code: "functions.rangeEmpty"; readonly argument: string }
  | { readonly code: "functions.numberId"; readonly at: string; readonly found: string }
  | { readonly code: "functions.amountUnreadable"; readonly argument: string; readonly found: string }
  | { readonly code: "functions.amountFraction"; readonly argument: string; readonly found: string }
  | {
      readonly code: "functions.amountOver";
      readonly count: number;
      readonly size: number;
      readonly over: number;
    }
  | {
      readonly code: "functions.reserveOver";
      readonly count: number;
      readonly after: number;
      readonly left: number;
      readonly size: number;
    }
  | { readonly code: "functions.seedNumber"; readonly argument: string; readonly found: string }
  | { readonly code: "functions.seedUnreadable"; readonly argument: string; readonly found: string }
  | {
      readonly code: "functions.rowsDiffer";
      readonly argument: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "functions.strayStratum"; readonly at: string; readonly found: string }
  | { readonly code: "functions.ratesColumns"; readonly found: number }
  | { readonly code: "functions.rateAboveOne"; readonly at: string; readonly found: string }
  | { readonly code: "functions.rateUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "functions.rateTwice"; readonly at: string; readonly stratum: string }
  | { readonly code: "functions.nothingDrawn" }
  | { readonly code: "functions.sizesShape" }
  | { readonly code: "functions.notInList"; readonly id: string }
  | { readonly code: "functions.notWhole"; readonly argument: string; readonly found: string }
  | { readonly code: "functions.partOverWhole"; readonly part: number; readonly whole: number }
  | { readonly code: "functions.noData" }
  | {
      readonly code: "functions.outOfReach";
      readonly part: number;
      readonly whole: number;
      readonly goal: string;
    }
  | { readonly code: "functions.noLedger"; readonly argument: string }
  | { readonly code: "functions.formUnknown"; readonly found: string }
  | { readonly code: "functions.rowUnknown"; readonly found: string; readonly expected: string }
  | { readonly code: "functions.measureUnknown"; readonly found: string }
  | { readonly code: "functions.noSettings"; readonly argument: string }
  | { readonly code: "functions.dateUnreadable"; readonly argument: string; readonly found: string }
  | { readonly code: "functions.noDates" }
  | { readonly code: "functions.yearUnknown"; readonly year: number };

/** Faults that mean "there is no such value" and not "the input is wrong": #N/A instead of #VALUE!. */
export const notAvailable: ReadonlySet<string> = new Set([
  "functions.nothingDrawn",
  "functions.notInList",
  "functions.noData",
  "functions.outOfReach",
  "functions.noDates",
  "functions.yearUnknown",
]);
