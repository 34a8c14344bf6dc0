/**
 * The font of the PDF, fetched when the first PDF is asked for: a file beside the add-in's own scripts, from the same
 * host; within SR.html part of the page itself, packed (zlib, RFC 1950), because a page opened from a file may fetch
 * nothing else.
 */
import { unzlibSync } from "fflate";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { DocumentFault } from "../../documents/fault";
import address from "../../../assets/fonts/NotoSerifSC-Regular-GB2312.ttf";

let known: Uint8Array | null = null;

/** Fault: documents.fontUnavailable. */
export async function pageFont(signal: AbortSignal): Promise<Result<Uint8Array, DocumentFault>> {
  if (known) return ok(known);
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok) return unavailable(`HTTP ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const font = isTrueType(bytes) ? bytes : unzlibSync(bytes);
    if (!isTrueType(font)) return unavailable("TrueType ?");
    known = font;
    return ok(font);
  } catch (cause) {
    return unavailable(cause instanceof Error ? cause.message : String(cause));
  }
}

function unavailable(found: string): Result<Uint8Array, DocumentFault> {
  return err({ code: "documents.fontUnavailable", found: found.slice(0, 200) });
}

/** The version of the table directory (OpenType, "Organization of an OpenType font"). */
function isTrueType(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0;
}
