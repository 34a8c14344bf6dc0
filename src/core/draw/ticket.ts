/**
 * SR-1 §1: tickets (抽签号).
 *
 * ticket = hex(SHA-256(prefix ‖ id)), where the prefix is the hex SHA-256 of the seed text: 64 bytes,
 * exactly one block. Its midstate is computed once, and an id of up to 55 bytes costs one compression.
 */
import { compress } from "./compression";
import { hexOfWords, Sha256 } from "./sha256";
import { utf8, utf8Bound, utf8Into } from "./utf8";

const prefixShape = /^[0-9a-f]{64}$/;

/** Makes the tickets of one draw. */
export class TicketMachine {
  private readonly midstate: Int32Array;
  private readonly state = new Int32Array(8);
  private readonly block = new Int32Array(16);
  private buffer = new Uint8Array(256);

  /** `prefix` is what `seedPrefix` gave; anything else is a bug and throws. */
  constructor(prefix: string) {
    if (!prefixShape.test(prefix)) throw new RangeError("expected the 64 hex characters of seedPrefix");
    this.midstate = new Sha256().update(utf8(prefix)).midstate();
  }

  /** The ticket: 64 lower-case hex characters. */
  ticket(id: string): string {
    return hexOfWords(this.words(id));
  }

  /** The ticket's first 53 bits as a number: all that a double holds exactly. Equal ones need the whole ticket. */
  key(id: string): number {
    const words = this.words(id);
    return (words[0] >>> 0) * 0x200000 + (words[1] >>> 11);
  }

  /** The ticket's eight words, valid until the next call. */
  private words(id: string): Int32Array {
    return this.asciiBlock(id) ? this.oneBlock() : this.general(id);
  }

  private oneBlock(): Int32Array {
    this.state.set(this.midstate);
    compress(this.state, this.block);
    return this.state;
  }

  /** Fills the block with an ASCII id of up to 55 bytes and the padding of FIPS 180-4 §5.1.1; false for others. */
  private asciiBlock(id: string): boolean {
    const length = id.length;
    if (length > 55) return false;
    const block = this.block;
    let word = 0;
    for (let i = 0; i < length; i++) {
      const code = id.charCodeAt(i);
      if (code > 0x7f) return false;
      word = (word << 8) | code;
      if ((i & 3) === 3) block[i >> 2] = word;
    }
    let at = length >> 2;
    const rest = length & 3;
    const started = rest === 0 ? 0 : word << (8 * (4 - rest));
    block[at++] = started | (0x80 << (24 - 8 * rest));
    while (at < 15) block[at++] = 0;
    block[15] = (64 + length) * 8;
    return true;
  }

  private general(id: string): Int32Array {
    if (utf8Bound(id) > this.buffer.length) this.buffer = new Uint8Array(utf8Bound(id) * 2);
    const end = utf8Into(id, this.buffer, 0);
    return new Sha256(this.midstate, 64).update(this.buffer, 0, end).words32();
  }
}

/**
 * The ticket of a normalised id: 64 hex characters.
 * `prefix` is what `seedPrefix` gave. A lone surrogate in the id is a bug of the caller and throws.
 */
export function ticketOf(prefix: string, id: string): string {
  return new TicketMachine(prefix).ticket(id);
}
