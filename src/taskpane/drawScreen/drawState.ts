/** Where a draw stands, from the choice of its pool to its record; kept while other screens are looked at. */
import type { DrawOutcome, DrawRule, Frame } from "../../core/draw";
import type { Certificate, Commitment, ExcludedObject, SeedKind } from "../../core/evidence";
import type { InspectedObject } from "../../core/registry/inspectedObject";

export const drawSteps = ["scope", "rates", "freeze", "seed", "lots"] as const;
export type DrawStep = (typeof drawSteps)[number];

/** What divides the pool into classes (各类). */
export type Division = "creditClass" | "sectorClass" | "district" | "none";

/** Divisions by a class, general (通用) or sector-specific (专业): such a draw is sealed (SR-1 §6). */
export const isByClass = (division: Division): boolean =>
  division === "creditClass" || division === "sectorClass";

/** Which objects of the pool may be drawn; an empty list of choices means all. */
export interface Scope {
  /** The pool: the address of its table. */
  readonly pool: string;
  readonly districts: readonly string[];
  readonly industries: readonly string[];
  readonly tags: readonly string[];
  readonly onlyActive: boolean;
  /** Not those inspected within so many months; "" for no such rule. As typed. */
  readonly lookBackMonths: string;
  /** Not those inspected so many times this year already; "" for no such rule. As typed. */
  /** As typed; null: as the unit's settings say (每户企业年度检查次数上限). */
  readonly yearlyCap: string | null;
  /** Rows without a usable code are left out, on record, instead of holding up the draw. */
  readonly leaveOutUncoded: boolean;
  /** Several rows of one code: held up, one member where their classes agree, or the first row alone. */
  readonly doubled: "refuse" | "merge" | "first";
}

/** How many of each class, as typed. */
export interface RatePlan {
  readonly division: Division;
  readonly mode: "rate" | "total" | "count";
  readonly rates: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, string>>;
  readonly total: string;
  readonly rounding: "up" | "halfUp";
  readonly reserve: string;
  /** What a blank class means; it must be named. */
  readonly blankClass: string;
}

/** The list as it was locked (锁定名单); later changes of the sheet do not reach it. */
export interface FrozenList {
  readonly frame: Frame;
  readonly digest: string;
  /** The objects behind the frame's rows. */
  readonly objects: readonly InspectedObject[];
  readonly excluded: readonly ExcludedObject[];
  readonly rule: DrawRule;
  readonly reserve: number;
  readonly label: string;
  readonly sealed: boolean;
  readonly columns: { readonly id: string; readonly stratum: string | null };
  readonly at: string;
}

export interface SeedState {
  readonly kind: Exclude<SeedKind, "commit-reveal">;
  readonly source: string;
  readonly when: string;
  readonly format: string;
  /** The number as typed, once it is known. */
  readonly number: string;
}

/** Made before the seed is known (SR-1 §5). */
export interface Committed {
  readonly commitment: Commitment;
  readonly digest: string;
  /** Sealed draws only: 64 hex characters, and 32 bytes. */
  readonly nonce: string | null;
  readonly frameKey: Uint8Array | null;
}

export interface DoneDraw {
  readonly outcome: DrawOutcome;
  readonly certificate: Certificate;
  readonly digest: string;
  readonly sheet: string;
  readonly sheetRemoved: boolean;
}

export interface DrawState {
  readonly step: DrawStep;
  readonly label: string;
  readonly operator: string;
  readonly witness: string;
  readonly scope: Scope;
  readonly plan: RatePlan;
  readonly frozen: FrozenList | null;
  readonly seed: SeedState;
  readonly committed: Committed | null;
  readonly done: DoneDraw | null;
}

export const freshDraw: DrawState = {
  step: "scope",
  label: "",
  operator: "",
  witness: "",
  scope: {
    pool: "",
    districts: [],
    industries: [],
    tags: [],
    onlyActive: true,
    lookBackMonths: "",
    yearlyCap: null,
    leaveOutUncoded: false,
    doubled: "refuse",
  },
  plan: {
    division: "creditClass",
    mode: "rate",
    rates: {},
    counts: {},
    total: "",
    rounding: "up",
    reserve: "0",
    blankClass: "",
  },
  frozen: null,
  seed: { kind: "machine", source: "", when: "", format: "", number: "" },
  committed: null,
  done: null,
};
