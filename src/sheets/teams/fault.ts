/**
 * What the workbook's records hold against sending teams, each with its cell (issue "teams", Bad input). An
 * error stands in the way; a warning says who is left out, and why. Sentences: locale area `faults-teams`.
 */
import type { Severity } from "../fault";

type Fault<Code extends string, Params = unknown> = {
  readonly code: `teams.${Code}`;
  readonly severity: Severity;
  readonly at: string;
} & Readonly<Params>;

export type TeamRequestFault =
  | Fault<"certificateMissing", { name: string }>
  | Fault<"certificateExpired", { name: string; found: string; on: string }>
  | Fault<"certificateUndated", { name: string }>
  | Fault<"certificateDateUnclear", { name: string; found: string }>
  | Fault<"dutyUnclear", { name: string; found: string }>
  | Fault<"departmentBlank", { name: string }>
  | Fault<"departmentsSeveral", { name: string; found: string }>
  | Fault<"departmentUnclear", { found: string; departments: string }>
  | Fault<"maximumUnclear", { name: string; found: string }>
  | Fault<"coordinatingOffice", { found: string }>
  | Fault<"thirdPartyInspects", { found: string }>
  | Fault<"departmentsNone">
  | Fault<"itemUnknown", { found: string }>
  | Fault<"objectMissing", { id: string }>
  | Fault<"conflictUnknown", { found: string }>
  | Fault<"expertExpired", { name: string; found: string; on: string }>;

/** What writing teams into a workbook can refuse. */
export type TeamSheetFault =
  | {
      readonly code: "teams.seatNotOnSheet";
      readonly at: string;
      readonly id: string;
      readonly found: string;
    }
  | { readonly code: "teams.columnMissing"; readonly at: string; readonly found: string };
