/** Files to try things on: a picture, and .xlsx files with parts of our choosing. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A PNG of one pixel, half transparent. */
export const picture = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** The file with some parts rewritten, added (from "") or removed (null). */
export function parts(
  xlsx: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | Uint8Array | null>>,
): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(xlsx);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete files[name];
    else if (typeof change === "function")
      files[name] = strToU8(change(files[name] ? strFromU8(files[name]) : ""));
    else files[name] = change;
  }
  return zipSync(files);
}

/** The text of one part. */
export function partText(xlsx: Uint8Array, name: string): string {
  return strFromU8(unzipSync(xlsx)[name]);
}

/** The names of all parts. */
export function partNames(xlsx: Uint8Array): string[] {
  return Object.keys(unzipSync(xlsx));
}
