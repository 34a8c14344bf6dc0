/** SR-1 §6: writing the certificate of a draw. */
import type { DrawOutcome, DrawRule, Frame } from "../draw";
import type { Certificate, FrameColumns, SealedParts, SeedSource } from "./certificate";
import type { ExcludedObject } from "./excluded";

export interface CertifyInput {
  readonly frame: Frame;
  readonly outcome: DrawOutcome;
  readonly rule: DrawRule;
  readonly seed: string;
  readonly label?: string;
  /** Per stratum, as it was asked for. */
  readonly reserve?: number;
  readonly seedSource: SeedSource;
  readonly columns: FrameColumns;
  readonly excluded: readonly ExcludedObject[];
  readonly operator: string;
  readonly witness: string;
  readonly createdAt: string;
  readonly product: string;
  readonly commitment: string | null;
  readonly previous: string | null;
  readonly sealed?: SealedParts;
}

/** The certificate of a draw that was made. */
export function certify(input: CertifyInput): Certificate {
  void input;
  throw new Error("certify");
}
