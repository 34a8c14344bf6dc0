/** SR-1 §4: replacement (递补), only by the next reserve of the same stratum. */
import type { Result } from "../result";
import type { DrawFault } from "./fault";

/** Why a drawn object may be replaced: all of it was true before the draw, and is recorded. */
export const replacementReasons = [
  "已注销",
  "吊销未注销",
  "迁出辖区",
  "与抽查事项不符",
  "当年频次已满",
] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

/** A drawn object that left, and the reserve that came in its place. `at` is ISO 8601 with its offset. */
export interface Replacement {
  readonly replaced: string;
  readonly by: string;
  readonly stratum: string;
  readonly reason: string;
  readonly at: string;
}

interface Place {
  readonly id: string;
  readonly stratum: string;
  readonly rank: number;
}

/** The next replacement after those already made: the reserve of the lowest rank not yet called. */
export function replaceLot(
  lots: { readonly drawn: readonly Place[]; readonly reserve: readonly Place[] },
  made: readonly Replacement[],
  request: { readonly id: string; readonly reason: string; readonly at: string },
): Result<Replacement, DrawFault> {
  void lots;
  void made;
  void request;
  throw new Error("replaceLot");
}
