/**
 * The ratios as Word's own charts (ECMA-376 part 1, 21.2), one a ratio, for programs without a picture: the unit can
 * edit them. A chart's points are places on paper; the exact fractions stand in the table of months.
 */
import type * as Docx from "docx";
import type { Ratio } from "../../core/targets/ratio";
import type { RatioChart, RatioSeries } from "../chart";

/** Pixels of 1/96 inch: as wide as the text. */
const size = { width: 588, height: 190 } as const;
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const percent = (ratio: Ratio | null): number | null =>
  ratio && ratio.whole > 0 ? (ratio.part * 100) / ratio.whole : null;

export async function nativeCharts(docx: typeof Docx, chart: RatioChart) {
  const { ChartRun } = await import("docx/charts");
  return chart.series.map((series) => {
    const run = new ChartRun({
      type: "line",
      title: { text: `${series.name}（%）`, font: { size: 10.5 } },
      transformation: size,
      categories: months,
      markers: true,
      emptyValues: "gap",
      series: linesOf(series),
      valueAxis: { minimum: 0, maximum: 100, interval: 25 },
      altText: { name: series.name, title: series.name, description: `${chart.title}：${series.name}` },
    });
    return new docx.Paragraph({ keepLines: true, spacing: { before: 120 }, children: [run] });
  });
}

function linesOf({ months: known, goalPpm, forecast }: RatioSeries) {
  const values = months.map((_, index) => percent(known[index] ?? null));
  const goal = months.map(() => goalPpm / 10_000);
  const ahead = percent(forecast);
  return [
    { name: "本年累计", values, color: "1F4E79" },
    { name: "全年目标", values: goal, color: "B3261E", markers: false, line: { dash: "dash" as const, width: 1.5 } },
    ...(ahead === null
      ? []
      : [{ name: "按计划全年预计", values: months.map((_, index) => (index === 11 ? ahead : null)), color: "7F6000" }]),
  ];
} // prettier-ignore
