/**
 * SR-1 §5: the commitment (事先公布校验码). The order is: freeze the frame, publish the commitment, obtain
 * the seed, draw. One commitment per label, never withdrawn; another for the same task takes the label
 * `TASK/2`.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import { checkLabel, checkRule, frameDigest, hexOfBytes, isCount, seedCommitmentOf, utf8 } from "../draw";
import type { DrawFault, DrawRule, Frame } from "../draw";
import { algorithm, version } from "./certificate";
import type { SeedKind } from "./certificate";
import { frameKeyLength, frameRoot } from "./frameRoot";
import { Hmac } from "./hmac";
import { jcs } from "./jcs";
import { recordOfRule } from "./ruleRecord";
import type { RuleRecord } from "./ruleRecord";

/** How the seed will be had; `format` fixes its spelling by an example ("2893.25", not "2893.250"). */
export interface SeedPlan {
  readonly kind: SeedKind;
  readonly source: string;
  readonly when: string;
  readonly format: string;
  /** Of a commit-reveal: the SHA-256 of each side's text, in the order in which they are joined by "/". */
  readonly reveals?: readonly string[];
}

interface Common {
  readonly algorithm: typeof algorithm;
  readonly version: typeof version;
  readonly label: string;
  readonly excluded: { readonly size: number };
  readonly seedPlan: SeedPlan;
  /** The digest of the audit chain's head. */
  readonly previous: string | null;
}

/** Strata that may be known: anyone can check all of it. */
export interface OpenCommitment extends Common {
  readonly disclosure: "open";
  readonly frame: { readonly digest: string; readonly size: number };
  readonly rule: RuleRecord;
}

/** Strata by credit-risk class: the frame's root and hashes of rule and nonce stand for what stays inside. */
export interface SealedCommitment extends Common {
  readonly disclosure: "sealed";
  readonly frame: { readonly root: string; readonly size: number };
  /** HMAC-SHA-256 with the nonce's text as key, over JCS(rule). */
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
  /** Per stratum; 0 unless set. */
  readonly reserve?: number;
  readonly seedPlan: SeedPlan;
  readonly previous: string | null;
  /** Given for a sealed draw. `nonce` is 64 hex characters (`machineSeed`), `frameKey` 32 random bytes. */
  readonly sealed?: { readonly nonce: string; readonly frameKey: Uint8Array };
}

/** The commitment document; its digest (`digestOf`) is what is published. */
export function makeCommitment(input: CommitmentInput): Result<Commitment, DrawFault> {
  const { label = "", frame, reserve = 0, seedPlan, previous, sealed } = input;
  const checkedLabel = checkLabel(label);
  if (!checkedLabel.ok) return checkedLabel;
  if (!isCount(reserve)) return err({ code: "draw.reserveInvalid", found: String(reserve) });
  const checkedRule = checkRule(input.rule);
  if (!checkedRule.ok) return err(checkedRule.error[0]);
  if (frame.size === 0) return err({ code: "draw.frameEmpty" });
  const { size } = frame;
  const excluded = { size: input.excludedSize };
  const rule = recordOfRule(checkedRule.value, reserve);
  if (sealed === undefined) {
    const digest = frameDigest(frame);
    const opened = {
      disclosure: "open",
      frame: { digest, size },
      excluded,
      rule,
      seedPlan,
      previous,
    } as const;
    return ok({ algorithm, version, label, ...opened });
  }
  const { nonce, frameKey } = sealed;
  if (seedPlan.kind === "machine") return err({ code: "evidence.sealedKind", found: seedPlan.kind });
  if (!/^[0-9a-f]{64}$/.test(nonce)) return err({ code: "evidence.nonce", expected: "64 × [0-9a-f]" });
  if (frameKey.length !== frameKeyLength) {
    return err({ code: "evidence.keyLength", found: frameKey.length, expected: frameKeyLength });
  }
  return ok({
    algorithm,
    version,
    label,
    disclosure: "sealed",
    frame: { root: frameRoot(frame, frameKey), size },
    excluded,
    ruleCommitment: ruleCommitmentOf(nonce, rule),
    seedCommitment: seedCommitmentOf(nonce),
    seedPlan,
    previous,
  });
}

/** HMAC-SHA-256(UTF-8(nonce), JCS(rule)), hex. */
export function ruleCommitmentOf(nonce: string, rule: RuleRecord): string {
  return hexOfBytes(new Hmac(utf8(nonce)).ofText(jcs(rule)));
}
