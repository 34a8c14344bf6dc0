/**
 * A draw held in public (SR-1 §5): lock the list → publish the commitment → obtain the seed → draw → teams →
 * record. The steps taken are the state: it is resumed by taking them again, so that a state that somebody
 * edited is refused where it breaks the rules. Not in this room's door, since it looks at the evidence.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { TypedEvent } from "../evidence/auditEvents";
import type { CeremonyFault } from "./ceremonyFault";
import { ceremonyVersion, parseStored } from "./ceremonyJson";
import type { Ceremony, CeremonyStart, CeremonyStep, StepFault, Taken } from "./ceremonyState";
import { stepChecks } from "./ceremonySteps";

export * from "./ceremonyState";
export { drawStep, freezeStep, publishStep } from "./ceremonySteps";

export interface Advanced {
  readonly ceremony: Ceremony;
  /** For 操作记录, in this order. */
  readonly events: readonly TypedEvent[];
}

/** A ceremony before its first step. A sealed draw with a machine seed is refused: the unit alone would know it. */
export function startCeremony(start: CeremonyStart): Result<Ceremony, CeremonyFault> {
  const { label, kind, sealed } = start;
  if (sealed && kind === "machine") return err({ code: "ceremony.sealedMachine" });
  return ok({
    label,
    kind,
    sealed,
    stage: "open",
    steps: [],
    frozen: null,
    published: null,
    reveals: [null, null],
    seed: null,
    drawn: null,
    abortedFor: null,
  });
}

/** Takes one step, or says why it cannot be taken now; a refused step leaves everything as it was. */
export function advance(ceremony: Ceremony, step: CeremonyStep): Result<Advanced, StepFault> {
  const { stage, label, abortedFor } = ceremony;
  if (stage === "aborted") return err({ code: "ceremony.isAborted", label, reason: abortedFor ?? "" });
  const late = lateness(ceremony, step);
  if (late !== null) return err(late);
  const check = stepChecks[step.step] as (ceremony: Ceremony, step: CeremonyStep) => Result<Taken, StepFault>;
  const taken = check(ceremony, step);
  if (!taken.ok) return taken;
  const { change, events } = taken.value;
  return ok({ ceremony: { ...ceremony, ...change, steps: [...ceremony.steps, step] }, events });
}

function lateness({ steps }: Ceremony, { at }: CeremonyStep): CeremonyFault | null {
  const before = steps[steps.length - 1]?.at;
  const time = Date.parse(at);
  if (!Number.isNaN(time) && (before === undefined || time >= Date.parse(before))) return null;
  return { code: "ceremony.time", found: at, expected: before ?? "2024-06-20T15:00:00+08:00" };
}

/**
 * The ceremony as JSON, to be resumed later. Of a sealed draw it holds nonce and frame key: it stays with the
 * unit, like the full certificate.
 */
export function serialiseCeremony({ label, kind, sealed, steps }: Ceremony): string {
  return JSON.stringify({ ceremony: "SR-1", version: ceremonyVersion, label, kind, sealed, steps });
}

/** The ceremony of a JSON text: its steps are taken again, each under the same rules. */
export function parseCeremony(text: string): Result<Ceremony, StepFault> {
  const read = parseStored(text);
  if (!read.ok) return read;
  const started = startCeremony(read.value);
  if (!started.ok) return started;
  let ceremony = started.value;
  for (const step of read.value.steps) {
    const taken = advance(ceremony, step);
    if (!taken.ok) return taken;
    ceremony = taken.value.ceremony;
  }
  return ok(ceremony);
}
