/** SR-1 §5: the commitment (事先公布校验码), published before the seed is known. */
import type { Result } from "../result";
import type { DrawFault, DrawRule, Frame } from "../draw";
import type { SeedKind } from "./certificate";
import type { RuleRecord } from "./ruleRecord";

/** How the seed will be had; `format` fixes its spelling by an example ("2893.25", not "2893.250"). */
export interface SeedPlan {
  readonly kind: SeedKind;
  readonly source: string;
  readonly when: string;
  readonly format: string;
}

interface Common {
  readonly algorithm: "SR-1";
  readonly version: 1;
  readonly label: string;
  readonly excluded: { readonly size: number };
  readonly seedPlan: SeedPlan;
  readonly previous: string | null;
}

export interface OpenCommitment extends Common {
  readonly disclosure: "open";
  readonly frame: { readonly digest: string; readonly size: number };
  readonly rule: RuleRecord;
}

export interface SealedCommitment extends Common {
  readonly disclosure: "sealed";
  readonly frame: { readonly root: string; readonly size: number };
  /** HMAC-SHA-256(nonce, JCS(rule)). */
  readonly ruleCommitment: string;
  /** SHA-256 of the nonce's text. */
  readonly seedCommitment: string;
}

export type Commitment = OpenCommitment | SealedCommitment;

export interface CommitmentInput {
  readonly label?: string;
  readonly frame: Frame;
  readonly excludedSize: number;
  readonly rule: DrawRule;
  readonly reserve?: number;
  readonly seedPlan: SeedPlan;
  readonly previous: string | null;
  /** Given for a sealed draw. `nonce` is 64 hex characters, `frameKey` 32 bytes. */
  readonly sealed?: { readonly nonce: string; readonly frameKey: Uint8Array };
}

/** The commitment document; its digest (`digestOf`) is what is published. */
export function makeCommitment(input: CommitmentInput): Result<Commitment, DrawFault> {
  void input;
  throw new Error("makeCommitment");
}
