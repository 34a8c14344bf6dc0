/** What a template of the unit's own can be refused for. `at` is the template's file name, `found` what stands in it. */
export type TemplateFault =
  | { readonly code: "summary.templateNotWord"; readonly at: string }
  | { readonly code: "summary.templateEncrypted"; readonly at: string }
  | { readonly code: "summary.templateMacros"; readonly at: string }
  /** `found` and `expected` in megabytes. */
  | {
      readonly code: "summary.templateTooLarge";
      readonly at: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "summary.templateUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "summary.placeholderMissing"; readonly at: string }
  /** `expected` are the names that there are. */
  | {
      readonly code: "summary.placeholderUnknown";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  /** A table, a chart or several paragraphs cannot stand in the middle of a line; `expected` is that line. */
  | {
      readonly code: "summary.placeholderNotAlone";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Braces that are not closed. */
  | { readonly code: "summary.placeholderOpen"; readonly at: string; readonly found: string };
