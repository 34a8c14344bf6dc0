/** chart: a line chart by `worksheet.charts.add` and its series (ExcelApi 1.1, 1.7, 1.8). */
import type { ChartSeries, Edit } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";

const titleSize = 12;
const markerSize = 6;

export function addChart(
  sheet: Excel.Worksheet,
  edit: Extract<Edit, { readonly kind: "chart" }>,
  rangeOf: (area: Area) => Excel.Range,
): void {
  const [first, ...others] = edit.series;
  if (!first) return;
  // Of one column Excel makes one series; the others are named and pointed to their cells one by one.
  const chart = sheet.charts.add("LineMarkers", rangeOf(first.values), "Columns");
  chart.name = edit.name;
  chart.title.text = edit.title;
  chart.title.format.font.size = titleSize;
  chart.legend.position = "Bottom";
  chart.displayBlanksAs = edit.bridged ? "Interplotted" : "NotPlotted";
  const { valueAxis } = chart.axes;
  valueAxis.minimum = edit.axis.least;
  valueAxis.maximum = edit.axis.most;
  valueAxis.majorUnit = edit.axis.step;
  valueAxis.numberFormat = edit.axis.format;
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  edit.series.forEach((series, index) => {
    const categories = rangeOf(edit.categories);
    drawn[index].name = series.name;
    if (index > 0) drawn[index].setValues(rangeOf(series.values));
    drawn[index].setXAxisValues(categories);
    applyLook(drawn[index], series);
  });
  chart.left = edit.left;
  chart.top = edit.top;
  chart.width = edit.width;
  chart.height = edit.height;
}

function applyLook(drawn: Excel.ChartSeries, { color, dashed, marker }: ChartSeries): void {
  drawn.format.line.color = color;
  drawn.format.line.lineStyle = dashed ? "Dash" : "Continuous";
  drawn.markerStyle = marker ? "Circle" : "None";
  if (!marker) return;
  drawn.markerSize = markerSize;
  drawn.markerForegroundColor = color;
  drawn.markerBackgroundColor = marker === "hollow" ? "#FFFFFF" : color;
}
