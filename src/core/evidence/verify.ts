/** SR-1 §6: verification of a certificate (核验). */
import type { FrameRow } from "../draw";
import type { ExcludedObject } from "./excluded";
import type { Verdict } from "./verdict";

/** What was published apart from the certificate; without any of it a certificate only agrees with itself. */
export interface Anchors {
  /** The commitment document that was published before the draw. */
  readonly commitment?: unknown;
  /** The digest of the certificate, as published. */
  readonly published?: string;
  /** The audit chain's head, as it was published. */
  readonly head?: { readonly number: number; readonly digest: string };
  /** The excluded list, to check its digest. */
  readonly excluded?: readonly ExcludedObject[];
}

/** Checks everything that can be checked with what is given. Never throws, whatever `certificate` is. */
export function verifyCertificate(
  certificate: unknown,
  rows: readonly FrameRow[] | null,
  anchors: Anchors = {},
): Verdict {
  void certificate;
  void rows;
  void anchors;
  throw new Error("verifyCertificate");
}
