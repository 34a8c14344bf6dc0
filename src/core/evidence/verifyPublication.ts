/**
 * SR-1 §6: verification of what is public of a sealed draw. Its tickets cannot be recomputed by whoever lacks
 * the nonce; what can be shown is that the publication agrees with itself and with what was published apart
 * from it, and, to an auditor who holds the full certificate, that it is the publication of that certificate.
 */
import { compareUtf8, normaliseId } from "../draw";
import type { DrawFault, FrameRow } from "../draw";
import type { Certificate } from "./certificate";
import { sealedPublication } from "./disclosure";
import type { SealedPublication } from "./disclosure";
import { digestOf, jcs, shown } from "./jcs";
import { parsePublication } from "./parseDisclosed";
import { verdictOf } from "./verdict";
import type { Finding, Verdict } from "./verdict";
import type { Anchors } from "./verify";
import { headFinding } from "./verifyAnchors";

/** What a publication can be held against. */
export interface PublicationAnchors extends Pick<Anchors, "commitment" | "published" | "head" | "chain"> {
  /** The full certificate, for auditors. */
  readonly certificate?: Certificate;
}

/**
 * Checks everything that can be checked of a publication. Never throws, whatever `json` is.
 * `published` anchors it where it is the publication's own digest. The digest of the full certificate, which
 * the publication names, does not cover the list of the drawn: with that one alone, nothing is said.
 */
export function verifyPublication(
  json: unknown,
  rows: readonly FrameRow[] | null,
  anchors: PublicationAnchors = {},
): Verdict {
  const parsed = parsePublication(json);
  if (!parsed.ok) return verdictOf({ format: parsed.error });
  const publication = parsed.value;
  const { commitment } = publication;
  return verdictOf({
    format: promiseFinding(publication) ?? certificateFinding(publication, anchors.certificate) ?? null,
    order: orderFinding(publication.drawn),
    counts: countFinding(publication),
    frame: rows === null ? undefined : membersFinding(publication, rows),
    commitment: commitmentFinding(commitment, anchors.commitment),
    published: publishedFinding(publication, anchors.published),
    head: headFinding(commitment, anchors.head, anchors.chain),
  });
}

/** Label, root and size stand twice in a publication: in itself, and in the commitment inside. */
function promiseFinding({ label, frame, commitment }: SealedPublication): DrawFault | null {
  const pairs: [string, unknown, unknown][] = [
    ["disclosure", "sealed", commitment.disclosure],
    ["label", label, commitment.label],
    ["frame.root", frame.root, commitment.frame.root],
    ["frame.size", frame.size, commitment.frame.size],
  ];
  for (const [at, found, expected] of pairs) {
    if (found === expected) continue;
    return { code: "evidence.commitmentDiffers", at, found: shown(found), expected: shown(expected) };
  }
  return null;
}

function certificateFinding(
  publication: SealedPublication,
  certificate: Certificate | undefined,
): DrawFault | null {
  if (certificate === undefined) return null;
  const expected = sealedPublication(certificate, publication.commitment);
  const right: Readonly<Record<string, unknown>> = { ...expected };
  for (const [at, found] of Object.entries(publication)) {
    if (!(at in right) || jcs(found) === jcs(right[at])) continue;
    const texts = { found: shown(found), expected: shown(right[at]) };
    return { code: "evidence.publicationDiffers", at, ...texts };
  }
  if (expected !== null) return null;
  return { code: "evidence.publicationDiffers", at: "sealed", found: "sealed", expected: "open" };
}

/** In the byte order of the ids, which says nothing; nobody twice. */
function orderFinding(drawn: readonly string[]): DrawFault | null {
  for (const [i, id] of drawn.entries()) {
    const normal = normaliseId(id);
    if (!normal.ok || normal.value !== id) return { code: "evidence.notNormal", id };
    const before = drawn[i - 1];
    if (before === undefined || compareUtf8(before, id) < 0) continue;
    const at = `drawn[${i}]`;
    return before === id
      ? { code: "evidence.listedTwice", at, id }
      : { code: "evidence.order", at, id, before };
  }
  return null;
}

function countFinding({ drawn, frame }: SealedPublication): DrawFault | null {
  const found = drawn.length;
  return found <= frame.size ? null : { code: "evidence.drawnOverFrame", found, expected: frame.size };
}

/** Who stands in the list; in which stratum cannot be said without the frame key. */
function membersFinding({ drawn, frame }: SealedPublication, rows: readonly FrameRow[]): DrawFault | null {
  const ids = new Set<string>();
  for (const { id } of rows) {
    const normal = normaliseId(id);
    if (!normal.ok) return { code: "evidence.notNormal", id };
    ids.add(normal.value);
  }
  for (const id of drawn) if (!ids.has(id)) return { code: "evidence.notInFrame", id };
  if (ids.size === frame.size) return null;
  return { code: "evidence.frameSize", found: ids.size, expected: frame.size };
}

function commitmentFinding(own: SealedPublication["commitment"], given: unknown): Finding {
  if (given === undefined) return undefined;
  const expected = digestOf(own);
  const found = typeof given === "string" ? given : digestOf(given);
  return found === expected ? null : { code: "evidence.commitmentDigest", found, expected };
}

function publishedFinding(publication: SealedPublication, published: string | undefined): Finding {
  if (published === undefined) return undefined;
  const found = digestOf(publication);
  if (found === published) return null;
  if (publication.certificate === published) return undefined;
  return { code: "evidence.publishedDigest", found, expected: published };
}
