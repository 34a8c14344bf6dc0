/**
 * What a draw and its evidence can refuse (SR-1). `at` is the address that the caller gave a row;
 * the other members are ready to be shown. Every code has a sentence in the locale area `faults-draw`.
 */

/** Why a text cannot be an id or a stratum, or can be no part of a seed. */
export type IdFlaw = "empty" | "control" | "format" | "surrogate" | "nul" | "unstable";

/** SR-1 §1: seed (随机数种子) and label (任务编号). */
export type SeedFault =
  | { readonly code: "draw.seedEmpty" }
  | { readonly code: "draw.seedHash"; readonly found: string }
  | { readonly code: "draw.seedControl"; readonly found: string; readonly position: number }
  | { readonly code: "draw.seedBlank"; readonly found: string }
  | { readonly code: "draw.seedSurrogate"; readonly position: number }
  | { readonly code: "draw.labelHash"; readonly found: string }
  | { readonly code: "draw.labelControl"; readonly found: string; readonly position: number }
  | { readonly code: "draw.labelBlank"; readonly found: string }
  | { readonly code: "draw.labelSurrogate"; readonly position: number };

/** SR-1 §2: the frame (抽查名单). */
export type FrameFault =
  | { readonly code: "draw.frameEmpty" }
  | { readonly code: "draw.idEmpty"; readonly at: string }
  | { readonly code: "draw.idControl"; readonly at: string; readonly found: string }
  | { readonly code: "draw.idFormat"; readonly at: string; readonly found: string }
  | { readonly code: "draw.idSurrogate"; readonly at: string }
  | { readonly code: "draw.idNul"; readonly at: string }
  | { readonly code: "draw.idUnstable"; readonly at: string; readonly found: string }
  | { readonly code: "draw.blankNameUnreadable"; readonly found: string }
  | { readonly code: "draw.stratumEmpty"; readonly at: string; readonly id: string }
  | { readonly code: "draw.stratumControl"; readonly at: string; readonly id: string; readonly found: string }
  | { readonly code: "draw.stratumFormat"; readonly at: string; readonly id: string; readonly found: string }
  | { readonly code: "draw.stratumSurrogate"; readonly at: string; readonly id: string }
  | { readonly code: "draw.stratumNul"; readonly at: string; readonly id: string }
  | { readonly code: "draw.duplicateId"; readonly at: string; readonly first: string; readonly id: string }
  | {
      readonly code: "draw.duplicateStrata";
      readonly at: string;
      readonly first: string;
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    };

/** SR-1 §3: rates, counts and totals. `draw.rateAbsent`, `draw.countAbsent`, `draw.weightAbsent` only warn. */
export type AllocationFault =
  | { readonly code: "draw.rateNoPercent"; readonly found: string }
  | { readonly code: "draw.rateNotNumber"; readonly found: string }
  | { readonly code: "draw.rateNegative"; readonly found: string }
  | { readonly code: "draw.rateTooHigh"; readonly found: string }
  | { readonly code: "draw.rateTooFine"; readonly found: string }
  | { readonly code: "draw.rateInvalid"; readonly stratum: string; readonly found: string }
  | { readonly code: "draw.rateMissing"; readonly stratum: string; readonly size: number }
  | { readonly code: "draw.rateAbsent"; readonly stratum: string }
  | { readonly code: "draw.countInvalid"; readonly stratum: string; readonly found: string }
  | { readonly code: "draw.countMissing"; readonly stratum: string; readonly size: number }
  | { readonly code: "draw.countAbsent"; readonly stratum: string }
  | {
      readonly code: "draw.countOverSize";
      readonly stratum: string;
      readonly count: number;
      readonly size: number;
      readonly over: number;
    }
  | { readonly code: "draw.totalInvalid"; readonly found: string }
  | { readonly code: "draw.minimumInvalid"; readonly found: string }
  | { readonly code: "draw.weightInvalid"; readonly stratum: string; readonly found: string }
  | { readonly code: "draw.weightMissing"; readonly stratum: string; readonly size: number }
  | { readonly code: "draw.weightAbsent"; readonly stratum: string }
  | {
      readonly code: "draw.minimaOverTotal";
      readonly minima: number;
      readonly total: number;
      readonly over: number;
    }
  | {
      readonly code: "draw.totalOverFrame";
      readonly total: number;
      readonly available: number;
      readonly over: number;
    }
  | { readonly code: "draw.ruleKeyUnreadable"; readonly found: string }
  | { readonly code: "draw.ruleKeyTwice"; readonly stratum: string }
  | { readonly code: "draw.reserveInvalid"; readonly found: string }
  | { readonly code: "draw.sqlNeedsSizes"; readonly found: string };

