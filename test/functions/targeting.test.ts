import { byRate } from "../../vectors/allocation.json";
import { cases } from "../../vectors/ratios.json";
import { column, refused } from "./excel";
import { allocateSizes, met, need, ratio } from "../../src/functions";

describe("MET and NEED equal the vectors", () => {
  test.each(cases)("$part of $whole at $goalPercent %", (each) => {
    const goal = `${each.goalPercent}%`;
    expect(met(each.part, each.whole, goal)).toBe(each.met);
    if (each.need === null)
      expect(refused(() => need(each.part, each.whole, goal))).toMatch(/^#N\/A .*达不到/);
    else expect(need(each.part, each.whole, Number(each.goalPercent) / 100)).toBe(each.need);
  });
});

test("39.996 % is not 40 %", () => {
  expect(met(39996, 100000, 0.4)).toBe(false);
  expect(met(40, 100, 0.4)).toBe(true);
});

test("RATIO divides, and is #N/A without data", () => {
  expect(ratio(7, 18)).toBe(7 / 18);
  expect(ratio(0, 3)).toBe(0);
  expect(ratio([[7]], "20")).toBe(0.35);
  expect(refused(() => ratio(0, 0))).toMatch(/^#N\/A .*尚未开展/);
});

test.each<[string, () => unknown, RegExp]>([
  ["a part over its whole", () => ratio(3, 2), /^#VALUE! .*3.*2/],
  ["half an inspection", () => ratio(0.5, 2), /分子.*“0\.5”/],
  ["a negative count", () => ratio(-1, 2), /“-1”/],
  ["a blank", () => met(null, 2, 0.4), /分子/],
  ["words", () => met(1, "两", 0.4), /分母.*“两”/],
  ["a goal of 40", () => met(1, 2, 40), /目标.*40/],
  ["a goal as text without %", () => met(1, 2, "40"), /40/],
  ["no goal", () => need(1, 2, null), /目标/],
  ["an error", () => need({ error: "#REF!" }, 2, 0.4), /#REF!/],
])("%s is refused", (_name, call, sentence) => {
  expect(refused(call)).toMatch(sentence);
});

describe("ALLOCATE", () => {
  test("equals every vector, as text and as a number", () => {
    const counts = column(byRate.map((each) => each.ceil));
    expect(
      allocateSizes(column(byRate.map((each) => each.N)), column(byRate.map((each) => `${each.percent}%`))),
    ).toEqual(counts);
    expect(
      allocateSizes(
        column(byRate.map((each) => each.N)),
        column(byRate.map((each) => Number(each.percent) / 100)),
      ),
    ).toEqual(counts);
  });

  test("takes one rate for all, rows as well as columns, and headers", () => {
    expect(allocateSizes([[281, 76, 32, 11]], [["10%"]])).toEqual([[29, 8, 4, 2]]);
    expect(allocateSizes(column(["总数", 281, 76, ""]), column(["比例", 0.02, 0.055, ""]))).toEqual(
      column(["", 6, 5]),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ["another shape", () => allocateSizes(column([1, 2]), [["1%", "2%"]]), /逐格对应/],
    ["a rate too many", () => allocateSizes(column([1, 2]), column([0.1, 0.1, 0.1])), /逐格对应/],
    ["a rate of 7", () => allocateSizes(column([1, 2]), column([0.1, 7])), /比例第 2 行.*7/],
    ["half a size", () => allocateSizes(column([1.5]), column([0.1])), /总数.*1\.5/],
    ["a blank size inside", () => allocateSizes(column([1, "", 3]), [[0.1]]), /总数/],
    ["no sizes", () => allocateSizes([[""]], [[0.1]]), /没有内容/],
    ["no rates", () => allocateSizes([[1]], [[""]]), /没有内容/],
    ["an error", () => allocateSizes([[1]], [[{ error: "#N/A" }]]), /比例第 1 行.*#N\/A/],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });
});
