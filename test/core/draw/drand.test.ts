/** drand rounds that others published and verified, and everything that must not pass for one. */
import { createHash } from "node:crypto";
import { bls12_381 } from "@noble/curves/bls12-381";
import { isDrandSignature, parseDrandRound, verifyDrandRound } from "../../../src/core/draw/drand";
import type { DrandRound } from "../../../src/core/draw/drand";
import { drandChains, drandRoundAt, drandTimeOf } from "../../../src/core/draw/drandChains";
import type { DrandChain, DrandChainName } from "../../../src/core/draw/drandChains";
import vectors from "../../../vectors/drand.json";

interface Vector extends DrandRound {
  readonly chain: DrandChainName;
}
const rounds = vectors.rounds as readonly Vector[];
const named = rounds.map((round) => [`${round.chain} ${round.round}`, round] as const);
const thousand = rounds[0];

test.each(named)("%s holds", (_, round) => {
  const verified = verifyDrandRound(round.chain, round);
  const randomness = createHash("sha256").update(Buffer.from(round.signature, "hex")).digest("hex");
  const time = drandTimeOf(round);
  expect(verified).toEqual({
    ok: true,
    value: { chain: round.chain, round: round.round, randomness, time, signature: round.signature },
  });
});

test("the chains are the ones: their hashes follow from what is hard-coded here", () => {
  for (const chain of Object.values<DrandChain>(drandChains)) {
    const numbers = Buffer.alloc(12);
    numbers.writeUInt32BE(chain.period, 0);
    numbers.writeBigInt64BE(BigInt(chain.genesis), 4);
    const hash = createHash("sha256").update(numbers);
    hash.update(Buffer.from(chain.publicKey, "hex")).update(Buffer.from(chain.groupHash, "hex"));
    if (chain.name !== "default") hash.update(chain.name);
    expect(hash.digest("hex")).toBe(chain.hash);
  }
});

test("the scheme without a signature before, by another network's key", () => {
  const { publicKey, round, signature } = vectors.unchained;
  const chain: DrandChain = { ...drandChains.default, scheme: "pedersen-bls-unchained", publicKey };
  expect(isDrandSignature(chain, { round, signature })).toBe(true);
  expect(isDrandSignature(chain, { round: round + 1, signature })).toBe(false);
});

test.each(named)("%s does not hold with another round, key, signature or predecessor", (_, given) => {
  const chain: DrandChain = drandChains[given.chain];
  expect(isDrandSignature(chain, { ...given, round: given.round + 1 })).toBe(false);
  const last = given.signature.slice(-1) === "0" ? "1" : "0";
  expect(isDrandSignature(chain, { ...given, signature: given.signature.slice(0, -1) + last })).toBe(false);
  const others = rounds.filter((each) => each.chain === given.chain && each !== given);
  for (const { signature } of others) expect(isDrandSignature(chain, { ...given, signature })).toBe(false);
  if (given.previousSignature === undefined) {
    expect(isDrandSignature({ ...chain, publicKey: vectors.otherKey }, given)).toBe(false);
  } else {
    expect(isDrandSignature(chain, { ...given, previousSignature: undefined })).toBe(false);
    const previousSignature = `00${given.previousSignature.slice(2)}`;
    expect(isDrandSignature(chain, { ...given, previousSignature })).toBe(false);
  }
});

test("a signature moved by a point outside of the subgroup, which the pairing alone would take, is refused", () => {
  // x = 4 is on the curve and outside of G1; times the group's order it has nothing left of G1.
  const { Point } = bls12_381.G1;
  const { Fp, Fr } = bls12_381.fields;
  const outside = Point.fromAffine({ x: 4n, y: Fp.sqrt(68n) });
  let torsion = Point.ZERO;
  for (const bit of Fr.ORDER.toString(2)) {
    torsion = torsion.double();
    if (bit === "1") torsion = torsion.add(outside);
  }
  expect(torsion.equals(Point.ZERO)).toBe(false);
  const { x, y } = Point.fromHex(thousand.signature).add(torsion).toAffine();
  const flags = (y > Fp.ORDER / 2n ? 0xa0n : 0x80n) << 376n;
  const moved = (x | flags).toString(16);
  expect(moved).not.toBe(thousand.signature);
  expect(isDrandSignature(drandChains.quicknet, { round: 1000, signature: moved })).toBe(false);
});

test.each([
  ["no hex", "zz".repeat(48)],
  ["too short", "b4"],
  ["of the other group", rounds[3].signature],
  ["the point at infinity", `c0${"00".repeat(47)}`],
  ["no point", "8".repeat(96)],
  ["nothing", ""],
])("a signature that is %s is refused and does not throw", (_, signature) => {
  expect(isDrandSignature(drandChains.quicknet, { round: 1000, signature })).toBe(false);
});

test.each([0, -1, 1.5, NaN, 2 ** 53])("round %s is none", (round) => {
  expect(isDrandSignature(drandChains.quicknet, { ...thousand, round })).toBe(false);
});

test("a number that is not the signature's is named", () => {
  const expected = thousand.randomness;
  const found = `0${expected?.slice(1)}`;
  expect(verifyDrandRound("quicknet", { ...thousand, randomness: found })).toEqual({
    ok: false,
    error: { code: "drand.randomness", round: "1000", found, expected },
  });
});

test("rounds and times lead to each other", () => {
  for (const chain of ["quicknet", "default"] as const) {
    for (const round of [1, 2, 1000, 27_961_627]) {
      const time = drandTimeOf({ chain, round });
      expect(drandRoundAt(chain, time)).toBe(round);
      expect(drandRoundAt(chain, time + 1)).toBe(round + 1);
    }
  }
  // Published by another client: quicknet's round at 2026-04-20T00:00:00Z.
  expect(drandTimeOf({ chain: "quicknet", round: 27_946_612 })).toBe(Date.UTC(2026, 3, 20) / 1000);
});

test("what a relay returns is read, and nothing else", () => {
  const { round, signature, randomness } = thousand;
  const relay = JSON.stringify({ round, randomness, signature });
  expect(parseDrandRound(relay, 7)).toEqual({ ok: true, value: { round, randomness, signature } });
  const bare = ` ${signature.slice(0, 40)}\n${signature.slice(40)} `;
  expect(parseDrandRound(bare, 1000)).toEqual({ ok: true, value: { round: 1000, signature } });
  for (const text of ["", "null", "[]", "{}", '{"round":"1","signature":"ab"}', '{"round":1}', "1000"]) {
    expect(parseDrandRound(text, 1)).toMatchObject({ ok: false, error: { code: "drand.unreadable" } });
  }
});
