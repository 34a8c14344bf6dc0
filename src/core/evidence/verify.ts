/**
 * SR-1 §6: verification of a certificate (核验). It recomputes everything that can be recomputed from what
 * is given, and says of the rest that it was not checked.
 */
import { seedPrefix } from "../draw";
import type { DrawFault, FrameRow } from "../draw";
import type { Certificate } from "./certificate";
import type { ChainEntry } from "./chain";
import { excludedDigest } from "./excluded";
import type { ExcludedObject } from "./excluded";
import { parseCertificate } from "./parseCertificate";
import { verdictOf } from "./verdict";
import type { Finding, Verdict } from "./verdict";
import { commitmentFinding, headFinding, publishedFinding } from "./verifyAnchors";
import type { PublishedHead } from "./verifyAnchors";
import { frameFinding, frameOf, selectionFinding } from "./verifyFrame";
import {
  allocationFinding,
  countsFinding,
  orderFinding,
  replacementsFinding,
  ticketsFinding,
} from "./verifyLots";

/** What was published apart from the certificate; without any of it a certificate only agrees with itself. */
export interface Anchors {
  /** The commitment document that was published before the draw, or its digest. */
  readonly commitment?: unknown;
  /** The digest of the certificate, as published. */
  readonly published?: string;
  /** The audit chain's head, as it was published. */
  readonly head?: PublishedHead;
  /** The audit chain that the head belongs to. */
  readonly chain?: readonly ChainEntry[];
  /** The excluded list, to check its digest. */
  readonly excluded?: readonly ExcludedObject[];
}

/** Checks everything that can be checked with what is given. Never throws, whatever `json` is. */
export function verifyCertificate(
  json: unknown,
  rows: readonly FrameRow[] | null,
  anchors: Anchors = {},
): Verdict {
  const parsed = parseCertificate(json);
  if (!parsed.ok) return verdictOf({ format: parsed.error });
  const certificate = parsed.value;
  const prefix = seedPrefix(certificate.seed, certificate.label);
  const frozen = rows === null ? null : frameOf(certificate, rows);
  const frame = frozen?.ok === true ? frozen.value : null;

  return verdictOf({
    format: null,
    seed: prefix.ok ? sealedSeedFinding(certificate) : prefix.error,
    tickets: prefix.ok ? ticketsFinding(certificate, prefix.value) : undefined,
    order: orderFinding(certificate),
    counts: countsFinding(certificate),
    allocation: prefix.ok ? allocationFinding(certificate, prefix.value) : undefined,
    frame:
      frozen === null ? undefined : frozen.ok ? frameFinding(certificate, frozen.value) : frozen.error[0],
    selection: prefix.ok && frame !== null ? selectionFinding(certificate, frame) : undefined,
    excluded: excludedFinding(certificate, anchors.excluded),
    replacements: replacementsFinding(certificate),
    teams: certificate.teams.length === 0 && certificate.withheld === undefined ? null : undefined,
    commitment: commitmentFinding(certificate, anchors.commitment, frame),
    published: publishedFinding(certificate, anchors.published),
    head: headFinding(certificate, anchors.head, anchors.chain),
  });
}

/** A sealed draw's seed is put together from the public seed and the nonce. */
function sealedSeedFinding({ seed, sealed }: Certificate): DrawFault | null {
  if (sealed === undefined) return null;
  const expected = `${sealed.publicSeed}/${sealed.nonce}`;
  return seed === expected ? null : { code: "evidence.sealedSeed", found: seed, expected };
}

function excludedFinding({ excluded }: Certificate, list: readonly ExcludedObject[] | undefined): Finding {
  if (list === undefined) return undefined;
  const { size, digest: expected } = excluded;
  if (list.length !== size) return { code: "evidence.excludedSize", found: list.length, expected: size };
  const found = excludedDigest(list);
  return found === expected ? null : { code: "evidence.excludedDigest", found, expected };
}
