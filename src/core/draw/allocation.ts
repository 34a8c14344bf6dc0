/** SR-1 §3: allocation, how many to draw in each stratum. */
import type { Result } from "../result";
import type { DrawFault } from "./fault";
import type { Stratum } from "./frame";

/** How many are drawn: a rate (ppm) per stratum, a count per stratum, or a total spread over all. */
export type DrawRule =
  | {
      readonly mode: "rate";
      readonly rates: ReadonlyMap<string, number>;
      readonly rounding: "up" | "halfUp";
    }
  | { readonly mode: "count"; readonly counts: ReadonlyMap<string, number> }
  | {
      readonly mode: "total";
      readonly total: number;
      /** At least so many of each stratum with weight; 1 unless set. */
      readonly minimum?: number;
      /** Whole weights per stratum; all 1 unless set. */
      readonly weights?: ReadonlyMap<string, number>;
    };

/** What one stratum gets. */
export interface Allocation {
  readonly key: string;
  readonly size: number;
  readonly ratePpm: number | null;
  readonly count: number;
}

/** The allocation of a rule to strata. `prefix` (of `seedPrefix`) decides ties of a total. */
export function allocate(
  strata: readonly Stratum[],
  rule: DrawRule,
  prefix: string,
): Result<readonly Allocation[], readonly DrawFault[]> {
  void strata;
  void rule;
  void prefix;
  throw new Error("allocate");
}
