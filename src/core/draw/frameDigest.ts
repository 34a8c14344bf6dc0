/** SR-1 §2: the digest of a frame (名单校验码): who was in it, and in which stratum. */
import { copyText, encodeTexts } from "./encodedTexts";
import type { Frame } from "./frame";
import { Sha256 } from "./sha256";
import { utf8Bound, utf8Into } from "./utf8";

/** SHA-256 over the lines `id TAB stratum LF`, by the UTF-8 bytes of the id; 64 hex characters. */
export function frameDigest(frame: Frame): string {
  return linesDigest(frame.order, frame.ids, frame.strata);
}

/** SHA-256 over a line `first TAB second LF` for each index, in the order given; 64 hex characters. */
export function linesDigest(
  order: Uint32Array,
  firsts: readonly string[],
  seconds: readonly string[],
): string {
  const hash = new Sha256();
  const encoded = encodeTexts(firsts);
  let buffer = new Uint8Array(1 << 16);
  let end = 0;
  for (let i = 0; i < order.length; i++) {
    const index = order[i];
    const second = seconds[index];
    const bound = encoded.starts[index + 1] - encoded.starts[index] + utf8Bound(second) + 2;
    if (end + bound > buffer.length) {
      hash.update(buffer, 0, end);
      end = 0;
      if (bound > buffer.length) buffer = new Uint8Array(bound);
    }
    end = copyText(encoded, index, buffer, end);
    buffer[end++] = 0x09;
    end = utf8Into(second, buffer, end);
    buffer[end++] = 0x0a;
  }
  return hash.update(buffer, 0, end).hex();
}
