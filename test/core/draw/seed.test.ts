/** SR-1 §1, §5, §8: seeds and labels. */
import { createHash } from "node:crypto";
import { checkLabel, checkSeed, machineSeed, sealedSeed, seededRandom } from "../../../src/core/draw";
import { seedCommitmentOf, seedPrefix, seedTextOf } from "../../../src/core/draw";
import { reason, value } from "./value";

const flaws: readonly (readonly [string, string])[] = [
  ["a#b", "Hash"],
  ["a\tb", "Control"],
  ["a\u0000b", "Control"],
  ["ab\n", "Control"],
  ["a\u0085b", "Control"],
  [" a", "Blank"],
  ["a\u3000", "Blank"],
  ["\ud800", "Surrogate"],
  ["a\udfff", "Surrogate"],
];

test.each(flaws)("%j is no seed and no label: %s", (text, flaw) => {
  expect(reason(checkSeed(text)).code).toBe(`draw.seed${flaw}`);
  expect(reason(checkLabel(text)).code).toBe(`draw.label${flaw}`);
  expect(reason(seedPrefix(text)).code).toBe(`draw.seed${flaw}`);
  expect(reason(seedPrefix("1", text)).code).toBe(`draw.label${flaw}`);
});

test("a seed is never empty, a label may be", () => {
  expect(reason(checkSeed("")).code).toBe("draw.seedEmpty");
  expect(value(checkLabel(""))).toBe("");
});

test("a control character is named, and where it stands", () => {
  expect(reason(checkSeed("12\t3"))).toEqual({ code: "draw.seedControl", found: "U+0009", position: 3 });
});

test("the seed text is the seed as it was given, with the label after #", () => {
  expect(value(seedTextOf("03 05 + 07"))).toBe("03 05 + 07");
  expect(value(seedTextOf("ａ", "任务-1"))).toBe("ａ#任务-1");
  const expected = createHash("sha256").update("ａ#任务-1").digest("hex");
  expect(value(seedPrefix("ａ", "任务-1"))).toBe(expected);
});

test("a machine seed is 64 hex characters of 32 random bytes", () => {
  const asked: number[] = [];
  const bytes = (n: number) => (asked.push(n), Uint8Array.from({ length: n }, (_, i) => i * 8));
  const seed = machineSeed(bytes);
  expect(asked).toEqual([32]);
  expect(seed).toBe(Buffer.from(bytes(32)).toString("hex"));
  expect(value(checkSeed(seed))).toBe(seed);
  expect(() => machineSeed(() => new Uint8Array(16))).toThrow(RangeError);
});

test("a sealed seed is the public one and the nonce; the nonce's hash is what is committed", () => {
  const nonce = "0f".repeat(32);
  expect(sealedSeed("2893.25", nonce)).toBe(`2893.25/${nonce}`);
  expect(seedCommitmentOf(nonce)).toBe(createHash("sha256").update(nonce).digest("hex"));
});

test("the stream for other purposes depends on every character of the seed", () => {
  const first = (seed: string, purpose: string) => {
    const random = seededRandom(seed, purpose);
    return [random(), random(), random()];
  };
  expect(first("深圳", "teams")).toEqual(first("深圳", "teams"));
  // seedrandom alone keeps the low bytes only, and would give these two one stream.
  expect(first("深圳", "teams")).not.toEqual(first("滱唳", "teams"));
  expect(first("深圳", "teams")).not.toEqual(first("深圳", "simulation"));
  for (const x of first("深圳", "teams")) expect(x >= 0 && x < 1).toBe(true);
});
