/** An exported PDF that comes back: which ledger it came from, and whether its bytes are still those that left. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Stamp } from "../documentProperties";
import type { DocumentFault } from "../fault";
import { readStamp, signaturePlace } from "./stampedMetadata";

export interface InspectedPdf {
  readonly stamp: Stamp;
  /** It shows a slip or an edit, not a forger who recomputes the digest; that only a signature shows. */
  readonly file: "unchanged" | "changed";
  /** A signature is there. Whether it is valid, and whose it is, a PDF reader says. */
  readonly signed: boolean;
}

/** Reads a PDF of `formPdf`. Fault: documents.notAnExport. */
export function inspectPdf(bytes: Uint8Array, file = "export.pdf"): Result<InspectedPdf, DocumentFault> {
  const found = readStamp(bytes);
  if (!found) return err({ code: "documents.notAnExport", at: file });
  const { stamp, unchanged } = found;
  return ok({ stamp, file: unchanged ? "unchanged" : "changed", signed: signaturePlace(bytes) !== null });
}

/** True where the bytes begin as a PDF does (ISO 32000-1 §7.5.2). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";
}
