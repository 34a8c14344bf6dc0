/** The seed of a public draw (SR-1 §5): entered, revealed by two sides, or a drand round; never before its time. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { TypedEvent } from "../evidence/auditEvents";
import type { Ceremony, CeremonyStep, StepFault, StepOf, Taken } from "./ceremonyState";
import { checkSeed, seedCommitmentOf } from "./seed";
import { isSpeltAs } from "./seedFormat";
import { Sha256, hexOfWords } from "./sha256";

type Side = 0 | 1;

/** 一方 in 操作记录. */
export const sideNames: readonly [string, string] = ["甲方", "乙方"];

export const seedStep = {
  seed: (ceremony: Ceremony, step: StepOf<"seed">): Result<Taken, StepFault> => {
    const { kind, published } = ceremony;
    const early = notYet(ceremony);
    if (published === null || early !== null) return err(early ?? { code: "ceremony.seedTooEarly" });
    if (kind === "commit-reveal") return err({ code: "ceremony.needsReveal" });
    const obtainedAt = step.obtainedAt ?? step.at;
    // Not earlier than published: or it could have been chosen with the seed in hand.
    if (!(Date.parse(obtainedAt) >= Date.parse(published.at))) {
      return err({ code: "ceremony.seedBeforeCommitment", found: obtainedAt, expected: published.at });
    }
    const fault = kind === "drand" ? roundFault(ceremony, step) : spellingFault(ceremony, step.value);
    if (fault !== null) return err(fault);
    const checked = checkSeed(step.value);
    if (!checked.ok) return checked;
    return ok(seeded(ceremony, step, step.value, obtainedAt, step.source));
  },

  reveal: (ceremony: Ceremony, step: StepOf<"reveal">): Result<Taken, StepFault> => {
    const { kind, published, reveals } = ceremony;
    const { side, text, at } = step;
    const early = notYet(ceremony);
    if (published === null || early !== null) return err(early ?? { code: "ceremony.seedTooEarly" });
    if (kind !== "commit-reveal") return err({ code: "ceremony.noReveal" });
    if (reveals[side] !== null) return err({ code: "ceremony.revealTwice", side: side + 1 });
    const found = seedCommitmentOf(text);
    const expected = published.commitment.seedPlan.reveals?.[side] ?? "—";
    if (found !== expected) return err({ code: "ceremony.revealDiffers", side: side + 1, found, expected });
    const checked = checkSeed(text);
    if (!checked.ok) return checked;
    const both = withSide(reveals, side, text);
    const [first, second] = both;
    if (first === null || second === null) return ok({ change: { reveals: both }, events: [] });
    const source = published.commitment.seedPlan.source;
    const taken = seeded(ceremony, step, `${first}/${second}`, at, source);
    return ok({ ...taken, change: { ...taken.change, reveals: both } });
  },

  /** A side that will not reveal ends the draw; both the refusal and the end are on record. */
  refuse: (ceremony: Ceremony, step: StepOf<"refuse">): Result<Taken, StepFault> => {
    const { kind, published, reveals, label } = ceremony;
    const { side, reason, at } = step;
    const early = notYet(ceremony);
    if (published === null || early !== null) return err(early ?? { code: "ceremony.seedTooEarly" });
    if (kind !== "commit-reveal") return err({ code: "ceremony.noReveal" });
    if (reveals[side] !== null) return err({ code: "ceremony.revealTwice", side: side + 1 });
    const promised = published.commitment.seedPlan.reveals?.[side] ?? "—";
    const subject = label;
    return ok({
      change: { stage: "aborted", abortedFor: reason },
      events: [
        { kind: "reveal.refused", at, subject, side: sideNames[side], promised, reason },
        {
          kind: "draw.aborted",
          at,
          subject,
          reason: `${sideNames[side]}拒绝揭示`,
          commitment: published.digest,
        },
      ],
    });
  },
};

function notYet({ published, seed, drawn }: Ceremony): StepFault | null {
  if (published === null) return { code: "ceremony.seedTooEarly" };
  if (drawn !== null) return { code: "ceremony.alreadyDrawn", found: drawn.record };
  return seed === null ? null : { code: "ceremony.alreadySeeded", found: seed.value };
}

function spellingFault({ kind, published }: Ceremony, value: string): StepFault | null {
  if (kind === "machine") {
    return /^[0-9a-f]{64}$/.test(value) ? null : { code: "ceremony.machineSeed", found: value };
  }
  const expected = published?.commitment.seedPlan.format ?? "";
  return isSpeltAs(value, expected) ? null : { code: "ceremony.seedFormat", found: value, expected };
}

/** The round is the one announced, and its number the hash of its signature, which `verifyDrandRound` checked. */
function roundFault({ published }: Ceremony, { round, value }: StepOf<"seed">): StepFault | null {
  const plan = published?.drand;
  if (plan === undefined || round === undefined) return { code: "ceremony.roundMissing" };
  const named = (chain: string, number: number) => `${chain} ${number}`;
  if (round.chain !== plan.chain || round.round !== plan.round) {
    const found = named(round.chain, round.round);
    return { code: "ceremony.roundDiffers", found, expected: named(plan.chain, plan.round) };
  }
  if (value !== round.randomness) {
    return { code: "ceremony.differs", at: "seed", found: value, expected: round.randomness };
  }
  const bytes = round.signature.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [];
  const expected = hexOfWords(new Sha256().update(Uint8Array.from(bytes)).words32());
  return value === expected
    ? null
    : { code: "drand.randomness", round: String(round.round), found: value, expected };
}

function seeded(
  { label, kind, reveals }: Ceremony,
  step: CeremonyStep,
  value: string,
  obtainedAt: string,
  source: string,
): Taken {
  const event: TypedEvent = {
    kind: "draw.seed",
    at: step.at,
    subject: label,
    seedKind: kind,
    seed: value,
    source,
  };
  return { change: { stage: "seeded", seed: { value, obtainedAt, source }, reveals }, events: [event] };
}

function withSide(
  reveals: Ceremony["reveals"],
  side: Side,
  text: string,
): readonly [string | null, string | null] {
  return side === 0 ? [text, reveals[1]] : [reveals[0], text];
}
