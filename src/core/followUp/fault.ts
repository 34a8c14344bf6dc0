/** What entering, reviewing and following up results can report; each code has a sentence in `faults-results`. */

type Fault<Code extends string, Params = unknown> = {
  readonly code: `results.${Code}`;
  readonly at: string;
} & Readonly<Params>;

export type ResultFault =
  /** The draw, the plan and the pools do not give a row. */
  | Fault<"notInPlan", { task: string }>
  | Fault<"noItems", { task: string }>
  | Fault<"noDepartment", { task: string }>
  | Fault<"noDraws">
  | Fault<"notInPool", { id: string }>
  | Fault<"classMoved", { id: string; drawn: string; found: string }>
  | Fault<"columnOccupied", { header: string }>
  /** A row as it stands. */
  | Fault<"coordinatingOffice", { found: string }>
  | Fault<"replacedHasRow", { id: string; name: string }>
  | Fault<"resultNotListed", { found: string; expected: string }>
  | Fault<"dayAhead", { header: string; found: string; today: string }>
  | Fault<"dayBeforeDraw", { found: string; drawn: string }>
  | Fault<"tooFewOfficers", { found: string }>
  | Fault<"officerUnknown", { found: string; department: string }>
  | Fault<"certificateExpired", { found: string; until: string; day: string }>
  | Fault<"enteredLate", { found: string; due: string }>
  | Fault<"cellBlank", { header: string; name: string }>
  | Fault<"rowMissing", { name: string; item: string; department: string }>
  /** Review. */
  | Fault<"reviewerIsOfficer", { reviewer: string; officers: string }>
  | Fault<"reviewerEntered", { reviewer: string }>
  | Fault<"reviewerBlank">
  | Fault<"changedAfterReview", { name: string; reviewed: string }>
  /** Follow-ups. */
  | Fault<"problemNotFollowed", { name: string; item: string; result: string }>
  | Fault<"measureUnknown", { found: string; expected: string }>
  | Fault<"receiverBlank", { measure: string; name: string }>
  | Fault<"closedWithoutDate", { found: string; name: string }>
  | Fault<"stillOpen", { name: string; measure: string }>
  /** Revisits. */
  | Fault<"answerUnknown", { header: string; found: string; expected: string }>
  | Fault<"nothingInspected", { from: string; until: string }>
  | Fault<"countNotWhole", { found: string; most: number }>;

export type ResultFaultCode = ResultFault["code"];
