/** SR-1 §6: what a verifier says: what it checked, what it found, and what it could not check (核验结论). */
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
  /** The conclusion as a sentence of the locale area `faults-draw`. */
  readonly code: `evidence.conclusion.${Conclusion}`;
}

/** What one check finds: a fault, null where it holds, undefined where it cannot be made. */
export type Finding = DrawFault | null | undefined;

/** What was published elsewhere. */
const anchors: readonly CheckId[] = ["commitment", "published", "head"];

/** The verdict of findings; a check without one was not made. */
export function verdictOf(findings: Partial<Record<CheckId, Finding>>): Verdict {
  const checks = checkIds.map((id): Check => {
    const finding = findings[id];
    if (finding === undefined) return { id, outcome: "notChecked" };
    return finding === null ? { id, outcome: "holds" } : { id, outcome: "fails", fault: finding };
  });
  const holds = checks.every(({ outcome }) => outcome !== "fails");
  const anchored = checks.some(({ id, outcome }) => anchors.includes(id) && outcome === "holds");
  const conclusion = !holds ? "fails" : anchored ? "anchored" : "selfConsistent";
  return { checks, holds, conclusion, code: `evidence.conclusion.${conclusion}` };
}
