/**
 * What the health check (数据检查) of 一单两库 finds, each with its cell (domain.md, "What it is" 1). Every code
 * has a sentence in the locale area `faults-pools`.
 */

export type PoolSeverity = "error" | "warning";

/** What a pool is scored by. */
export type PoolAspect =
  | "objectCodes"
  | "objectStatus"
  | "objectClasses"
  | "classMonths"
  | "objectTags"
  | "completeness"
  | "officerCertificates"
  | "departmentStrength"
  | "itemsClaimed"
  | "itemTags";

type Finding<Code extends string, Aspect extends PoolAspect, Params = unknown> = {
  readonly code: `pools.${Code}`;
  readonly aspect: Aspect;
  readonly severity: PoolSeverity;
  readonly at: string;
} & Readonly<Params>;

export type ObjectFinding =
  | Finding<"codeMissing", "objectCodes", { name: string }>
  | Finding<"codeCheckDigit", "objectCodes", { found: string }>
  | Finding<"codeTwice", "objectCodes", { found: string; first: string }>
  | Finding<"cancelled", "objectStatus", { name: string; found: string }>
  | Finding<"statusUnclear", "objectStatus", { name: string; found: string }>
  | Finding<"statusMissing", "objectStatus", { name: string }>
  | Finding<"classMissing", "objectClasses", { name: string }>
  | Finding<"classUnclear", "objectClasses", { name: string; found: string }>
  | Finding<"classMonthMissing", "classMonths", { name: string }>
  | Finding<"classMonthUnclear", "classMonths", { found: string }>
  | Finding<"classMonthStale", "classMonths", { found: string; expected: string }>
  | Finding<"classMonthAhead", "classMonths", { found: string; expected: string }>
  | Finding<"tagMissing", "objectTags", { name: string }>;

/** Against a reference list (应纳尽纳). */
export type CompletenessFinding =
  | Finding<"notInPool", "completeness", { name: string; id: string }>
  | Finding<"notInReference", "completeness", { name: string; id: string }>
  | Finding<"referenceCodeMissing", "completeness", { name: string }>
  | Finding<"cancelledInReference", "objectStatus", { name: string; found: string; reference: string }>;

export type OfficerFinding =
  | Finding<"certificateMissing", "officerCertificates", { name: string }>
  | Finding<"certificateUndated", "officerCertificates", { name: string }>
  | Finding<"certificateExpired", "officerCertificates", { name: string; found: string; on: string }>
  | Finding<"certificateTwice", "officerCertificates", { name: string; found: string; first: string }>
  | Finding<"departmentMissing", "departmentStrength", { name: string }>
  | Finding<"departmentTooSmall", "departmentStrength", { department: string; found: number }>;

export type ItemFinding =
  | Finding<"notClaimed", "itemsClaimed", { name: string }>
  | Finding<"claimUnclear", "itemsClaimed", { name: string; found: string }>
  | Finding<"notInList", "itemsClaimed", { name: string }>
  | Finding<"tagNobodyHolds", "itemTags", { name: string; tag: string }>;

export type PoolFinding = ObjectFinding | CompletenessFinding | OfficerFinding | ItemFinding;

/** The cell of a record's field; where it is not known, the record's own address does. */
export type Place<R extends { readonly at: string }> = (record: R, field: string) => string;

export const ownPlace = (record: { readonly at: string }): string => record.at;
