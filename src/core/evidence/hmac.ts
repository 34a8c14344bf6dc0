/** RFC 2104: HMAC-SHA-256, with the key's two blocks hashed once: a frame takes a mark for every object. */
import { Sha256, utf8 } from "../draw";

/** Makes the codes of one key. */
export class Hmac {
  private readonly inner: Int32Array;
  private readonly outer: Int32Array;

  constructor(key: Uint8Array) {
    const block = new Uint8Array(64);
    block.set(key.length > 64 ? new Sha256().update(key).bytes() : key);
    this.inner = new Sha256().update(block.map((byte) => byte ^ 0x36)).midstate();
    this.outer = new Sha256().update(block.map((byte) => byte ^ 0x5c)).midstate();
  }

  /** The code of a message: 32 bytes. */
  of(message: Uint8Array): Uint8Array {
    const digest = new Sha256(this.inner, 64).update(message).bytes();
    return new Sha256(this.outer, 64).update(digest).bytes();
  }

  /** The code of a text's UTF-8 bytes. */
  ofText(text: string): Uint8Array {
    return this.of(utf8(text));
  }
}
