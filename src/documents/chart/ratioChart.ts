/**
 * The ratios over the year as one SVG 1.1 picture (forms.md, "Targets"): a panel a ratio, its goal as a dashed
 * line, the months as points, and where the plan allows one the year's forecast as a hollow point in December.
 * Percentages are cut off, never rounded, with the fraction beside them. Readable without colour.
 */
import type { Ratio } from "../../core/targets/ratio";
import { truncatedPercent } from "../../core/targets/ratio";

/** One ratio over the year. */
export interface RatioSeries {
  readonly name: string;
  /** In ppm. */
  readonly goalPpm: number;
  /** January first; null or a whole of 0 where nothing can be said: the line is broken there. */
  readonly months: readonly (Ratio | null)[];
  /** The year's end by the plan; null without one. */
  readonly forecast: Ratio | null;
}

export interface RatioChart {
  readonly title: string;
  readonly series: readonly RatioSeries[];
}

/** In pixels; the plot area of a panel lies between the margins. */
const width = 640;
const titleHeight = 34;
const panelHeight = 160;
const plot = { left: 52, right: 616, top: 30, bottom: 130 } as const;
const fonts = "'Noto Sans CJK SC','Microsoft YaHei',SimHei,sans-serif";
const ink = { line: "#1f4e79", goal: "#b3261e", axis: "#8a8a8a", grid: "#e3e3e3", text: "#222222" } as const;

/** The picture's own size, for those who place it. */
export function ratioChartSize(chart: RatioChart): { readonly width: number; readonly height: number } {
  return { width, height: titleHeight + chart.series.length * panelHeight };
}

/** The chart as an SVG document. */
export function ratioChartSvg(chart: RatioChart): string {
  const { height } = ratioChartSize(chart);
  const panels = chart.series.map(
    (series, index) =>
      `<g transform="translate(0 ${titleHeight + index * panelHeight})">${panel(series).join("")}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}" font-size="13" fill="${ink.text}">`,
    `<title>${escaped(chart.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    label(width / 2, 22, chart.title, `text-anchor="middle" font-size="16"`),
    ...panels,
    "</svg>",
  ].join("");
}

/** Where a month (1–12) stands. */
export function monthX(month: number): number {
  return plot.left + ((month - 0.5) * (plot.right - plot.left)) / 12;
}

/** Where a share stands in its panel; above 100 % at the upper edge. Exact to a thousandth of a pixel. */
export function shareY({ part, whole }: Ratio): number {
  const share = Math.min(1, Math.max(0, part / whole));
  return thousandth(plot.bottom - share * (plot.bottom - plot.top));
}

function panel(series: RatioSeries): readonly string[] {
  const { name, goalPpm, months, forecast } = series;
  const points = months.flatMap((ratio, index) =>
    ratio && ratio.whole > 0 ? [{ ratio, month: index + 1, x: monthX(index + 1), y: shareY(ratio) }] : [],
  );
  const last = points.at(-1);
  const goalY = shareY({ part: goalPpm, whole: 1_000_000 });
  const goal = truncatedPercent(goalPpm, 1_000_000, goalPpm % 10_000 === 0 ? 0 : 2);
  const now = last ? `${last.month}月 ${spoken(last.ratio)}` : "尚未开展";
  const ahead = forecast && forecast.whole > 0 ? forecast : null;
  const heading = `${name}：${now}；目标 ${goal}${ahead ? `；按计划全年预计 ${spoken(ahead)}` : ""}`;
  return [
    label(plot.left, 16, heading),
    ...axes(),
    `<line class="goal" x1="${plot.left}" y1="${goalY}" x2="${plot.right}" y2="${goalY}" stroke="${ink.goal}" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    ...points.slice(1).flatMap((to, index) => {
      const from = points[index];
      return from.month + 1 === to.month ? [stroke(from, to, "")] : [];
    }),
    ...points.map(
      ({ x, y, ratio }) =>
        `<circle class="month" cx="${x}" cy="${y}" r="3.5" fill="${ink.line}"><title>${spoken(ratio)}</title></circle>`,
    ),
    ...(ahead ? forecastMarks(ahead, last) : []),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function forecastMarks(ahead: Ratio, last: Place | undefined): readonly string[] {
  const end = { x: monthX(12), y: shareY(ahead) };
  const mark = `<circle class="forecast" cx="${end.x}" cy="${end.y}" r="4.5" fill="#ffffff" stroke="${ink.line}" stroke-width="1.5"><title>${spoken(ahead)}</title></circle>`;
  return last && last.x < end.x ? [stroke(last, end, ` stroke-dasharray="2 4"`), mark] : [mark];
}

function axes(): readonly string[] {
  const levels = [0, 25, 50, 75, 100].flatMap((percent) => {
    const y = shareY({ part: percent, whole: 100 });
    const colour = percent === 0 ? ink.axis : ink.grid;
    const line = `<line x1="${plot.left}" y1="${y}" x2="${plot.right}" y2="${y}" stroke="${colour}"/>`;
    return percent % 50 === 0
      ? [line, label(plot.left - 6, y + 4, `${percent}%`, `text-anchor="end" font-size="11"`)]
      : [line];
  });
  const months = Array.from({ length: 12 }, (_, index) =>
    label(monthX(index + 1), plot.bottom + 16, `${index + 1}月`, `text-anchor="middle" font-size="11"`),
  );
  return [...levels, ...months];
}

function stroke(from: Place, to: Place, dashes: string): string {
  return `<line class="course" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${ink.line}" stroke-width="2"${dashes}/>`;
}

/** 38.88%（7/18） */
function spoken({ part, whole }: Ratio): string {
  return `${truncatedPercent(part, whole)}（${part}/${whole}）`;
}

function label(x: number, y: number, words: string, more = ""): string {
  return `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
}

function thousandth(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 §2.4; characters that no XML document may hold (§2.2) are left out of the picture. */
function escaped(words: string): string {
  return words
    .replace(/[&<>"]/g, (character) => entities[character])
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
