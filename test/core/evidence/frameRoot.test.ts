/** SR-1 §6: roots and slips against values that another program computed (vectors/frame-root.json). */
import fc from "fast-check";
import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { freezeFrame, frameDigest, hexOfBytes } from "../../../src/core/draw";
import { bytesOfHex, frameProof, frameRoot, FrameTree, proves } from "../../../src/core/evidence";
import { Hmac } from "../../../src/core/evidence/hmac";
import draw400 from "../../../vectors/draw-400.json";
import vectors from "../../../vectors/frame-root.json";
import { value } from "../draw/value";

const key = bytesOfHex(vectors.frameKeyHex);
const frameOf = (rows: readonly { id: string; stratum: string }[]) =>
  value(freezeFrame(rows.map((row) => ({ ...row, at: "" }))));
const pool = [...draw400.frame, ...vectors.extraRows];

test.each(vectors.cases)("$rows rows", ({ rows, frameDigest: digest, root, proofs }) => {
  const frame = frameOf(pool.slice(0, rows));
  expect(frameDigest(frame)).toBe(digest);
  expect(frameRoot(frame, key)).toBe(root);
  for (const { id, mark, index, size, path } of proofs) {
    const slip = frameProof(frame, key, id);
    expect(slip).toEqual({ id, mark, index, size, path });
    expect(slip !== null && proves(slip, root)).toBe(true);
  }
});

test("every slip of a frame of any size leads to its root, and to no other; no altered slip does", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, pick) => {
      const tree = new FrameTree(frameOf(pool.slice(0, size)), key);
      for (const { id } of pool.slice(0, size)) {
        const slip = tree.slip(id);
        expect(slip !== null && proves(slip, tree.root)).toBe(true);
      }
      const slip = tree.slip(pool[pick % size].id);
      if (slip === null) throw new Error("no slip");
      const other = "ab".repeat(32);
      expect(proves(slip, other)).toBe(false);
      const altered = [
        { ...slip, id: "OTHER" },
        { ...slip, mark: other },
        { ...slip, index: slip.index + 1 },
        { ...slip, index: -1 },
        { ...slip, size: slip.size * 4 },
        { ...slip, size: 0.5 },
        { ...slip, path: [...slip.path, other] },
        { ...slip, path: slip.path.length > 0 ? slip.path.slice(1) : [other] },
        { ...slip, id: "\ud800" },
        { ...slip, path: ["xyz"] },
      ];
      for (const wrong of altered) expect(proves(wrong, tree.root)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("another key gives another root; a key of another length is a bug; a stranger has no slip", () => {
  const frame = frameOf(pool.slice(0, 9));
  expect(frameRoot(frame, new Uint8Array(32))).not.toBe(frameRoot(frame, key));
  expect(() => frameRoot(frame, new Uint8Array(31))).toThrow(RangeError);
  expect(frameProof(frame, key, "NOBODY")).toBeNull();
});

test("the marks' HMAC is everybody's, with keys shorter and longer than a block", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 150 }), fc.uint8Array({ maxLength: 200 }), (secret, message) => {
      expect(hexOfBytes(new Hmac(secret).of(message))).toBe(hexOfBytes(hmac(sha256, secret, message)));
    }),
  );
});
