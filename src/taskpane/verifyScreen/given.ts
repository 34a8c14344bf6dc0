/** What was handed in for verification, read: files as JSON, digests as hex, the chain's head as N:DIGEST. */
import type { DrawFault } from "../../core/draw";
import type { PublishedHead } from "../../core/evidence";
import type { PickedText } from "../parts/filePick";

export type GivenFault = DrawFault | { readonly code: "verify.notJson"; readonly at: string };

/** The file's JSON, or null with the reason. A byte order mark at its head is none of it. */
export function jsonOf(file: PickedText): { readonly json: unknown; readonly fault: GivenFault | null } {
  try {
    return { json: JSON.parse(file.text.replace(/^\ufeff/, "")) as unknown, fault: null };
  } catch {
    return { json: null, fault: { code: "verify.notJson", at: file.name } };
  }
}

/** 64 hex characters in any case, blanks left out; null where it is none. */
export function digestOfText(text: string): string | null {
  const bare = text.replace(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(bare) ? bare : null;
}

/** `12:abc…`, as 操作记录 and the published documents write it. */
export function headOfText(text: string): PublishedHead | null {
  const m = /^(\d{1,9})[:：](.*)$/s.exec(text.trim());
  const digest = m ? digestOfText(m[2]) : null;
  return m && digest ? { number: Number(m[1]), digest } : null;
}

/** Whether it is what is published of a sealed draw. */
export function isPublication(json: unknown): boolean {
  return typeof json === "object" && json !== null && "disclosure" in json && "publicSeed" in json;
}
