/** SR-1 §6: the certificate (抽取记录), one JSON document per draw. Numbers in it are integers. */
import type { Replacement } from "../draw";
import type { RuleRecord } from "./ruleRecord";

/** The algorithm and the version that this product writes and reads. */
export const algorithm = "SR-1";
export const version = 1;

/** Where a seed comes from (SR-1 §5). */
export const seedKinds = ["public", "ceremony", "commit-reveal", "machine"] as const;
export type SeedKind = (typeof seedKinds)[number];

/** Where the seed came from, and when it was to be had. `obtainedAt` is ISO 8601 with its offset. */
export interface SeedSource {
  readonly kind: SeedKind;
  readonly description: string;
  readonly obtainedAt: string;
}

/** The headers of the columns that were read; `stratum` is null where the draw has no strata. */
export interface FrameColumns {
  readonly id: string;
  readonly stratum: string | null;
}

export interface CertifiedFrame {
  readonly digest: string;
  readonly size: number;
  readonly columns: FrameColumns;
  /** Present where rows of one id were merged: how many went into an earlier one. */
  readonly merged?: number;
  /** Present where blank strata were given a name. */
  readonly blankStratum?: string;
}

export interface CertifiedStratum {
  readonly key: string;
  readonly size: number;
  readonly ratePpm: number | null;
  readonly drawn: number;
  /** The ticket of the last drawn. */
  readonly cutOff: string | null;
}

export interface CertifiedLot {
  readonly id: string;
  readonly stratum: string;
  readonly rank: number;
  readonly ticket: string;
}

/** The officers of one team; the matching has a certificate part of its own. */
export type CertifiedTeam = Readonly<Record<string, unknown>>;

/** What only auditors may see of a sealed draw. */
export interface SealedParts {
  readonly publicSeed: string;
  /** 64 hex characters. */
  readonly nonce: string;
  /** 32 bytes as hex. */
  readonly frameKey: string;
  readonly root: string;
}

export interface Certificate {
  readonly algorithm: typeof algorithm;
  readonly version: typeof version;
  readonly label: string;
  readonly seed: string;
  readonly seedSource: SeedSource;
  /** The digest of the commitment document. */
  readonly commitment: string | null;
  readonly frame: CertifiedFrame;
  readonly excluded: { readonly digest: string; readonly size: number };
  readonly strata: readonly CertifiedStratum[];
  readonly drawn: readonly CertifiedLot[];
  readonly reserve: readonly CertifiedLot[];
  readonly replacements: readonly Replacement[];
  readonly teams: readonly CertifiedTeam[];
  readonly operator: string;
  readonly witness: string;
  /** ISO 8601 with its offset. */
  readonly createdAt: string;
  readonly product: string;
  /** The digest of the audit chain's head before this draw. */
  readonly previous: string | null;
  /** The rule that gave the counts: without it a reader cannot tell 进位 from 四舍五入. */
  readonly rule?: RuleRecord;
  /** Only in the full certificate of a sealed draw. */
  readonly sealed?: SealedParts;
  /** Only in the public form of an open draw with teams: the digest of the teams that it leaves out. */
  readonly withheld?: { readonly teams: string };
}
