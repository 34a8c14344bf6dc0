/** Charts that were added, as the edits that make them in the file; one without cells to draw from is none yet. */
import type { ChartSeries, Edit } from "../../src/sheets/edit";
import type { Chart } from "../host/sheetMemory";
import type { SheetPicture } from "./picture";

export function chartEdits(sheet: string, was: SheetPicture, now: SheetPicture): Edit[] {
  const had = new Set(was.charts.map(({ id }) => id));
  return now.charts.filter(({ id }) => !had.has(id)).flatMap((chart) => editOf(sheet, chart) ?? []);
}

function editOf(sheet: string, chart: Chart): Edit | null {
  const categories = chart.series[0]?.categories;
  const series = chart.series.flatMap(
    ({ name, values, color, dashed, marker, markerFill }): ChartSeries[] => {
      if (!values) return [];
      const hollow = markerFill.toUpperCase() === "#FFFFFF";
      return [{ name, values, color, dashed, ...(marker ? { marker: hollow ? "hollow" : "filled" } : {}) }];
    },
  );
  if (!categories || series.length === 0) return null;
  const { name, title, axis, blanks, left, top, width, height } = chart;
  const place = { left, top, width, height };
  return {
    kind: "chart",
    sheet,
    name,
    title,
    categories,
    series,
    axis,
    bridged: blanks === "Interplotted",
    ...place,
  };
}
