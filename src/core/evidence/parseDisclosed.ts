/** SR-1 §6: reading what goes out beside a certificate: the publication of a sealed draw, slips, the chain. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { EvidenceFault } from "../draw";
import type { ChainEntry } from "./chain";
import type { SealedPublication } from "./disclosure";
import { jsonFlaw, shown } from "./jcs";
import { commitmentShape, parse } from "./parseCertificate";
import { count, eitherOf, hash, isObject, listOf, objectOf, oneOf, rank, text } from "./shape";
import type { GivenSlip } from "./slip";

const publication = objectOf({
  label: text,
  disclosure: oneOf(["sealed"]),
  commitment: commitmentShape,
  publicSeed: text,
  certificate: hash,
  frame: objectOf({ root: hash, size: count }),
  drawn: listOf(text),
});

const path = { id: text, mark: hash, index: count, size: count, path: listOf(hash) };
const slip = eitherOf("disclosure", {
  open: objectOf({
    label: text,
    id: text,
    stratum: text,
    ticket: hash,
    frame: objectOf({ digest: hash, size: count }),
  }),
  sealed: objectOf({ label: text, root: hash, ...path }),
});

const event = objectOf({ time: text, action: text, subject: text, detail: text });
/** The first record has none before it, and "" for its digest. */
const digestOrNone: typeof hash = (value, at) => (value === "" ? null : hash(value, at));
const records = listOf(objectOf({ number: rank, event, previous: digestOrNone, digest: hash }));

/** Whether a document means to be the publication of a sealed draw, rather than a certificate. */
export function isPublication(json: unknown): boolean {
  return isObject(json) && "publicSeed" in json && "drawn" in json;
}

/** The publication of a sealed draw, or the first thing that keeps it from being one. Never throws. */
export function parsePublication(json: unknown): Result<SealedPublication, EvidenceFault> {
  return parse<SealedPublication>(json, publication);
}

/** A slip, also as the bare path that it may be; or the first thing that keeps it from being one. Never throws. */
export function parseSlip(json: unknown): Result<GivenSlip, EvidenceFault> {
  if (isObject(json) && "mark" in json && !("algorithm" in json)) {
    const fault = objectOf(path)(json, "");
    return fault === null ? ok(json as unknown as GivenSlip) : err(fault);
  }
  return parse<GivenSlip>(json, slip);
}

/** The audit chain: `{"algorithm", "version", "records": […]}`, or the bare list of records. Never throws. */
export function parseChain(json: unknown): Result<readonly ChainEntry[], EvidenceFault> {
  if (!Array.isArray(json)) {
    const document = parse<{ readonly records: readonly ChainEntry[] }>(json, objectOf({ records }));
    return document.ok ? ok(document.value.records) : document;
  }
  const fault = records(json, "records");
  if (fault !== null) return err(fault);
  const flaw = jsonFlaw(json);
  if (flaw !== null) return err({ code: "evidence.notJson", at: flaw.at, found: shown(flaw.found) });
  return ok(json as readonly ChainEntry[]);
}
