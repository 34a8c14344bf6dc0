/** SR-1 §3: the laws of allocation, and what it refuses. */
import fc from "fast-check";
import { allocate, countByRate, seedPrefix } from "../../../src/core/draw";
import type { DrawRule, Stratum } from "../../../src/core/draw";
import { reason, value } from "./value";

const prefix = value(seedPrefix("2893.25"));
const strata: readonly Stratum[] = [
  { key: "A", size: 100 },
  { key: "B", size: 10 },
];
const rates = (entries: Record<string, number>): DrawRule => ({
  mode: "rate",
  rates: new Map(Object.entries(entries)),
  rounding: "up",
});
const counts = (entries: Record<string, number>): DrawRule => ({
  mode: "count",
  counts: new Map(Object.entries(entries)),
});
const refused = (rule: DrawRule) => reason(allocate(strata, rule, prefix));

test("a rate draws what exact arithmetic says", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (size, ppm) => {
        const product = BigInt(size) * BigInt(ppm);
        const none = size === 0 || ppm === 0;
        const atLeastOne = (n: bigint) => (none ? 0 : Number(n < 1n ? 1n : n));
        expect(countByRate(size, ppm, "up")).toBe(atLeastOne((product + 999_999n) / 1_000_000n));
        expect(countByRate(size, ppm, "halfUp")).toBe(atLeastOne((product + 500_000n) / 1_000_000n));
      },
    ),
    { numRuns: 1000 },
  );
});

test("7 % of 100 is 7", () => expect(countByRate(100, 70_000, "up")).toBe(7));

test("a stratum that the rule leaves out is an error, with objects in it", () => {
  expect(refused(rates({ A: 1000 }))).toEqual([{ code: "draw.rateMissing", stratum: "B", size: 10 }]);
  expect(refused(counts({ B: 1 }))).toEqual([{ code: "draw.countMissing", stratum: "A", size: 100 }]);
  const weights = new Map([["A", 1]]);
  expect(refused({ mode: "total", total: 5, weights })).toEqual([
    { code: "draw.weightMissing", stratum: "B", size: 10 },
  ]);
});

test("numbers that no rule can mean", () => {
  for (const ppm of [-1, 0.5, 1_000_001, NaN, Infinity]) {
    expect(refused(rates({ A: ppm, B: 0 }))[0]).toEqual({
      code: "draw.rateInvalid",
      stratum: "A",
      found: String(ppm),
    });
  }
  for (const n of [-1, 1.5, NaN]) {
    expect(refused(counts({ A: n, B: 0 }))[0].code).toBe("draw.countInvalid");
    expect(refused({ mode: "total", total: n })[0].code).toBe("draw.totalInvalid");
    expect(refused({ mode: "total", total: 5, minimum: n })[0].code).toBe("draw.minimumInvalid");
    const weights = new Map([
      ["A", n],
      ["B", 1],
    ]);
    expect(refused({ mode: "total", total: 5, weights })[0].code).toBe("draw.weightInvalid");
  }
});

test("more than a stratum holds is refused, and by how much", () => {
  expect(refused(counts({ A: 1, B: 13 }))).toEqual([
    { code: "draw.countOverSize", stratum: "B", count: 13, size: 10, over: 3 },
  ]);
  expect(refused(counts({ A: 1, B: 1, C: 2 }))).toEqual([
    { code: "draw.countOverSize", stratum: "C", count: 2, size: 0, over: 2 },
  ]);
});

test("a total below the minima or above the frame is refused, and by how much", () => {
  expect(refused({ mode: "total", total: 1 })).toEqual([
    { code: "draw.minimaOverTotal", minima: 2, total: 1, over: 1 },
  ]);
  expect(refused({ mode: "total", total: 115 })).toEqual([
    { code: "draw.totalOverFrame", total: 115, available: 110, over: 5 },
  ]);
  const weights = new Map([
    ["A", 0],
    ["B", 1],
  ]);
  expect(refused({ mode: "total", total: 11, weights })).toEqual([
    { code: "draw.totalOverFrame", total: 11, available: 10, over: 1 },
  ]);
});

