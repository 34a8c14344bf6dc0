/** What a public draw (SR-1 §5) has settled so far: the steps taken, and what follows from them. */
import type { SealedParts, SeedKind, SeedSource } from "../evidence/certificate";
import type { TypedEvent } from "../evidence/auditEvents";
import type { Commitment } from "../evidence/commitment";
import type { CeremonyFault } from "./ceremonyFault";
import type { VerifiedRound } from "./drand";
import type { DrandPlan } from "./drandChains";
import type { SeedFault } from "./fault";
import { sealedSeed } from "./seed";

/** Of a sealed draw: `nonce` 64 hex characters, `frameKey` 32 bytes as hex. Kept inside, never published. */
export interface CeremonySecrets {
  readonly nonce: string;
  readonly frameKey: string;
}

/** Plain JSON; `at` is ISO 8601 with its offset. */
export type CeremonyStep =
  | {
      readonly step: "freeze";
      readonly at: string;
      readonly digest: string;
      readonly size: number;
      readonly excluded: number;
    }
  | {
      readonly step: "publish";
      readonly at: string;
      readonly commitment: Commitment;
      readonly digest: string;
      readonly secrets?: CeremonySecrets;
      readonly drand?: DrandPlan;
    }
  | {
      readonly step: "seed";
      readonly at: string;
      readonly value: string;
      /** When it was to be had, if that was before it was entered. */
      readonly obtainedAt?: string;
      readonly source: string;
      /** Of a draw by drand, in the place of what somebody typed. */
      readonly round?: VerifiedRound;
    }
  | { readonly step: "reveal"; readonly at: string; readonly side: 0 | 1; readonly text: string }
  | { readonly step: "refuse"; readonly at: string; readonly side: 0 | 1; readonly reason: string }
  | {
      readonly step: "draw";
      readonly at: string;
      readonly record: string;
      readonly seed: string;
      readonly commitment: string | null;
      readonly frame: string;
      readonly drawn: number;
      readonly reserve: number;
    }
  | {
      readonly step: "teams";
      readonly at: string;
      readonly teams: number;
      readonly officers: number;
      readonly assignment?: string;
    }
  | { readonly step: "record"; readonly at: string; readonly sheet: string }
  | { readonly step: "abort"; readonly at: string; readonly reason: string };

export type StepOf<S extends CeremonyStep["step"]> = Extract<CeremonyStep, { readonly step: S }>;

/** Where the seed comes from; a drand round is a public seed whose signature can be checked. */
export const ceremonyKinds = ["public", "ceremony", "commit-reveal", "machine", "drand"] as const;
export type CeremonyKind = (typeof ceremonyKinds)[number];

export type CeremonyStage =
  "open" | "frozen" | "committed" | "seeded" | "drawn" | "teamed" | "recorded" | "aborted";

/** What was settled before any step. */
export interface CeremonyStart {
  readonly label: string;
  readonly kind: CeremonyKind;
  /** Strata by credit-risk class: `seed = publicSeed + "/" + nonce`. */
  readonly sealed: boolean;
}

/** What the steps taken so far have settled. Made by `startCeremony` and `advance` only. */
export interface Ceremony extends CeremonyStart {
  readonly stage: CeremonyStage;
  readonly steps: readonly CeremonyStep[];
  readonly frozen: StepOf<"freeze"> | null;
  readonly published: StepOf<"publish"> | null;
  /** Of a commit-reveal: what each side has revealed. */
  readonly reveals: readonly [string | null, string | null];
  /** The seed as published, without a sealed draw's nonce, and when it was to be had. */
  readonly seed: { readonly value: string; readonly obtainedAt: string; readonly source: string } | null;
  readonly drawn: StepOf<"draw"> | null;
  readonly abortedFor: string | null;
}

export type StepFault = CeremonyFault | SeedFault;

/** What a step changes, and what it leaves in 操作记录. */
export interface Taken {
  readonly change: Partial<Ceremony>;
  readonly events: readonly TypedEvent[];
}

/** The commitment document, once it is published. */
export function commitmentOf({ published }: Ceremony): Commitment | null {
  return published?.commitment ?? null;
}

/** The round that was announced, of a draw by drand. */
export function announcedRound({ published }: Ceremony): DrandPlan | null {
  return published?.drand ?? null;
}

/** The seed that draws: with the nonce, where the draw is sealed. */
export function drawingSeed({ seed, sealed, published }: Ceremony): string | null {
  if (seed === null) return null;
  const nonce = published?.secrets?.nonce;
  if (!sealed) return seed.value;
  return nonce === undefined ? null : sealedSeed(seed.value, nonce);
}

/** `seedSource` of the certificate. */
export function seedSourceOf({ seed, kind }: Ceremony): SeedSource | null {
  if (seed === null) return null;
  return { kind: certifiedKind(kind), description: seed.source, obtainedAt: seed.obtainedAt };
}

/** What only auditors may see, for the certificate of a sealed draw. */
export function sealedPartsOf({ seed, published, sealed }: Ceremony): SealedParts | null {
  if (!sealed || seed === null || published?.secrets === undefined) return null;
  const { commitment, secrets } = published;
  if (commitment.disclosure !== "sealed") return null;
  return { publicSeed: seed.value, ...secrets, root: commitment.frame.root };
}

/** How the certificate calls a kind. */
export function certifiedKind(kind: CeremonyKind): SeedKind {
  return kind === "drand" ? "public" : kind;
}
