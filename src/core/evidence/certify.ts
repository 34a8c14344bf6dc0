/** SR-1 §6: writing the certificate (抽取记录) of a draw. */
import { checkRule, frameDigest } from "../draw";
import type { DrawOutcome, DrawRule, Frame, Lot, Replacement } from "../draw";
import { algorithm, version } from "./certificate";
import type {
  CertifiedLot,
  CertifiedTeam,
  Certificate,
  FrameColumns,
  SealedParts,
  SeedSource,
} from "./certificate";
import { excludedDigest } from "./excluded";
import type { ExcludedObject } from "./excluded";
import { recordOfRule } from "./ruleRecord";

/** What a certificate holds of a frame, where an engine read it and nobody holds it in memory (SR-1 §7). */
export interface FrameFacts extends Pick<Frame, "size" | "merged" | "blankStratum"> {
  /** `frameDigest`. */
  readonly digest: string;
}

export interface CertifyInput {
  readonly frame: Frame | FrameFacts;
  readonly outcome: DrawOutcome;
  readonly rule: DrawRule;
  readonly seed: string;
  readonly label?: string;
  /** Per stratum, as it was asked for; 0 unless set. */
  readonly reserve?: number;
  readonly seedSource: SeedSource;
  readonly columns: FrameColumns;
  readonly excluded: readonly ExcludedObject[];
  readonly operator: string;
  readonly witness: string;
  /** ISO 8601 with its offset. */
  readonly createdAt: string;
  readonly product: string;
  /** The digest of the commitment document. */
  readonly commitment: string | null;
  /** The digest of the audit chain's head. */
  readonly previous: string | null;
  readonly replacements?: readonly Replacement[];
  readonly teams?: readonly CertifiedTeam[];
  /** For a sealed draw. */
  readonly sealed?: SealedParts;
}

/** The certificate of a draw that was made: `outcome` is what `drawLots` gave for `frame` and `rule`. */
export function certify(input: CertifyInput): Certificate {
  const { frame, outcome, sealed } = input;
  // A rule that drew is a rule that holds; its keys are recorded as they were compared.
  const checked = checkRule(input.rule);
  const rule = checked.ok ? checked.value : input.rule;
  return {
    algorithm,
    version,
    label: input.label ?? "",
    seed: input.seed,
    seedSource: input.seedSource,
    commitment: input.commitment,
    frame: {
      digest: "digest" in frame ? frame.digest : frameDigest(frame),
      size: frame.size,
      columns: input.columns,
      ...(frame.merged > 0 ? { merged: frame.merged } : {}),
      ...(frame.blankStratum !== null ? { blankStratum: frame.blankStratum } : {}),
    },
    excluded: { digest: excludedDigest(input.excluded), size: input.excluded.length },
    strata: outcome.strata.map(({ key, size, ratePpm, count, cutOff }) => ({
      key,
      size,
      ratePpm,
      drawn: count,
      cutOff,
    })),
    drawn: outcome.drawn.map(certifiedLot),
    reserve: outcome.reserve.map(certifiedLot),
    replacements: input.replacements ?? [],
    teams: input.teams ?? [],
    operator: input.operator,
    witness: input.witness,
    createdAt: input.createdAt,
    product: input.product,
    previous: input.previous,
    rule: recordOfRule(rule, input.reserve ?? 0),
    ...(sealed === undefined ? {} : { sealed }),
  };
}

function certifiedLot({ id, stratum, rank, ticket }: Lot): CertifiedLot {
  return { id, stratum, rank, ticket };
}
