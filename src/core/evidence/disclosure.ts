/** SR-1 §6: what a sealed draw may publish: nothing from which a credit-risk class could be worked out. */
import type { Certificate } from "./certificate";
import type { SealedCommitment } from "./commitment";

export interface SealedPublication {
  readonly algorithm: "SR-1";
  readonly version: 1;
  readonly label: string;
  readonly disclosure: "sealed";
  readonly commitment: SealedCommitment;
  readonly publicSeed: string;
  /** The digest of the full certificate. */
  readonly certificate: string;
  readonly frame: { readonly root: string; readonly size: number };
  /** In the byte order of the ids: no tickets, ranks or strata. */
  readonly drawn: readonly string[];
}

/** What is made public of a sealed draw. */
export function sealedPublication(certificate: Certificate, commitment: SealedCommitment): SealedPublication {
  void certificate;
  void commitment;
  throw new Error("sealedPublication");
}
