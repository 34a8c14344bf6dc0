/** SR-1 §5–6: a certificate against what was published apart from it: commitment, digest, chain head. */
import { seedCommitmentOf, sha256Hex } from "../draw";
import type { DrawFault, Frame } from "../draw";
import type { Certificate } from "./certificate";
import { checkChain } from "./chain";
import type { ChainEntry } from "./chain";
import { ruleCommitmentOf } from "./commitment";
import type { Commitment, SeedPlan } from "./commitment";
import { bytesOfHex, frameRoot } from "./frameRoot";
import { digestOf, jcs, shown } from "./jcs";
import { openPublication } from "./openPublication";
import { parseCommitment } from "./parseCertificate";
import type { Finding } from "./verdict";

/** The certificate names this commitment (the document, or its digest), and keeps what it promised. */
export function commitmentFinding(
  certificate: Certificate,
  commitment: unknown,
  frame: Frame | null,
): Finding {
  if (commitment === undefined) return undefined;
  const expected = certificate.commitment ?? "null";
  if (typeof commitment === "string") {
    return commitment === expected
      ? null
      : { code: "evidence.commitmentDigest", found: commitment, expected };
  }
  const parsed = parseCommitment(commitment);
  if (!parsed.ok) return parsed.error;
  const found = digestOf(commitment);
  if (found !== expected) return { code: "evidence.commitmentDigest", found, expected };
  return (
    promisesFinding(certificate, parsed.value) ??
    frameFinding(certificate, parsed.value, frame) ??
    seedFinding(certificate, parsed.value)
  );
}

function promisesFinding(certificate: Certificate, commitment: Commitment): DrawFault | null {
  const { label, excluded, rule, frame, seedSource, sealed } = certificate;
  return (
    differs("label", label, commitment.label) ??
    differs("frame.size", frame.size, commitment.frame.size) ??
    differs("excluded.size", excluded.size, commitment.excluded.size) ??
    differs("seedSource.kind", seedSource.kind, commitment.seedPlan.kind) ??
    (commitment.disclosure === "open"
      ? differs("rule", rule, commitment.rule)
      : differs(
          "ruleCommitment",
          rule === undefined || sealed === undefined ? null : ruleCommitmentOf(sealed.nonce, rule),
          commitment.ruleCommitment,
        ))
  );
}

function frameFinding(
  certificate: Certificate,
  commitment: Commitment,
  frame: Frame | null,
): DrawFault | null {
  const { sealed } = certificate;
  if (commitment.disclosure === "open") {
    return differs("frame.digest", certificate.frame.digest, commitment.frame.digest);
  }
  const root = sealed?.root ?? null;
  const wrong = differs("frame.root", root, commitment.frame.root);
  if (wrong !== null || frame === null || sealed === undefined) return wrong;
  return differs("frame.root", frameRoot(frame, bytesOfHex(sealed.frameKey)), commitment.frame.root);
}

function seedFinding(certificate: Certificate, commitment: Commitment): DrawFault | null {
  const { seed, sealed } = certificate;
  if (commitment.disclosure === "sealed") {
    const found = sealed === undefined ? "null" : seedCommitmentOf(sealed.nonce);
    const expected = commitment.seedCommitment;
    if (found !== expected) return { code: "evidence.seedNotCommitted", found, expected };
  }
  return revealsFinding(sealed?.publicSeed ?? seed, commitment.seedPlan);
}

/** A commit-reveal's seed is its two sides joined by "/"; a side may hold a "/" of its own. */
function revealsFinding(seed: string, { reveals }: SeedPlan): DrawFault | null {
  if (reveals === undefined) return null;
  for (let at = seed.indexOf("/"); at >= 0; at = seed.indexOf("/", at + 1)) {
    const sides = [seed.slice(0, at), seed.slice(at + 1)];
    if (reveals.length === 2 && sides.every((side, i) => sha256Hex(side) === reveals[i])) return null;
  }
  return { code: "evidence.seedNotCommitted", found: seed, expected: reveals.join(" / ") };
}

function differs(at: string, found: unknown, expected: unknown): DrawFault | null {
  const same = found === expected || (found !== undefined && jcs(found) === jcs(expected));
  if (same) return null;
  return { code: "evidence.commitmentDiffers", at, found: shown(found), expected: shown(expected) };
}

/**
 * The certificate is, byte for byte in its canonical form, the one whose digest was published: the full one,
 * or the public form of an open draw.
 */
export function publishedFinding(certificate: Certificate, published: string | undefined): Finding {
  if (published === undefined) return undefined;
  const found = digestOf(certificate);
  if (found === published) return null;
  const opened = openPublication(certificate);
  if (opened !== null && digestOf(opened) === published) return null;
  return { code: "evidence.publishedDigest", found, expected: published };
}

/** A chain head as it was published: which record (序号), and its digest. */
export interface PublishedHead {
  readonly number: number;
  readonly digest: string;
}

/**
 * The published head is the record after which this draw was made, or stands in a chain that holds that
 * record. With a head alone, and another one in the certificate, nothing can be said. A chain without a
 * published head can be found broken, or without that record, but not shown to be whole.
 */
export function headFinding(
  { previous }: Pick<Certificate, "previous">,
  head: PublishedHead | undefined,
  chain: readonly ChainEntry[] | undefined,
): Finding {
  if (chain === undefined) return head !== undefined && head.digest === previous ? null : undefined;
  const checked = checkChain(chain);
  if (!checked.ok) return checked.error;
  if (head !== undefined) {
    const found = chain[head.number - 1]?.digest ?? "—";
    const at = String(head.number);
    if (found !== head.digest) return { code: "evidence.chainHead", at, found, expected: head.digest };
  }
  if (previous !== null && !chain.some(({ digest }) => digest === previous)) {
    return { code: "evidence.notInChain", found: previous };
  }
  return head === undefined ? undefined : null;
}
