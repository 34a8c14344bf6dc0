/**
 * Many texts as UTF-8 bytes, one after the other in one array. Whoever walks a million texts in another
 * order than that in which they were made reads them here: strings lie scattered over the memory.
 */
import { utf8Bound, utf8Into } from "./utf8";

export interface EncodedTexts {
  readonly bytes: Uint8Array;
  /** Where text i starts; it ends where text i + 1 starts. One more than there are texts. */
  readonly starts: Uint32Array;
}

/** All texts, encoded. A lone surrogate throws: ids and strata are normalised before. */
export function encodeTexts(texts: readonly string[]): EncodedTexts {
  let units = 0;
  for (const text of texts) units += text.length;
  let bytes = new Uint8Array(units);
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    // One byte a unit is enough for nearly all; where it is not, there is room for the worst case once.
    if (at + text.length * 3 > bytes.length && at + utf8Length(text) > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2 + utf8Bound(text));
      larger.set(bytes);
      bytes = larger;
    }
    at = utf8Into(text, bytes, at);
    starts[i + 1] = at;
  }
  return { bytes, starts };
}

/** Whether two of the texts are the same; read from their ends, where codes differ most. */
export function sameText({ bytes, starts }: EncodedTexts, a: number, b: number): boolean {
  const length = starts[a + 1] - starts[a];
  if (length !== starts[b + 1] - starts[b]) return false;
  const fromA = starts[a];
  const fromB = starts[b];
  for (let i = length - 1; i >= 0; i--) if (bytes[fromA + i] !== bytes[fromB + i]) return false;
  return true;
}

/** Copies a text's bytes into a buffer that has room for it and returns where it ends. */
export function copyText(
  { bytes, starts }: EncodedTexts,
  text: number,
  buffer: Uint8Array,
  start: number,
): number {
  const end = starts[text + 1];
  let at = start;
  for (let from = starts[text]; from < end; from++) buffer[at++] = bytes[from];
  return at;
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a pair counts two bytes, every other unit above U+07FF three.
    if (code >= 0x80) length += code < 0x800 || (code & 0xf800) === 0xd800 ? 1 : 2;
  }
  return length;
}
