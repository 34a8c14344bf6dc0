/**
 * SR-1 §6: what a sealed draw may publish. Credit-risk classes are internal reference: with a public seed
 * anyone could compute every ticket, and a drawn firm with a high ticket was drawn at a high rate. So no
 * tickets, ranks, strata, rates, cut-offs or counts per stratum leave, and no digest of the frame, from
 * which a short list's classes could be guessed.
 */
import { compareUtf8 } from "../draw";
import type { Certificate } from "./certificate";
import { algorithm, version } from "./certificate";
import type { SealedCommitment } from "./commitment";
import { digestOf } from "./jcs";

export interface SealedPublication {
  readonly algorithm: typeof algorithm;
  readonly version: typeof version;
  readonly label: string;
  readonly disclosure: "sealed";
  readonly commitment: SealedCommitment;
  readonly publicSeed: string;
  /** The digest of the full certificate. */
  readonly certificate: string;
  readonly frame: { readonly root: string; readonly size: number };
  /** In the byte order of the ids. */
  readonly drawn: readonly string[];
}

/** What is made public of a sealed draw; null for a certificate that holds no sealed parts. */
export function sealedPublication(
  certificate: Certificate,
  commitment: SealedCommitment,
): SealedPublication | null {
  const { sealed } = certificate;
  if (sealed === undefined) return null;
  return {
    algorithm,
    version,
    label: certificate.label,
    disclosure: "sealed",
    commitment,
    publicSeed: sealed.publicSeed,
    certificate: digestOf(certificate),
    frame: { root: sealed.root, size: certificate.frame.size },
    drawn: certificate.drawn.map(({ id }) => id).sort(compareUtf8),
  };
}
