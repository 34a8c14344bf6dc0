/**
 * SR-1 §6: one firm's case (为什么抽中、为什么未抽中), told from what the disclosure level allows. Of an open
 * draw everything follows from the firm's ticket; of a sealed draw nothing may be said but whether the firm
 * stood in the frozen frame, and whether it stands in the published list.
 */
import { normaliseId, seedPrefix, ticketOf } from "../draw";
import type { Frame } from "../draw";
import type { Certificate, CertifiedStratum } from "./certificate";
import type { SealedPublication } from "./disclosure";
import { bytesOfHex, FrameTree, proves } from "./frameRoot";
import type { FrameSlip } from "./frameRoot";
import type { GivenSlip } from "./slip";

/** `unknown`: nothing that was given shows it. */
export type Membership = "inFrame" | "notInFrame" | "unknown";

/** How a firm stands in an open draw. `replacement`: it came in for one that left. */
export type Place = "drawn" | "reserve" | "replacement" | "notDrawn" | "notInFrame" | "unknown";

export interface OpenExplanation {
  readonly disclosure: "open";
  readonly id: string;
  readonly ticket: string;
  readonly membership: Membership;
  readonly place: Place;
  /** Null where neither the certificate nor a list says in which stratum the firm stands. */
  readonly stratum: string | null;
  /** Among all of the stratum, from 1; null where it cannot be counted. */
  readonly rank: number | null;
  /** How many were drawn of how many, and the ticket of the last of them. */
  readonly stratumDrawn: number | null;
  readonly stratumSize: number | null;
  readonly cutOff: string | null;
  /** The object that it came in for. */
  readonly replaced: string | null;
  /** The object that came in for it, and why. */
  readonly replacedBy: { readonly id: string; readonly reason: string } | null;
  /** A slip that says something else than the certificate: of another draw, or altered. */
  readonly slipDiffers: boolean;
}

/** No tickets, ranks, strata, rates or cut-offs: they would tell the classes. */
export interface SealedExplanation {
  readonly disclosure: "sealed";
  readonly id: string;
  readonly membership: Membership;
  readonly drawn: boolean;
  /** A slip that does not lead to the published root, or is of another draw. */
  readonly slipDiffers: boolean;
}

export type Explanation = OpenExplanation | SealedExplanation;

/**
 * The case of one firm, named by its code or by its slip; null for a code that cannot be one.
 * @param frame the frozen list, where it is at hand: without it an open draw cannot tell who is not in it
 */
export function explainFirm(
  document: Certificate | SealedPublication,
  asked: string | GivenSlip,
  frame: Frame | null = null,
): Explanation | null {
  const normal = normaliseId(typeof asked === "string" ? asked : asked.id);
  if (!normal.ok) return null;
  const id = normal.value;
  const slip = typeof asked === "string" ? null : asked;
  if ("publicSeed" in document) {
    const drawn = document.drawn.includes(id);
    return { ...sealedCase(id, slip, document.label, document.frame, null), drawn };
  }
  const { sealed } = document;
  if (sealed === undefined) return openCase(document, id, slip, frame);
  const list = frame === null ? null : new FrameTree(frame, bytesOfHex(sealed.frameKey));
  const { size } = document.frame;
  const drawn = document.drawn.some((lot) => lot.id === id);
  return { ...sealedCase(id, slip, document.label, { root: sealed.root, size }, list), drawn };
}

function sealedCase(
  id: string,
  slip: GivenSlip | null,
  label: string,
  { root, size }: { readonly root: string; readonly size: number },
  list: FrameTree | null,
): Omit<SealedExplanation, "drawn"> {
  const own = slip ?? (list?.root === root ? list.slip(id) : null);
  if (own === null) {
    const membership = list?.root === root ? "notInFrame" : "unknown";
    return { disclosure: "sealed", id, membership, slipDiffers: false };
  }
  const holds = isPath(own) && own.size === size && ofDraw(own, label) && proves(own, root);
  return { disclosure: "sealed", id, membership: holds ? "inFrame" : "unknown", slipDiffers: !holds };
}

function isPath(slip: GivenSlip): slip is FrameSlip {
  return "mark" in slip;
}

function ofDraw(slip: GivenSlip, label: string): boolean {
  return !("label" in slip) || slip.label === label;
}

function openCase(
  certificate: Certificate,
  id: string,
  slip: GivenSlip | null,
  frame: Frame | null,
): OpenExplanation | null {
  const prefix = seedPrefix(certificate.seed, certificate.label);
  if (!prefix.ok) return null;
  const ticket = ticketOf(prefix.value, id);
  const { drawn, reserve, replacements } = certificate;
  const lot = [...drawn, ...reserve].find((listed) => listed.id === id);
  const member = frame === null ? -1 : frame.ids.indexOf(id);
  const stratum = lot?.stratum ?? (frame !== null && member >= 0 ? frame.strata[member] : null);
  const listed = lot !== undefined || member >= 0;
  const membership = listed ? "inFrame" : frame === null ? "unknown" : "notInFrame";
  const replacement = replacements.find(({ by }) => by === id);
  const left = replacements.find(({ replaced }) => replaced === id);
  const own = certificate.strata.find(({ key }) => key === stratum);
  const place: Place =
    membership === "notInFrame"
      ? "notInFrame"
      : drawn.some((other) => other.id === id)
        ? "drawn"
        : replacement !== undefined
          ? "replacement"
          : lot !== undefined
            ? "reserve"
            : membership === "unknown"
              ? unlisted(certificate.strata, ticket)
              : "notDrawn";
  return {
    disclosure: "open",
    id,
    ticket,
    membership,
    place,
    stratum,
    rank:
      lot?.rank ?? (frame === null || own === undefined ? null : rankIn(frame, own.key, prefix.value, id)),
    stratumDrawn: own?.drawn ?? null,
    stratumSize: own?.size ?? null,
    cutOff: own?.cutOff ?? null,
    replaced: replacement?.replaced ?? null,
    replacedBy: left === undefined ? null : { id: left.by, reason: left.reason },
    slipDiffers: slip !== null && !slipAgrees(slip, certificate, ticket, stratum),
  };
}

/** A code that no list shows: where its ticket comes after every cut-off, it was not drawn, in the list or not. */
function unlisted(strata: readonly CertifiedStratum[], ticket: string): Place {
  return strata.every(({ cutOff }) => cutOff === null || ticket > cutOff) ? "notDrawn" : "unknown";
}

function rankIn(frame: Frame, stratum: string, prefix: string, id: string): number {
  const own = ticketOf(prefix, id);
  let rank = 1;
  for (const [i, other] of frame.ids.entries())
    if (frame.strata[i] === stratum && ticketOf(prefix, other) < own) rank++;
  return rank;
}

function slipAgrees(
  slip: GivenSlip,
  { label, frame }: Certificate,
  ticket: string,
  stratum: string | null,
): boolean {
  if (!("ticket" in slip) || !ofDraw(slip, label)) return false;
  const sameStratum = stratum === null || slip.stratum === stratum;
  return slip.ticket === ticket && slip.frame.digest === frame.digest && sameStratum;
}
