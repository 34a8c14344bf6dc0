/** Long text as UTF-8 bytes without ever being one string: a sheet of 100,000 rows has 150 million characters. */

import { concatBytes } from "@noble/hashes/utils.js";
import type { Slices } from "../../core/slices";

/** Characters that are encoded at a time. */
const batch = 1 << 18;

/** The pieces may be of any number and size; `expected`: how many characters they have, roughly. */
export function* utf8Of(lists: readonly Iterable<string>[], expected: number): Slices<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  let written = 0;
  for (const pieces of lists)
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length < batch) continue;
      chunks.push(encoder.encode(waiting.join("")));
      waiting = [];
      written += length;
      length = 0;
      yield Math.min(1, written / expected);
    }
  chunks.push(encoder.encode(waiting.join("")));
  return concatBytes(...chunks);
}
