/**
 * `worksheet.charts`: line charts, remembered with their cells and written to the file at saving. Univer draws none:
 * a box stands where the chart will be.
 */
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject, Property } from "./hostObject";
import { placeOf } from "./rangeObject";
import type { Chart, ChartLine } from "./sheetMemory";

const lineKinds = new Set(["Line", "LineMarkers"]);

export function charts(book: Book, sheet: Sheet): HostObject {
  const memory = book.memory(sheet);
  const find = (key: unknown) => memory.charts.find((each) => each.id === key || each.name === key);
  const getItem = (key: unknown) => {
    const found = find(key);
    if (!found) throw itemNotFound();
    return chart(book, sheet, found);
  };
  return {
    type: "ChartCollection",
    items: () => memory.charts.map((each) => chart(book, sheet, each)),
    getItem,
    properties: { count: { get: () => memory.charts.length } },
    methods: {
      getItem,
      getItemOrNullObject: (key) => {
        const found = find(key);
        return found ? chart(book, sheet, found) : nothing;
      },
      getCount: () => memory.charts.length,
      add: (kind, source, seriesBy) => {
        book.guard(sheet);
        const { area } = placeOf(book, source, sheet);
        // One column, one line: no add-in of ours asks for another.
        if (!lineKinds.has(String(kind)) || seriesBy !== "Columns" || area.columns !== 1)
          throw invalidArgument();
        const n = 1 + Math.max(0, ...memory.charts.map(({ id }) => Number(/-(\d+)\}$/.exec(id)?.[1] ?? 0)));
        const made = freshChart(`{chart-${sheet.getSheetId()}-${n}}`, `图表 ${n}`, area);
        memory.charts.push(made);
        show(book, sheet);
        return chart(book, sheet, made);
      },
    },
  };
}

/** Nobody waits for the boxes: what is set one after the other is drawn once, at the end. */
function show(book: Book, sheet: Sheet): void {
  void book.drawPictures(sheet);
}

function freshLine(name: string, values: Area | null): ChartLine {
  return {
    name,
    values,
    categories: null,
    color: "#000000",
    dashed: false,
    marker: null,
    markerSize: 5,
    markerFill: "",
  };
}

function freshChart(id: string, name: string, values: Area): Chart {
  return {
    ...{ id, name, title: name, titleSize: 14, legend: "Right", blanks: "NotPlotted" },
    axis: { least: 0, most: 1, step: 0.2, format: "General" },
    series: [freshLine("系列1", values)],
    ...{ left: 0, top: 0, width: 360, height: 216 },
  };
}

function chart(book: Book, sheet: Sheet, one: Chart): HostObject {
  const plain = <K extends keyof Chart>(key: K): Property => ({
    get: () => one[key],
    set: (value) => {
      book.guard(sheet);
      one[key] = value as Chart[K];
    },
  });
  const drawn = (key: "title" | "left" | "top" | "width" | "height"): Property => ({
    get: () => one[key],
    set: (value) => {
      book.guard(sheet);
      if (key === "title") one.title = String(value);
      else one[key] = Number(value);
      show(book, sheet);
    },
  });
  return {
    type: "Chart",
    identity: () => ({ Id: one.id }),
    properties: {
      id: { get: () => one.id },
      name: plain("name"),
      displayBlanksAs: plain("blanks"),
      left: drawn("left"),
      top: drawn("top"),
      width: drawn("width"),
      height: drawn("height"),
    },
    links: {
      title: () => ({
        type: "ChartTitle",
        properties: { text: drawn("title") },
        links: {
          format: () => ({
            type: "ChartTitleFormat",
            links: { font: () => ({ type: "ChartFont", properties: { size: plain("titleSize") } }) },
          }),
        },
      }),
      legend: () => ({ type: "ChartLegend", properties: { position: plain("legend") } }),
      axes: () => ({ type: "ChartAxes", links: { valueAxis: () => valueAxis(one) } }),
      series: () => seriesOf(book, sheet, one),
    },
    methods: {
      delete: () => {
        book.guard(sheet);
        const { charts: all } = book.memory(sheet);
        all.splice(all.indexOf(one), 1);
        show(book, sheet);
      },
    },
  };
}

function valueAxis({ axis }: Chart): HostObject {
  const number = (key: "least" | "most" | "step"): Property => ({
    get: () => axis[key],
    set: (value) => void (axis[key] = Number(value)),
  });
  return {
    type: "ChartAxis",
    properties: {
      minimum: number("least"),
      maximum: number("most"),
      majorUnit: number("step"),
      numberFormat: { get: () => axis.format, set: (value) => void (axis.format = String(value)) },
    },
  };
}

function seriesOf(book: Book, sheet: Sheet, one: Chart): HostObject {
  const at = (index: unknown) => {
    const found = one.series[Number(index)];
    if (!found) throw itemNotFound();
    return line(book, sheet, one, found);
  };
  return {
    type: "ChartSeriesCollection",
    items: () => one.series.map((each) => line(book, sheet, one, each)),
    properties: { count: { get: () => one.series.length } },
    methods: {
      getItemAt: at,
      getCount: () => one.series.length,
      add: (name) => {
        book.guard(sheet);
        const made = freshLine(String(name ?? ""), null);
        one.series.push(made);
        return line(book, sheet, one, made);
      },
    },
  };
}

function line(book: Book, sheet: Sheet, one: Chart, each: ChartLine): HostObject {
  const plain = <K extends keyof ChartLine>(key: K): Property => ({
    get: () => each[key],
    set: (value) => void (each[key] = value as ChartLine[K]),
  });
  return {
    type: "ChartSeries",
    identity: () => ({ Id: `${one.id} ${one.series.indexOf(each)}` }),
    properties: {
      name: plain("name"),
      markerStyle: {
        get: () => each.marker ?? "None",
        set: (value) => void (each.marker = value === "None" ? null : String(value)),
      },
      markerSize: plain("markerSize"),
      markerForegroundColor: { get: () => each.color, set: () => undefined },
      markerBackgroundColor: plain("markerFill"),
    },
    links: {
      format: () => ({
        type: "ChartSeriesFormat",
        links: {
          line: () => ({
            type: "ChartLineFormat",
            properties: {
              color: plain("color"),
              lineStyle: {
                get: () => (each.dashed ? "Dash" : "Continuous"),
                set: (value) => void (each.dashed = value === "Dash"),
              },
            },
          }),
        },
      }),
    },
    methods: {
      setValues: (where) => void (each.values = placeOf(book, where, sheet).area),
      setXAxisValues: (where) => void (each.categories = placeOf(book, where, sheet).area),
    },
  };
}