test("keys of a rule are read like strata", () => {
  const allocated = value(allocate(strata, rates({ "Ａ ": 70_000, B: 0 }), prefix));
  expect(allocated).toEqual([
    { key: "A", size: 100, ratePpm: 70_000, count: 7 },
    { key: "B", size: 10, ratePpm: 0, count: 0 },
  ]);
  expect(refused(rates({ A: 1, Ａ: 1, B: 1 }))).toEqual([{ code: "draw.ruleKeyTwice", stratum: "A" }]);
  expect(refused(rates({ "A\u200b": 1, A: 1, B: 1 }))[0].code).toBe("draw.ruleKeyUnreadable");
});

const claims = fc.array(fc.record({ size: fc.nat(40), weight: fc.nat(9) }), { minLength: 1, maxLength: 7 });

test("a total is spread exactly, between minimum and size, as Webster's divisor would", () => {
  fc.assert(
    fc.property(claims, fc.nat(3), fc.nat(1000), (list, minimum, part) => {
      const usable = list.map((claim, i) => ({ ...claim, key: `${i}类` }));
      const weights = new Map(usable.map(({ key, weight }) => [key, weight]));
      const most = ({ size, weight }: { size: number; weight: number }) => (weight > 0 ? size : 0);
      const least = (claim: { size: number; weight: number }) => Math.min(minimum, most(claim));
      const minima = usable.reduce((sum, claim) => sum + least(claim), 0);
      const available = usable.reduce((sum, claim) => sum + most(claim), 0);
      const total = minima + Math.floor(((available - minima) * part) / 1000);
      const allocated = value(allocate(usable, { mode: "total", total, minimum, weights }, prefix));
      expect(allocated.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      allocated.forEach(({ count }, i) => {
        expect(count).toBeGreaterThanOrEqual(least(usable[i]));
        expect(count).toBeLessThanOrEqual(most(usable[i]));
      });
      // No place would rather be elsewhere: the last one given weighs at least as much as the next anywhere.
      const quotient = (i: number, n: number) => [usable[i].weight * usable[i].size, 2 * n + 1] as const;
      for (let i = 0; i < usable.length; i++) {
        if (allocated[i].count <= least(usable[i])) continue;
        const [a, b] = quotient(i, allocated[i].count - 1);
        for (let j = 0; j < usable.length; j++) {
          if (allocated[j].count >= most(usable[j])) continue;
          const [c, d] = quotient(j, allocated[j].count);
          expect(a * d).toBeGreaterThanOrEqual(c * b);
        }
      }
    }),
  );
});

test("a larger total never takes a place away from anybody", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      const list = sizes.map((size, i) => ({ key: String(i), size }));
      const whole = sizes.reduce((sum, n) => sum + n, 0);
      let before = sizes.map(() => 0);
      for (let total = sizes.length; total <= whole; total++) {
        const now = value(allocate(list, { mode: "total", total }, prefix)).map(({ count }) => count);
        now.forEach((count, i) => expect(count).toBeGreaterThanOrEqual(before[i]));
        before = now;
      }
      expect(before).toEqual(sizes);
    }),
    { numRuns: 30 },
  );
});

test("averages nearer than a double can tell are told apart", () => {
  // 999,983 · 9,007,199,254 and the same less one differ in the 16th digit.
  const near = [
    { key: "x", size: 9_007_199_253 },
    { key: "y", size: 9_007_199_254 },
  ];
  const weights = new Map([
    ["x", 999_983],
    ["y", 999_983],
  ]);
  const allocated = value(allocate(near, { mode: "total", total: 1, minimum: 0, weights }, prefix));
  expect(allocated.map(({ count }) => count)).toEqual([0, 1]);
});