/** SR-1 §4: replacement (递补). */
export type ReplacementFault =
  | { readonly code: "draw.replacementReason"; readonly found: string; readonly expected: string }
  | { readonly code: "draw.replacementNotDrawn"; readonly id: string }
  | { readonly code: "draw.replacementTwice"; readonly id: string }
  | { readonly code: "draw.reserveUsedUp"; readonly id: string; readonly stratum: string };

/** SR-1 §5–6: certificate (抽取记录), commitment (事先公布), audit chain (操作记录). */
export type EvidenceFault =
  | { readonly code: "evidence.notObject"; readonly found: string }
  | { readonly code: "evidence.notJson"; readonly at: string; readonly found: string }
  | { readonly code: "evidence.notNormal"; readonly id: string }
  | { readonly code: "evidence.sealedSeed"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.notInChain"; readonly found: string }
  | {
      readonly code: "evidence.shape";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "evidence.algorithm"; readonly found: string }
  | { readonly code: "evidence.laterVersion"; readonly found: number; readonly expected: number }
  | {
      readonly code: "evidence.ticket";
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.rank";
      readonly at: string;
      readonly id: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "evidence.order"; readonly at: string; readonly id: string; readonly before: string }
  | { readonly code: "evidence.listedTwice"; readonly at: string; readonly id: string }
  | { readonly code: "evidence.stratumUnknown"; readonly at: string; readonly stratum: string }
  | { readonly code: "evidence.strataOrder"; readonly stratum: string }
  | {
      readonly code: "evidence.drawnCount";
      readonly stratum: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "evidence.reserveCount";
      readonly stratum: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "evidence.allocation";
      readonly stratum: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "evidence.ruleDiffers";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.cutOff";
      readonly stratum: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.sizes";
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "evidence.frameSize"; readonly found: number; readonly expected: number }
  | { readonly code: "evidence.frameDigest"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.frameRoot"; readonly found: string; readonly expected: string }
  | {
      readonly code: "evidence.stratumSize";
      readonly stratum: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "evidence.notInFrame"; readonly id: string }
  | {
      readonly code: "evidence.otherStratum";
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.otherLot";
      readonly stratum: string;
      readonly rank: number;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.replacement";
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "evidence.excludedDigest"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.excludedSize"; readonly found: number; readonly expected: number }
  | { readonly code: "evidence.commitmentDigest"; readonly found: string; readonly expected: string }
  | {
      readonly code: "evidence.commitmentDiffers";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "evidence.seedNotCommitted"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.publishedDigest"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.sealedKind"; readonly found: string }
  | { readonly code: "evidence.nonce"; readonly expected: string }
  | { readonly code: "evidence.chainNumber"; readonly found: string; readonly expected: string }
  | { readonly code: "evidence.keyLength"; readonly found: number; readonly expected: number }
  | {
      readonly code: "evidence.chainBroken";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: "evidence.chainHead";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "evidence.drawnOverFrame"; readonly found: number; readonly expected: number }
  | {
      readonly code: "evidence.publicationDiffers";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "evidence.otherDraw"; readonly found: string; readonly expected: string };

/** Everything that SR-1 can refuse. */
export type DrawFault = SeedFault | FrameFault | AllocationFault | ReplacementFault | EvidenceFault;
