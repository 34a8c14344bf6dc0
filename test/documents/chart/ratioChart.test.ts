/** The chart's points and words, read back from its XML by a parser. */
import { DOMParser } from "@xmldom/xmldom";
import type { RatioChart } from "../../../src/documents/chart";
import { ratioChartSize, ratioChartSvg } from "../../../src/documents/chart";

const chart: RatioChart = {
  title: "海港区<2024年>三项占比",
  series: [
    {
      name: "联合抽查次数占比",
      goalPpm: 400_000,
      months: [{ part: 0, whole: 0 }, { part: 1, whole: 4 }, { part: 7, whole: 18 }, null, { part: 9, whole: 18 }],
      forecast: { part: 15, whole: 20 },
    },
    { name: "信用风险分类抽查占比", goalPpm: 855_000, months: [null], forecast: null },
  ],
}; // prettier-ignore

const parsed = (given: RatioChart) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(ratioChartSvg(given), "image/svg+xml");
const marks = (name: string, kind: string) =>
  Array.from(parsed(chart).getElementsByTagName(name)).filter((each) => each.getAttribute("class") === kind);
const words = () => Array.from(parsed(chart).getElementsByTagName("text")).map((each) => each.textContent);
const at = (element: { getAttribute(name: string): string | null }, name: string) =>
  Number(element.getAttribute(name));

test("every month with data is a point at its share, 0 % at 130 and 100 % at 30", () => {
  expect(marks("circle", "month").map((each) => at(each, "cy"))).toEqual([105, 91.111, 80]);
  const [forecast] = marks("circle", "forecast");
  expect(at(forecast, "cy")).toBe(55);
  expect(forecast.textContent).toBe("75.00%（15/20）");
});

test("the line breaks where a month is missing, and leads on to the forecast", () => {
  const xs = marks("circle", "month").map((each) => at(each, "cx"));
  const ends = marks("line", "course").map((each) => [at(each, "x1"), at(each, "x2")]);
  expect(ends).toEqual([
    [xs[0], xs[1]],
    [xs[2], 592.5],
  ]);
  expect(new Set(xs.map((x) => Math.round((x - 75.5) / 47)))).toEqual(new Set([1, 2, 4]));
});

test("goal lines stand at the goals", () => {
  expect(marks("line", "goal").map((each) => at(each, "y1"))).toEqual([90, 44.5]);
});

test("percentages are cut off, fractions stand beside them, and no data is said", () => {
  expect(words()).toContain("联合抽查次数占比：5月 50.00%（9/18）；目标 40%；按计划全年预计 75.00%（15/20）");
  expect(words()).toContain("信用风险分类抽查占比：尚未开展；目标 85.50%");
  expect(words()).toContain("海港区<2024年>三项占比");
  expect(marks("circle", "month")[1].textContent).toBe("38.88%（7/18）");
});

test("a panel for each ratio", () => {
  expect(ratioChartSize(chart)).toEqual({ width: 640, height: 354 });
});
