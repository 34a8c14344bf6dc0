/** Pictures of the matching of officers, and of what can be guessed of a sealed draw. */
import { alike, neighbours, productMatching } from "./officers";
import type { Matching } from "./officers";
import { countPairings } from "./pairings";
import type { Guessed } from "./sealedDraws";
import { caption, colours, element, picture, shade, words } from "./svg";
import { leakNames } from "./words";

const seeds = 4_000;

/** How often each pair of officers is on one team, over what is expected. */
export function officerPlot(): string {
  const n = alike.candidates.length;
  const mean = (seeds * alike.visits.length) / ((n * (n - 1)) / 2);
  const map = (matching: Matching, left: number, chinese: string, english: string) => {
    const cell = 15;
    const { together } = countPairings(matching, seeds, "plot");
    const cells = Array.from({ length: n * n }, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      const fill =
        i === j ? "#d0d0d0" : shade((together[Math.min(i, j) * n + Math.max(i, j)] / mean - 1) / 0.5);
      return element("rect", { x: left + j * cell, y: 62 + i * cell, width: cell, height: cell, fill });
    });
    return [caption(left, 28, chinese, english), ...cells].join("\n");
  };
  return picture(860, 484, "执法人员搭档 Officers on one team", [
    map(productMatching(alike), 30, "本产品的人员匹配", "this product's matching"),
    map(
      neighbours(alike),
      450,
      "反例：名单上相邻的两人总在一组",
      "control: neighbours of the list always together",
    ),
    words(30, 448, `两人同组的次数，${seeds} 个随机数：白＝应有次数，红＝多 50 % 以上，蓝＝少 50 % 以上`, {
      fill: colours.quiet,
    }),
    words(
      30,
      466,
      `times on one team, ${seeds} seeds: white as expected, red 50 % or more above, blue below`,
      { fill: colours.quiet },
    ),
  ]);
}

/** The share of classes guessed right from a sealed draw's public files, without a leak and with each. */
export function classPlot(guessed: readonly Guessed[]): string {
  const [left, width, row] = [300, 460, 46];
  const bars = guessed.map(({ leak, right }, i) => {
    const y = 70 + i * row;
    const fill = leak === "none" ? colours.fair : colours.unfair;
    return [
      words(left - 12, y + 12, leakNames[leak].chinese, { "text-anchor": "end" }),
      words(left - 12, y + 27, leakNames[leak].english, {
        "text-anchor": "end",
        fill: colours.quiet,
        "font-size": 11,
      }),
      element("rect", { x: left, y, width: right * width, height: 26, fill }),
      words(left + right * width + 8, y + 18, `${(100 * right).toFixed(1)} %`),
    ].join("\n");
  });
  const [{ chance, draws }] = guessed;
  const x = left + chance * width;
  const foot = 70 + guessed.length * row + 14;
  return picture(860, foot + 40, "密封抽取能否被猜出 Guessing a sealed draw's classes", [
    caption(
      30,
      28,
      "只凭公开内容猜中风险分类的比例",
      "share of classes guessed right from the public files alone",
    ),
    ...bars,
    element("line", { x1: x, x2: x, y1: 58, y2: foot - 16, stroke: "#242424", "stroke-dasharray": "5 4" }),
    words(x, foot + 4, `随机猜 ${(100 * chance).toFixed(1)} % chance（${draws} 次抽取 draws）`, {
      "text-anchor": "middle",
    }),
  ]);
}
