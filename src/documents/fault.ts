/** What an export can refuse, and what it has to say about what it left out. `at` is an address or a file's name. */
import type { HostFault } from "../hosts/fault";

export type DocumentFault =
  | HostFault
  | { readonly code: "documents.formHidden"; readonly at: string }
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
  | { readonly code: "documents.sealReasonMissing" };
