/** Pictures of the draws: how often each row is drawn, which pairs are, and how p-values are spread. */
import type { Draw } from "./drawDesigns";
import { comparatorDraw, moduloDraw, productDraw, systematicDraw } from "./drawDesigns";
import { countInclusion } from "./inclusion";
import type { Inclusion } from "./inclusion";
import { strata } from "./sampleFrame";
import type { FairResult } from "./suite";
import { caption, colours, element, picture, shade, words } from "./svg";
import { testNames } from "./words";

const seeds = 20_000;
/** Of a normal distribution 99 % lie within. */
const z99 = 2.576;

/** How often each row was drawn, over how often it should be, with the band that holds 99 % of a fair lot's. */
export function inclusionPlot(): string {
  const designs: readonly (readonly [string, string, Draw, string])[] = [
    ["本产品（SR-1）", "this product (SR-1)", productDraw(), colours.fair],
    ["反例：用随机比较函数排序", "control: sorted by a random comparator", comparatorDraw, colours.unfair],
    ["反例：随机字节取余数", "control: a random byte modulo the size", moduloDraw, colours.unfair],
  ];
  const [width, panel, left, inner] = [860, 190, 70, 760];
  const parts = designs.map(([chinese, english, draw, colour], i) => {
    const top = 20 + i * panel;
    const { single } = countInclusion(draw, seeds, "plot");
    const y = (ratio: number) => top + 105 - Math.max(-0.5, Math.min(0.5, ratio - 1)) * 110;
    const dots = strata.flatMap(({ rows, size, count }, h) => {
      const start = strata.slice(0, h).reduce((sum, stratum) => sum + stratum.size, 0);
      const x = (place: number) => left + ((start + place + 0.5) / single.length) * inner;
      const mean = (seeds * count) / size;
      const half = (z99 * Math.sqrt(mean * (1 - count / size))) / mean;
      const band = {
        x: x(-0.5),
        width: x(size - 0.5) - x(-0.5),
        y: y(1 + half),
        height: y(1 - half) - y(1 + half),
      };
      return [
        element("rect", { ...band, fill: colours.band }),
        ...rows.map((row, place) =>
          element("circle", { cx: x(place), cy: y(single[row] / mean), r: 2.2, fill: colour }),
        ),
        words(x(size / 2 - 0.5), top + 175, `${"ABC"[h]}：${count}/${size}`, {
          "text-anchor": "middle",
          fill: colours.quiet,
        }),
      ];
    });
    const axis = [0.5, 1, 1.5].map(
      (ratio) =>
        words(left - 8, y(ratio) + 4, ratio.toFixed(1), { "text-anchor": "end", fill: colours.quiet }) +
        element("line", {
          x1: left,
          x2: left + inner,
          y1: y(ratio),
          y2: y(ratio),
          stroke: colours.line,
          "stroke-width": ratio === 1 ? 0.8 : 0.3,
        }),
    );
    return [caption(left, top + 12, chinese, english), ...dots, ...axis].join("\n");
  });
  const foot = 20 + designs.length * panel + 18;
  const note = `各对象抽中次数 ÷ 应有次数，按分类和行序；${seeds} 个随机数；色带为 99 % 范围`;
  const noteEnglish = `times drawn ÷ times expected, by stratum and row; ${seeds} seeds; the band holds 99 %`;
  parts.push(
    words(left, foot, note, { fill: colours.quiet }),
    words(left, foot + 18, noteEnglish, { fill: colours.quiet }),
  );
  return picture(width, foot + 34, "抽中次数 Inclusion by object", parts);
}

/** Pairs of the objects of class C drawn together, over what is expected. */
export function pairPlot(): string {
  const [{ rows, size, count }] = strata.slice(-1);
  const mean = (seeds * count * (count - 1)) / (size * (size - 1));
  const map = (inclusion: Inclusion, left: number, chinese: string, english: string) => {
    const cell = 18;
    const total = strata.reduce((sum, stratum) => sum + stratum.size, 0);
    const cells = rows.flatMap((a, i) =>
      rows.map((b, j) => {
        const together = inclusion.pairs[Math.min(a, b) * total + Math.max(a, b)];
        const fill = i === j ? "#d0d0d0" : shade((together / mean - 1) / 0.5);
        return element("rect", { x: left + j * cell, y: 62 + i * cell, width: cell, height: cell, fill });
      }),
    );
    return [caption(left, 28, chinese, english), ...cells].join("\n");
  };
  const parts = [
    map(countInclusion(productDraw(), seeds, "plot"), 30, "本产品（SR-1）", "this product (SR-1)"),
    map(
      countInclusion(systematicDraw, seeds, "plot"),
      450,
      "反例：排序后等距抽取",
      "control: every k-th of the sorted list",
    ),
    words(30, 448, "C 类两两同时抽中的次数：白＝应有次数，红＝多 50 % 以上，蓝＝少 50 % 以上", {
      fill: colours.quiet,
    }),
    words(30, 466, "pairs of class C drawn together: white as expected, red 50 % or more above, blue below", {
      fill: colours.quiet,
    }),
  ];
  return picture(860, 484, "成对抽中 Inclusion by pair", parts);
}

/** The p-values of every run in order, against the diagonal on which a fair lot's lie. */
export function pValuePlot(results: readonly FairResult[]): string {
  const [side, gap] = [230, 42];
  const parts = results.map(({ test, pValues, ks }, i) => {
    const left = 40 + (i % 3) * (side + gap);
    const top = 62 + Math.floor(i / 3) * (side + 84);
    const sorted = [...pValues].sort((a, b) => a - b);
    const n = sorted.length;
    // Kolmogorov's band: 1 in 1,000 fair lots leaves it.
    const reach = (1.949 / (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n))) * side;
    const at = (place: number, p: number) =>
      `${(left + place * side).toFixed(1)},${(top + side - p * side).toFixed(1)}`;
    const points = sorted.map((p, k) => at((k + 0.5) / n, p)).join(" ");
    const band = [
      [left, top + side], [left, top + side - reach], [left + side - reach, top], [left + side, top],
      [left + side, top + reach], [left + reach, top + side],
    ]; // prettier-ignore
    return [
      caption(left, top - 24, testNames[test].chinese, testNames[test].english),
      element("polygon", { points: band.map((point) => point.join(",")).join(" "), fill: colours.band }),
      element("rect", {
        x: left,
        y: top,
        width: side,
        height: side,
        fill: "none",
        stroke: colours.line,
        "stroke-width": 0.6,
      }),
      element("polyline", { points, fill: "none", stroke: colours.fair, "stroke-width": 2 }),
      words(left + side - 8, top + side - 10, `KS p = ${ks.toFixed(3)}`, { "text-anchor": "end" }),
    ].join("\n");
  });
  const height = 62 + Math.ceil(results.length / 3) * (side + 84);
  parts.push(
    words(
      40,
      height - 44,
      `每条线：${results[0].pValues.length} 次模拟的 p 值由小到大排列；公平的抽取应沿对角线，留在色带内`,
      { fill: colours.quiet },
    ),
    words(
      40,
      height - 26,
      `each line: the p-values of ${results[0].pValues.length} runs in order; a fair lot's follow the diagonal, within the band`,
      { fill: colours.quiet },
    ),
  );
  return picture(860, height, "p 值的分布 Spread of the p-values", parts);
}
