/** An exported PDF that comes back: which ledger it came from, and whether its bytes are still those that left. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Stamp } from "../documentProperties";
import type { DocumentFault } from "../fault";
import { checkSignature } from "./signatureCheck";
import type { SignatureFinding } from "./signatureCheck";
import { readStamp } from "./stampedMetadata";

export interface InspectedPdf {
  readonly stamp: Stamp;
  /**
   * appended: what left stands unchanged at the beginning, and something follows it, as signing systems and readers
   * write what they add. It shows a slip or an edit, not a forger who recomputes the digest; that only a signature shows.
   */
  readonly file: "unchanged" | "appended" | "changed";
  /** Of the part that left, where it was appended to; null without a signature. */
  readonly signature: SignatureFinding | null;
}

/** Reads a PDF of `formPdf`. Fault: documents.notAnExport. */
export function inspectPdf(bytes: Uint8Array, file = "export.pdf"): Result<InspectedPdf, DocumentFault> {
  const found = readStamp(bytes);
  if (found?.unchanged)
    return ok({ stamp: found.stamp, file: "unchanged", signature: checkSignature(bytes) });
  for (const end of endsWithin(bytes)) {
    const part = bytes.subarray(0, end);
    const first = readStamp(part);
    if (first?.unchanged)
      return ok({ stamp: first.stamp, file: "appended", signature: checkSignature(part) });
  }
  if (!found) return err({ code: "documents.notAnExport", at: file });
  return ok({ stamp: found.stamp, file: "changed", signature: checkSignature(bytes) });
}

/** True where the bytes begin as a PDF does (ISO 32000-1 §7.5.2). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";
}

/** A file that was appended to many times is not ours; the first few ends are looked at. */
const mostEnds = 4;

/** Where an earlier state of the file may have ended: after an end mark, with the line's end or without (ibid. §7.5.5). */
function endsWithin(bytes: Uint8Array): readonly number[] {
  const text = new TextDecoder("latin1").decode(bytes);
  const marks = [...text.matchAll(/%%EOF(\r?\n|\r)?/g)].slice(0, mostEnds);
  return marks
    .flatMap(({ index, 0: mark }) => [index + 5, index + mark.length])
    .filter((end) => end < bytes.length);
}
