import fc from "fast-check";
import vectors from "../../../vectors/ratios.json";
import { isMet, needed, ratioOf, truncatedPercent } from "../../../src/core/targets/ratio";
import { defaultTargets } from "../../../src/core/targets/target";

describe("vectors/ratios.json", () => {
  it.each(vectors.cases)(
    "$part / $whole at $goalPercent %",
    ({ part, whole, goalPercent, met, need, hasData }) => {
      const goal = Math.round(Number(goalPercent) * 10_000);
      expect(isMet(part, whole, goal)).toBe(met);
      expect(needed(part, whole, goal)).toBe(need);
      expect(truncatedPercent(part, whole) !== "—").toBe(hasData);
    },
  );
});

const numbers = fc.tuple(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 999_999 }));

describe("what is still needed", () => {
  it("is the smallest number that reaches the goal", () => {
    fc.assert(
      fc.property(numbers, ([a, b, goal]) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const x = needed(part, whole, goal);
        expect(x).not.toBeNull();
        expect(isMet(part + (x ?? 0), whole + (x ?? 0), goal)).toBe(true);
        if (x) expect(isMet(part + x - 1, whole + x - 1, goal)).toBe(false);
      }),
    );
  });

  it("is nothing that a goal of 100 % can have, once one is missing", () => {
    expect(needed(9, 10, 1_000_000)).toBeNull();
    expect(needed(10, 10, 1_000_000)).toBe(0);
    expect(needed(0, 0, 1_000_000)).toBe(1);
  });
});

describe("percentages", () => {
  it.each([
    [7, 18, "38.88%"],
    [39_996, 100_000, "39.99%"],
    [2, 5, "40.00%"],
    [1, 3000, "0.03%"],
    [0, 5, "0.00%"],
    [5, 5, "100.00%"],
    [0, 0, "—"],
  ])("%i / %i is cut off to %s", (part, whole, text) => {
    expect(truncatedPercent(part, whole)).toBe(text);
  });

  it("take as many decimals as asked for", () => {
    expect(truncatedPercent(2, 3, 0)).toBe("66%");
    expect(truncatedPercent(2, 3, 4)).toBe("66.6666%");
  });
});

describe("ratioOf", () => {
  const figure = (tasks: number, households: number) => ({ tasks, households, problems: 0, rows: [] });
  const figures = new Map([
    ["provincial.total", figure(18, 339)],
    ["provincial.joint", figure(7, 92)],
    ["other.total", figure(2, 10)],
  ]);
  const more = new Map([["other.joint", figure(1, 4)]]);

  it("reads the provincial platform, or all platforms", () => {
    expect(ratioOf(defaultTargets[0], figures)).toEqual({ part: 7, whole: 18 });
    expect(ratioOf(defaultTargets[1], figures)).toEqual({ part: 92, whole: 339 });
    expect(ratioOf(defaultTargets[0], figures, { platforms: "all", more })).toEqual({ part: 8, whole: 20 });
  });
});
