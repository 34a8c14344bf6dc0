/** RFC 3629: texts as UTF-8 bytes, and in the order of those bytes (which is not the order of UTF-16 units). */

/** The most bytes that a text can take: three for each UTF-16 unit (a pair takes four). */
export function utf8Bound(text: string): number {
  return text.length * 3;
}

/**
 * Writes a text into a buffer that has room for it (`utf8Bound`) and returns where it ends.
 * Lone surrogates have no bytes: whoever takes text from people refuses them first, so here they throw.
 */
export function utf8Into(text: string, buffer: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      buffer[at++] = code;
      continue;
    }
    if (code < 0x800) {
      buffer[at++] = 0xc0 | (code >> 6);
      buffer[at++] = 0x80 | (code & 0x3f);
      continue;
    }
    if ((code & 0xf800) === 0xd800) {
      const low = text.charCodeAt(i + 1);
      if (code >= 0xdc00 || (low & 0xfc00) !== 0xdc00) throw new RangeError(`lone surrogate at ${i}`);
      code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
      i++;
      buffer[at++] = 0xf0 | (code >> 18);
      buffer[at++] = 0x80 | ((code >> 12) & 0x3f);
    } else {
      buffer[at++] = 0xe0 | (code >> 12);
    }
    buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
    buffer[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  const buffer = new Uint8Array(utf8Bound(text));
  return buffer.subarray(0, utf8Into(text, buffer, 0));
}

/** Below 0, 0 or above 0 as the bytes of `a` come before, are, or come after those of `b`. */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** UTF-8 sorts by code point: a surrogate stands for a code point above every other unit's. */
function codePointRank(unit: number): number {
  return (unit & 0xf800) === 0xd800 ? unit + 0x10000 : unit;
}

/** The position of the first lone surrogate, or -1. */
export function loneSurrogate(text: string): number {
  return text.search(/\p{Cs}/u);
}
