/**
 * 趋势: the three ratios of a year as a sheet of the workbook, with the numbers behind them and a line chart each.
 * A share stands in its cell cut off after two decimals of a percent, never rounded: 39.996 % shows as 39.99 %, with
 * its fraction beside it (spec/forms.md, "Targets").
 */
import type { LocalDate } from "../core/calendar/localDate";
import { partsOf } from "../core/calendar/localDate";
import type { MonthSource } from "../core/forms/history";
import type { Ratio } from "../core/targets/ratio";
import { chineseDate } from "./cellDate";
import type { ChartSeries, Edit, Input } from "./edit";
import type { Area } from "./grid";
import { headerRowOf, tableSheet } from "./tableSheet";
import type { TableSheet } from "./tableSheet";

/** One ratio over the year. */
export interface TrendRatio {
  readonly name: string;
  /** In ppm. */
  readonly goalPpm: number;
  /** January first, as far as the year has gone; null or a whole of 0 where nothing can be said. */
  readonly months: readonly (Ratio | null)[];
  /** The year's end by the plan; null without one. */
  readonly forecast: Ratio | null;
}

export interface TrendRequest {
  readonly sheet: string;
  /** 单位名称; "" where none is known. */
  readonly unit: string;
  /** The day that the last month is counted to. */
  readonly until: LocalDate;
  /** What each month comes from, January first; null where nobody knows it. */
  readonly sources: readonly (MonthSource | null)[];
  readonly ratios: readonly TrendRatio[];
}

/** The sheet's name, where no other has it. */
export const trendName = "趋势";

const sourceNames = { ledger: "台账", archive: "月报存档", nobody: null } as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const sourceColumns = 2;
/** 占比, 其中, 总数, 目标线, 按计划预计. */
const columnsOfRatio = 5;
const format = "0.00%";

const colours = { course: "#1F4E79", goal: "#B3261E", ahead: "#5B7C99" } as const;

/** In points. */
const chartSize = { width: 300, height: 210, gap: 10 } as const;
/** Side by side: as wide as the table, and with it one landscape page. */
const abreast = 3;
const rowHeight = 19;
const titleHeight = 30;

/** The edits that add the sheet: its table, and a chart for each ratio below it. */
export function trendSheet(request: TrendRequest): readonly Edit[] {
  const { sheet, unit, until, ratios, sources } = request;
  const notes = [`数据截至${chineseDate(until)}，为本年累计；占比截取两位小数，不四舍五入。`];
  const spec: TableSheet = {
    sheet,
    title: `${unit}${partsOf(until).year}年各项占比全年走势`,
    notes,
    headers: ["月份", "数据来源", ...ratios.flatMap(headersOf)],
    rows: months.map((month) => [
      `${month}月`,
      sourceNames[sources[month - 1] ?? "nobody"],
      ...ratios.flatMap((ratio) => cellsOf(ratio, month)),
    ]),
    widths: [7, 10, ...ratios.flatMap(() => [11, 8, 8, 9, 12])],
    centered: [0, 1],
    landscape: true,
  };
  const head = headerRowOf(spec);
  const area = (column: number): Area => ({ row: head + 1, column, rows: months.length, columns: 1 });
  const shares = ratios.flatMap((_, index) => [0, 3, 4].map((at) => columnOf(index, at)));
  // A filter over twelve months in their order is of no use, and its arrows would be printed on no page.
  const table = tableSheet(spec).filter(({ kind }) => kind !== "filter" && kind !== "printSetup");
  const top = titleHeight + notes.length * rowHeight + (months.length + 1) * rowHeight + 2 * chartSize.gap;
  return [
    ...table,
    ...shares.map((column): Edit => ({ kind: "numberFormat", sheet, area: area(column), format })),
    { kind: "rowHeight", sheet, row: head, rows: 1, height: 2 * rowHeight },
    ...ratios.map((ratio, index): Edit => chartOf(ratio, index)),
    { kind: "printSetup", sheet, setup: page },
    { kind: "activate", sheet },
  ];

  function chartOf(ratio: TrendRatio, index: number): Edit {
    const { forecast, name } = ratio;
    const series: ChartSeries[] = [
      // The goal is the first: it has a number in every cell.
      {
        name: `目标${percent(ratio.goalPpm)}`,
        values: area(columnOf(index, 3)),
        color: colours.goal,
        dashed: true,
      },
      { name: "累计占比", values: area(columnOf(index, 0)), color: colours.course, marker: "filled" },
    ];
    if (usable(forecast))
      series.push({
        ...{ name: "按计划预计", values: area(columnOf(index, 4)), color: colours.ahead },
        ...{ dashed: true, marker: "hollow" },
      });
    return {
      kind: "chart",
      sheet,
      name: `趋势图${index + 1}`,
      title: name,
      categories: area(0),
      series,
      axis: { least: 0, most: 1, step: 0.2, format: "0%" },
      // From the last month to December there is nothing in between; a month that is missing inside is not bridged.
      bridged: usable(forecast) && !isBroken(ratio.months),
      left: (index % abreast) * (chartSize.width + chartSize.gap),
      top: top + rowHeight + Math.floor(index / abreast) * (chartSize.height + chartSize.gap),
      width: chartSize.width,
      height: chartSize.height,
    };
  }
}

const page = {
  orientation: "landscape",
  paper: "A4",
  fit: { wide: 1, tall: 1 },
  centered: true,
  margins: { top: 43, bottom: 43, left: 36, right: 36 },
} as const;

const columnOf = (ratio: number, at: number): number => sourceColumns + ratio * columnsOfRatio + at;

function headersOf({ name, forecast }: TrendRatio): readonly string[] {
  return [name, "其中", "总数", "目标线", usable(forecast) ? "按计划预计" : "按计划预计（无）"];
}

function cellsOf({ months: known, goalPpm, forecast }: TrendRatio, month: number): readonly Input[] {
  const ratio = known[month - 1] ?? null;
  const goal = goalPpm / 1_000_000;
  const told = usable(ratio) ? [cutShare(ratio), ratio.part, ratio.whole] : [null, ratio && 0, ratio && 0];
  return [...told, goal, aheadIn(known, forecast, month)];
}

/** The forecast's line begins at the last month with data and ends in December. */
function aheadIn(known: readonly (Ratio | null)[], forecast: Ratio | null, month: number): Input {
  if (!usable(forecast)) return null;
  if (month === 12) return cutShare(forecast);
  const last = known.reduce((at, ratio, index) => (usable(ratio) ? index + 1 : at), 0);
  const ratio = known[month - 1] ?? null;
  return month === last && usable(ratio) ? cutShare(ratio) : null;
}

function usable(ratio: Ratio | null): ratio is Ratio {
  return ratio !== null && ratio.whole > 0;
}

/** A month without data between two that have some. */
function isBroken(known: readonly (Ratio | null)[]): boolean {
  const flags = known.map(usable);
  const first = flags.indexOf(true);
  return first >= 0 && flags.slice(first, flags.lastIndexOf(true)).includes(false);
}

/** part / whole, cut off after four decimals; part ≤ 10^10, so that the product stays below 2^53. */
function cutShare({ part, whole }: Ratio): number {
  return Number((BigInt(part) * 10_000n) / BigInt(whole)) / 10_000;
}

/** 400000 → 40% */
function percent(ppm: number): string {
  return `${ppm / 10_000}%`;
}
