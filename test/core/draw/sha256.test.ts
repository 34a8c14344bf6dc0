/** Our SHA-256 against two others: @noble/hashes and the platform's. */
import { createHash } from "node:crypto";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import fc from "fast-check";
import { hexOfBytes, seedPrefix, Sha256, sha256Hex, ticketOf } from "../../../src/core/draw";
import { value } from "./value";

const platform = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const prefix = value(seedPrefix("双色球2024013期", "海港区-07"));
const wellFormed = fc.string({ unit: "binary", maxLength: 80 });

test("the empty message and the message of FIPS 180-4's example", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("ids of every length from 0 to 200 bytes", () => {
  for (let length = 0; length <= 200; length++) {
    const id = "91130300MA0TESTX1R".repeat(12).slice(0, length);
    expect([length, ticketOf(prefix, id)]).toEqual([length, platform(prefix + id)]);
  }
});

test("ids of Chinese and astral characters, whose bytes end anywhere in a block", () => {
  for (let length = 0; length <= 70; length++) {
    for (const unit of ["港", "𠮷", "é", "a😀"]) {
      const id = unit.repeat(length);
      expect(ticketOf(prefix, id)).toBe(bytesToHex(sha256(new TextEncoder().encode(prefix + id))));
    }
  }
});

test("any text", () => {
  fc.assert(fc.property(wellFormed, (id) => ticketOf(prefix, id) === platform(prefix + id)));
  fc.assert(fc.property(wellFormed, (text) => sha256Hex(text) === platform(text)));
});

test("any bytes, given in any pieces", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (pieces) => {
      const hash = new Sha256();
      for (const piece of pieces) hash.update(piece);
      expect(hexOfBytes(hash.bytes())).toBe(
        bytesToHex(sha256(Uint8Array.from(pieces.flatMap((p) => [...p])))),
      );
    }),
  );
});

test("a long message, chunk by chunk", () => {
  const chunk = Uint8Array.from({ length: 1 << 20 }, (_, i) => i * 31);
  const whole = createHash("sha256");
  const streamed = new Sha256();
  for (let i = 0; i < 8; i++) {
    whole.update(chunk);
    streamed.update(chunk);
  }
  expect(streamed.hex()).toBe(whole.digest("hex"));
});

test("a lone surrogate has no bytes, and a prefix is 64 hex characters", () => {
  for (const id of ["\ud800", "a\udc00", "\ud842x", `${"9".repeat(60)}\ud842`]) {
    expect(() => ticketOf(prefix, id)).toThrow(RangeError);
    expect(() => sha256Hex(id)).toThrow(RangeError);
  }
  for (const wrong of ["", "seed", prefix.toUpperCase(), `${prefix}0`]) {
    expect(() => ticketOf(wrong, "A")).toThrow(RangeError);
  }
});
