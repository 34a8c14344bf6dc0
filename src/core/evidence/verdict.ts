/** SR-1 §6: what a verifier says: what it checked, what it found, what it could not check. */
import type { DrawFault } from "../draw";

/** In the order in which they are reported. */
export const checkIds = [
  "format",
  "seed",
  "tickets",
  "order",
  "counts",
  "allocation",
  "frame",
  "selection",
  "excluded",
  "replacements",
  "teams",
  "commitment",
  "published",
  "head",
] as const;
export type CheckId = (typeof checkIds)[number];

export interface Check {
  readonly id: CheckId;
  readonly outcome: "holds" | "fails" | "notChecked";
  /** The first thing that is wrong, where it fails. */
  readonly fault?: DrawFault;
}

/** `selfConsistent`: nothing failed, and nothing here shows that it is the one published. */
export type Conclusion = "anchored" | "selfConsistent" | "fails";

export interface Verdict {
  readonly checks: readonly Check[];
  /** No check failed. */
  readonly holds: boolean;
  readonly conclusion: Conclusion;
}
