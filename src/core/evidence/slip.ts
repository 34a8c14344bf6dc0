/**
 * SR-1 §6: a firm's slip (入库凭条), the little that one firm needs to check its own case. A sealed draw's
 * slip is the firm's path in the frame's tree, and tells nothing of its class; an open draw's holds the
 * ticket, which anyone can compute from what is public.
 */
import { seedPrefix, TicketMachine } from "../draw";
import type { Frame } from "../draw";
import { algorithm, version } from "./certificate";
import type { Certificate } from "./certificate";
import { bytesOfHex, FrameTree } from "./frameRoot";
import type { FrameSlip } from "./frameRoot";

interface Common {
  readonly algorithm: typeof algorithm;
  readonly version: typeof version;
  readonly label: string;
}

/** Of an open draw: the list that the firm stands in, by its digest, and the firm's ticket. */
export interface OpenSlip extends Common {
  readonly disclosure: "open";
  readonly id: string;
  readonly stratum: string;
  readonly ticket: string;
  readonly frame: { readonly digest: string; readonly size: number };
}

/** Of a sealed draw: the path to the root that was published, nothing of strata, rates and tickets. */
export interface SealedSlip extends Common, FrameSlip {
  readonly disclosure: "sealed";
  readonly root: string;
}

export type FirmSlip = OpenSlip | SealedSlip;

/**
 * Makes the slips of one draw, from its full certificate and the frame that it was drawn from; null for an
 * id (normalised) that the frame does not hold.
 */
export function slipsOf(certificate: Certificate, frame: Frame): (id: string) => FirmSlip | null {
  const { label, sealed, seed } = certificate;
  const common = { algorithm, version, label } as const;
  if (sealed !== undefined) {
    const tree = new FrameTree(frame, bytesOfHex(sealed.frameKey));
    return (id) => {
      const slip = tree.slip(id);
      return slip && { ...common, disclosure: "sealed", root: sealed.root, ...slip };
    };
  }
  const strata = new Map(frame.ids.map((id, i) => [id, frame.strata[i]]));
  const prefix = seedPrefix(seed, label);
  const machine = prefix.ok ? new TicketMachine(prefix.value) : null;
  const { digest, size } = certificate.frame;
  return (id) => {
    const stratum = strata.get(id);
    if (stratum === undefined || machine === null) return null;
    const ticket = machine.ticket(id);
    return { ...common, disclosure: "open", id, stratum, ticket, frame: { digest, size } };
  };
}

/** The slip of one firm. For many, keep what `slipsOf` gives. */
export function slipFor(certificate: Certificate, frame: Frame, id: string): FirmSlip | null {
  return slipsOf(certificate, frame)(id);
}

/** A slip as it comes from a file: a bare path (`{id, mark, index, size, path}`) is one, too. */
export type GivenSlip = FirmSlip | FrameSlip;
