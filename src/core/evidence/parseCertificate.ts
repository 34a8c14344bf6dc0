/** SR-1 §6: reading a certificate or a commitment that somebody else may have written, or edited. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { EvidenceFault } from "../draw";
import { algorithm, seedKinds, version } from "./certificate";
import type { Certificate } from "./certificate";
import type { Commitment } from "./commitment";
import { jsonFlaw, shown } from "./jcs";
import {
  count,
  eitherOf,
  hash,
  isObject,
  listOf,
  mapOf,
  nullable,
  objectOf,
  oneOf,
  rank,
  text,
} from "./shape";
import type { Shape } from "./shape";

const lot = objectOf({ id: text, stratum: text, rank, ticket: hash });
const ruleCommon = { reserve: count, replacementReasons: listOf(text) };
const rule = eitherOf("mode", {
  rate: objectOf({ ...ruleCommon, rates: mapOf(count), rounding: oneOf(["up", "halfUp"]) }),
  count: objectOf({ ...ruleCommon, counts: mapOf(count) }),
  total: objectOf({ ...ruleCommon, total: count, minimum: count, weights: nullable(mapOf(count)) }),
});

const certificate = objectOf(
  {
    label: text,
    seed: text,
    seedSource: objectOf({ kind: oneOf(seedKinds), description: text, obtainedAt: text }),
    commitment: nullable(hash),
    frame: objectOf(
      { digest: hash, size: count, columns: objectOf({ id: text, stratum: nullable(text) }) },
      { merged: count, blankStratum: text },
    ),
    excluded: objectOf({ digest: hash, size: count }),
    strata: listOf(
      objectOf({ key: text, size: count, ratePpm: nullable(count), drawn: count, cutOff: nullable(hash) }),
    ),
    drawn: listOf(lot),
    reserve: listOf(lot),
    replacements: listOf(objectOf({ replaced: text, by: text, stratum: text, reason: text, at: text })),
    teams: listOf(objectOf({})),
    operator: text,
    witness: text,
    createdAt: text,
    product: text,
    previous: nullable(hash),
  },
  {
    rule,
    sealed: objectOf({ publicSeed: text, nonce: hash, frameKey: hash, root: hash }),
    withheld: objectOf({ teams: hash }),
  },
);

const commitmentCommon = {
  label: text,
  excluded: objectOf({ size: count }),
  seedPlan: objectOf(
    { kind: oneOf(seedKinds), source: text, when: text, format: text },
    { reveals: listOf(hash) },
  ),
  previous: nullable(hash),
};

export const commitmentShape = eitherOf("disclosure", {
  open: objectOf({ ...commitmentCommon, frame: objectOf({ digest: hash, size: count }), rule }),
  sealed: objectOf({
    ...commitmentCommon,
    frame: objectOf({ root: hash, size: count }),
    ruleCommitment: hash,
    seedCommitment: hash,
  }),
});

/** The certificate, or the first thing that keeps it from being one. Never throws. */
export function parseCertificate(json: unknown): Result<Certificate, EvidenceFault> {
  return parse<Certificate>(json, certificate);
}

/** The commitment document, or the first thing that keeps it from being one. Never throws. */
export function parseCommitment(json: unknown): Result<Commitment, EvidenceFault> {
  return parse<Commitment>(json, commitmentShape);
}

/** A document of this algorithm and version, and of this shape. */
export function parse<T>(json: unknown, shape: Shape): Result<T, EvidenceFault> {
  if (!isObject(json)) return err({ code: "evidence.notObject", found: shown(json) });
  const flaw = jsonFlaw(json);
  if (flaw !== null) return err({ code: "evidence.notJson", at: flaw.at, found: flaw.found });
  if (json.algorithm !== algorithm) return err({ code: "evidence.algorithm", found: shown(json.algorithm) });
  // Before the shape: a later version may well look different, and this is what is to be said of it.
  const found = json.version;
  if (typeof found === "number" && found > version) {
    return err({ code: "evidence.laterVersion", found, expected: version });
  }
  if (found !== version) {
    return err({ code: "evidence.shape", at: "version", found: shown(found), expected: String(version) });
  }
  const fault = shape(json, "");
  return fault === null ? ok(json as unknown as T) : err(fault);
}
