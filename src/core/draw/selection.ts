/** SR-1 §4: selection with reserve (递补). */
import type { Result } from "../result";
import type { Allocation, DrawRule } from "./allocation";
import type { DrawFault } from "./fault";
import type { Frame } from "./frame";

/** One drawn object, or one in reserve. Ranks count from 1 in each stratum; reserve ranks continue. */
export interface Lot {
  readonly id: string;
  readonly stratum: string;
  readonly rank: number;
  readonly ticket: string;
  /** Index into the frame (`frame.rows[index]` is the input row). */
  readonly index: number;
}

/** A stratum after the draw; `cutOff` is the ticket of the last drawn. */
export interface DrawnStratum extends Allocation {
  readonly cutOff: string | null;
}

export interface DrawOptions {
  readonly seed: string;
  readonly label?: string;
  /** How many in reserve per stratum (fewer where the stratum is used up); 0 unless set. */
  readonly reserve?: number;
}

/** By stratum (UTF-8 bytes of its key), then rank. */
export interface DrawOutcome {
  readonly strata: readonly DrawnStratum[];
  readonly drawn: readonly Lot[];
  readonly reserve: readonly Lot[];
  readonly warnings: readonly DrawFault[];
}

/** Draws by lot. */
export function drawLots(
  frame: Frame,
  rule: DrawRule,
  options: DrawOptions,
): Result<DrawOutcome, readonly DrawFault[]> {
  void frame;
  void rule;
  void options;
  throw new Error("drawLots");
}
