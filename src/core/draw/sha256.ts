/** FIPS 180-4: SHA-256 over any number of bytes, on the compression function beside it. */
import { compress, initialState } from "./compression";
import { utf8Bound, utf8Into } from "./utf8";

/** A hash that takes its input piece by piece. */
export class Sha256 {
  private readonly state: Int32Array;
  private readonly words = new Int32Array(16);
  private readonly pending = new Uint8Array(64);
  private filled = 0;
  private length: number;

  /** Starts afresh, or from a midstate: the state after `length` bytes, a multiple of 64. */
  constructor(midstate: Int32Array = initialState(), length = 0) {
    this.state = midstate.slice();
    this.length = length;
  }

  update(bytes: Uint8Array, from = 0, to = bytes.length): this {
    this.length += to - from;
    let at = from;
    if (this.filled > 0) {
      while (at < to && this.filled < 64) this.pending[this.filled++] = bytes[at++];
      if (this.filled < 64) return this;
      this.block(this.pending, 0);
      this.filled = 0;
    }
    for (; at + 64 <= to; at += 64) this.block(bytes, at);
    while (at < to) this.pending[this.filled++] = bytes[at++];
    return this;
  }

  /** The eight words of the hash; the object is spent afterwards. */
  words32(): Int32Array {
    this.pending[this.filled] = 0x80;
    this.pending.fill(0, this.filled + 1);
    if (this.filled >= 56) {
      this.block(this.pending, 0);
      this.pending.fill(0);
    }
    // The length is told in bits: lengths below 2^50 bytes leave both halves exact.
    const view = new DataView(this.pending.buffer);
    view.setUint32(56, Math.floor(this.length / 0x20000000));
    view.setUint32(60, (this.length * 8) >>> 0);
    this.block(this.pending, 0);
    return this.state;
  }

  /** The hash as 64 lower-case hex characters; the object is spent afterwards. */
  hex(): string {
    return hexOfWords(this.words32());
  }

  /** The hash as 32 bytes; the object is spent afterwards. */
  bytes(): Uint8Array {
    const words = this.words32();
    const bytes = new Uint8Array(32);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < 8; i++) view.setInt32(i * 4, words[i]);
    return bytes;
  }

  /** A copy of the state; meaningful after a whole number of blocks. */
  midstate(): Int32Array {
    return this.state.slice();
  }

  private block(bytes: Uint8Array, from: number): void {
    const words = this.words;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    compress(this.state, words);
  }
}

const hexDigits = [..."0123456789abcdef"].map((digit) => digit.charCodeAt(0));

/** Words as lower-case hex, eight characters each. */
export function hexOfWords(words: Int32Array): string {
  const codes: number[] = [];
  for (const word of words) {
    for (let shift = 28; shift >= 0; shift -= 4) codes.push(hexDigits[(word >>> shift) & 15]);
  }
  return String.fromCharCode(...codes);
}

/** Bytes as lower-case hex, two characters each. */
export function hexOfBytes(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return hex;
}

/** The hex SHA-256 of a text's UTF-8 bytes. A lone surrogate throws: it has none. */
export function sha256Hex(text: string): string {
  const buffer = new Uint8Array(utf8Bound(text));
  return new Sha256().update(buffer, 0, utf8Into(text, buffer, 0)).hex();
}
