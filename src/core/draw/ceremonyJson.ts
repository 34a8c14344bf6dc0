/** The stored form of a public draw: checked as what anybody may have edited. */
import { err, ok } from "../result";
import type { Result } from "../result";
import { parseCommitment } from "../evidence/parseCertificate";
import { count, eitherOf, hash, isObject, listOf, nullable, objectOf, oneOf, text } from "../evidence/shape";
import type { CeremonyFault } from "./ceremonyFault";
import { ceremonyKinds } from "./ceremonyState";
import type { CeremonyStart, CeremonyStep } from "./ceremonyState";
import { drandChains } from "./drandChains";

export const ceremonyVersion = 1;

export interface StoredCeremony extends CeremonyStart {
  readonly steps: readonly CeremonyStep[];
}

const at = { at: text };
const side = (value: unknown, place: string) =>
  count(value, place) ?? (value === 0 || value === 1 ? null : oneOf([])(value, place));
const plan = objectOf({ chain: oneOf(Object.keys(drandChains)), round: count });
const round = objectOf({ chain: text, round: count, randomness: hash, time: count, signature: text });

const steps = listOf(
  eitherOf("step", {
    freeze: objectOf({ ...at, digest: hash, size: count, excluded: count }),
    publish: objectOf(
      { ...at, commitment: objectOf({}), digest: hash },
      { secrets: objectOf({ nonce: hash, frameKey: hash }), drand: plan },
    ),
    seed: objectOf({ ...at, value: text, source: text }, { obtainedAt: text, round }),
    reveal: objectOf({ ...at, side, text }),
    refuse: objectOf({ ...at, side, reason: text }),
    draw: objectOf({
      ...at,
      record: hash,
      seed: text,
      commitment: nullable(hash),
      frame: hash,
      drawn: count,
      reserve: count,
    }),
    teams: objectOf({ ...at, teams: count, officers: count }, { assignment: text }),
    record: objectOf({ ...at, sheet: text }),
    abort: objectOf({ ...at, reason: text }),
  }),
);
const stored = objectOf({ label: text, kind: oneOf(ceremonyKinds), steps });

/** What `serialiseCeremony` wrote, or why it cannot be read. The order of the steps is for `advance` to check. */
export function parseStored(json: string): Result<StoredCeremony, CeremonyFault> {
  const read = fromJson(json);
  if (!isObject(read) || read.ceremony !== "SR-1") return unreadable("ceremony", json.slice(0, 40));
  const { version, sealed } = read;
  if (typeof version === "number" && version > ceremonyVersion) {
    return err({ code: "ceremony.laterVersion", found: version, expected: ceremonyVersion });
  }
  if (version !== ceremonyVersion) return unreadable("version", String(version));
  if (typeof sealed !== "boolean") return unreadable("sealed", String(sealed));
  const flaw = stored(read, "");
  if (flaw !== null) {
    return unreadable("at" in flaw ? flaw.at : "", "found" in flaw ? String(flaw.found) : "");
  }
  const ceremony = read as unknown as StoredCeremony;
  for (const [i, step] of ceremony.steps.entries()) {
    if (step.step !== "publish") continue;
    const commitment = parseCommitment(step.commitment);
    if (!commitment.ok) return unreadable(`steps[${i}].commitment`, commitment.error.code);
  }
  return ok(ceremony);
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function unreadable(place: string, found: string): Result<never, CeremonyFault> {
  return err({ code: "ceremony.unreadable", at: place, found });
}
