/**
 * SR-1 §4: replacement (递补), only for what was true before the draw and is recorded, and always by the
 * next reserve of the same stratum. 无法联系 and 不配合 are results to be published, never a reason.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { ReplacementFault } from "./fault";

/** Why a drawn object may be replaced. */
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

/** What a replacement is chosen from: a draw's outcome, or a certificate. */
export interface DrawnAndReserve {
  readonly drawn: readonly Place[];
  readonly reserve: readonly Place[];
}

/**
 * The next replacement after those already made. The replaced object stays on record; one that came in
 * as a replacement can be replaced in its turn.
 */
export function replaceLot(
  lots: DrawnAndReserve,
  made: readonly Replacement[],
  request: { readonly id: string; readonly reason: string; readonly at: string },
): Result<Replacement, ReplacementFault> {
  const { id, reason, at } = request;
  if (!(replacementReasons as readonly string[]).includes(reason)) {
    return err({ code: "draw.replacementReason", found: reason, expected: replacementReasons.join("、") });
  }
  if (made.some(({ replaced }) => replaced === id)) return err({ code: "draw.replacementTwice", id });
  const called = new Set(made.map(({ by }) => by));
  const place =
    lots.drawn.find((lot) => lot.id === id) ?? lots.reserve.find((lot) => lot.id === id && called.has(id));
  if (place === undefined) return err({ code: "draw.replacementNotDrawn", id });
  const { stratum } = place;
  const waiting = lots.reserve.filter((lot) => lot.stratum === stratum && !called.has(lot.id));
  if (waiting.length === 0) return err({ code: "draw.reserveUsedUp", id, stratum });
  const next = waiting.reduce((first, lot) => (lot.rank < first.rank ? lot : first));
  return ok({ replaced: id, by: next.id, stratum, reason, at });
}
