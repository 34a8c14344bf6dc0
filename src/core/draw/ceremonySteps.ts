/** The steps of a public draw (SR-1 §5) and what each of them asks of those before it. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { Certificate } from "../evidence/certificate";
import type { Commitment } from "../evidence/commitment";
import { digestOf } from "../evidence/jcs";
import { certifiedKind, drawingSeed } from "./ceremonyState";
import type { Ceremony, CeremonyStep, StepFault, StepOf, Taken } from "./ceremonyState";
import { announces, drandTimeOf } from "./drandChains";
import type { Frame } from "./frame";
import { frameDigest } from "./frameDigest";
import { seedStep } from "./ceremonySeed";
import { seedCommitmentOf } from "./seed";

/** The list as it is locked. */
export function freezeStep(frame: Frame, excluded: number, at: string): StepOf<"freeze"> {
  return { step: "freeze", at, digest: frameDigest(frame), size: frame.size, excluded };
}

export function publishStep(
  commitment: Commitment,
  at: string,
  more: Pick<StepOf<"publish">, "secrets" | "drand"> = {},
): StepOf<"publish"> {
  return { step: "publish", at, commitment, digest: digestOf(commitment), ...more };
}

/** The draw as its certificate has it. */
export function drawStep(certificate: Certificate): StepOf<"draw"> {
  const { seed, commitment, frame, drawn, reserve, createdAt } = certificate;
  return {
    step: "draw",
    at: createdAt,
    record: digestOf(certificate),
    seed,
    commitment,
    frame: frame.digest,
    drawn: drawn.length,
    reserve: reserve.length,
  };
}

type Check<S extends CeremonyStep["step"]> = (
  ceremony: Ceremony,
  step: StepOf<S>,
) => Result<Taken, StepFault>;

export const stepChecks: { readonly [S in CeremonyStep["step"]]: Check<S> } = {
  freeze: (ceremony, step) => {
    const { published, label, sealed } = ceremony;
    if (published !== null) return err({ code: "ceremony.alreadyCommitted", found: published.digest });
    const { at, size, excluded, digest } = step;
    return ok({
      change: { stage: "frozen", frozen: step },
      events: [{ kind: "draw.frozen", at, subject: label, size, excluded, ...(sealed ? {} : { digest }) }],
    });
  },

  publish: (ceremony, step) => {
    const { frozen, published, label } = ceremony;
    if (published !== null) return err({ code: "ceremony.alreadyCommitted", found: published.digest });
    if (frozen === null) return err({ code: "ceremony.notFrozen" });
    const fault = promiseFault(ceremony, frozen, step);
    if (fault !== null) return err(fault);
    const { at, digest, commitment } = step;
    const event = {
      kind: "draw.committed",
      at,
      subject: label,
      size: commitment.frame.size,
      excluded: commitment.excluded.size,
      commitment: digest,
    } as const;
    return ok({ change: { stage: "committed", published: step }, events: [event] });
  },

  ...seedStep,

  draw: (ceremony, step) => {
    const { published, frozen, drawn, label } = ceremony;
    if (drawn !== null) return err({ code: "ceremony.alreadyDrawn", found: drawn.record });
    const seed = drawingSeed(ceremony);
    if (published === null || frozen === null) return err({ code: "ceremony.notCommitted" });
    if (seed === null) return err({ code: "ceremony.notSeeded" });
    const fault =
      differs("seed", step.seed, seed) ??
      differs("commitment", step.commitment ?? "—", published.digest) ??
      differs("frame.digest", step.frame, frozen.digest);
    if (fault !== null) return err(fault);
    const { at, record, reserve } = step;
    const event = {
      kind: "draw.drawn",
      at,
      subject: label,
      size: frozen.size,
      excluded: frozen.excluded,
      drawn: step.drawn,
      reserve,
      commitment: published.digest,
      record,
    } as const;
    return ok({ change: { stage: "drawn", drawn: step }, events: [event] });
  },

  teams: ({ drawn, stage, label }, { at, teams, officers, assignment }) => {
    if (drawn === null) return err({ code: "ceremony.notDrawn" });
    if (stage === "recorded") return err({ code: "ceremony.alreadyRecorded" });
    const event = {
      kind: "teams.assigned",
      at,
      subject: label,
      teams,
      officers,
      record: drawn.record,
      ...(assignment === undefined ? {} : { assignment }),
    } as const;
    return ok({ change: { stage: "teamed" }, events: [event] });
  },

  record: ({ drawn, label }, { at, sheet }) => {
    if (drawn === null) return err({ code: "ceremony.notDrawn" });
    const event = { kind: "draw.recorded", at, subject: label, sheet, record: drawn.record } as const;
    return ok({ change: { stage: "recorded" }, events: [event] });
  },

  abort: ({ drawn, published, label }, { at, reason }) => {
    // What was drawn stands: else one would draw again until pleased.
    if (drawn !== null) return err({ code: "ceremony.alreadyDrawn", found: drawn.record });
    return ok({
      change: { stage: "aborted", abortedFor: reason },
      events: [
        {
          kind: "draw.aborted",
          at,
          subject: label,
          reason,
          ...(published === null ? {} : { commitment: published.digest }),
        },
      ],
    });
  },
};

/** The commitment says of the frozen list and of the seed what was settled, and its digest is its own. */
function promiseFault(
  ceremony: Ceremony,
  frozen: StepOf<"freeze">,
  step: StepOf<"publish">,
): StepFault | null {
  const { commitment, secrets, drand, digest, at } = step;
  const { kind, sealed, label } = ceremony;
  const fault =
    differs("label", commitment.label, label) ??
    differs("disclosure", commitment.disclosure, sealed ? "sealed" : "open") ??
    differs("frame.size", String(commitment.frame.size), String(frozen.size)) ??
    differs("excluded.size", String(commitment.excluded.size), String(frozen.excluded)) ??
    differs("seedPlan.kind", commitment.seedPlan.kind, certifiedKind(kind)) ??
    differs("digest", digest, digestOf(commitment));
  if (fault !== null) return fault;
  if (commitment.disclosure === "open") {
    const other = differs("frame.digest", commitment.frame.digest, frozen.digest);
    if (other !== null) return other;
  } else if (secrets === undefined) return { code: "ceremony.secretsMissing" };
  else {
    const other = differs("seedCommitment", commitment.seedCommitment, seedCommitmentOf(secrets.nonce));
    if (other !== null) return other;
  }
  if (kind === "commit-reveal") {
    const found = commitment.seedPlan.reveals?.length ?? 0;
    if (found !== 2) return { code: "ceremony.revealSides", found };
  }
  if (kind !== "drand") return null;
  if (drand === undefined) return { code: "ceremony.roundMissing" };
  // What binds is what is published: the round stands in the document.
  if (!announces(commitment.seedPlan, drand)) {
    const { source, when } = commitment.seedPlan;
    const expected = `drand ${drand.chain} ${drand.round}`;
    return { code: "ceremony.differs", at: "seedPlan", found: `${source} ${when}`, expected };
  }
  const seconds = drandTimeOf(drand);
  if (seconds * 1000 > Date.parse(at)) return null;
  const found = new Date(seconds * 1000).toISOString();
  return { code: "ceremony.roundPast", round: String(drand.round), found, expected: at };
}

function differs(at: string, found: string, expected: string): StepFault | null {
  return found === expected ? null : { code: "ceremony.differs", at, found, expected };
}
