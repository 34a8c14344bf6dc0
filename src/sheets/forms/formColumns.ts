/**
 * Which column right of the items takes the figures. A statistic form has others beside it: 代码, 计量单位, 备注,
 * 上年同期, 本月. What the form asks for is 本年累计 (spec/forms.md, "Counts"); nothing is written under another heading.
 */
import { textOf } from "../cellText";
import type { Grid } from "../grid";
import { cellAt } from "../grid";
import { mergeAt } from "../headerRow";
import type { Cluster } from "./formCluster";

/** 2: of this year so far; 1: some number; 0: says nothing of it; null: something else. */
export type ColumnRank = 2 | 1 | 0 | null;

const another =
  /代码|编号|行次|栏次|序号|^计?量?单位$|计量单位|备注|说明|审核|上年|去年|上月|上期|同期|同比|环比|增[减长幅加]|目标|占比|比例|率$/;
const thisYear = /累计|本年|今年|全年|^1[-—~至]\d{1,2}月/;
const shorter = /本月|当月|本周|本季|本旬|新增|^\d{1,2}月(?!\d{1,2}日)/;
const number = /数值|数量|数据|内容|情况|填报|合计|总计|本期|结果/;

/** 填表时间 and its date in cells of their own are a line of the form's head. */
export const ofTheHead = /^(?:填表|填报|报送)(?:时间|日期|单位)|^单位名称|^\d{4}年\d{1,2}月\d{1,2}日$/;

/** What a heading says of the figures below it. */
export function rankOf(heading: string): ColumnRank {
  if (another.test(heading)) return null;
  if (thisYear.test(heading)) return 2;
  if (shorter.test(heading)) return null;
  return number.test(heading) ? 1 : 0;
}

/** What the heading above a column says, over all lines between the title and the first item; a hidden one takes nothing. */
export function rankOfColumn(grid: Grid, cluster: Cluster, column: number): ColumnRank {
  if (grid.hiddenColumns?.some(([from, to]) => from <= column && column <= to)) return null;
  const items = cluster.labels.filter(({ label }) => label.kind === "row");
  const first = Math.min(...items.map(({ area }) => area.row));
  const top = cluster.title ? cluster.title.area.row + cluster.title.area.rows : first - 3;
  const texts: string[] = [];
  for (let row = Math.max(grid.row, top); row < first; row++) {
    const merge = mergeAt(grid, row, column);
    // What spans the items as well is a line of the form's head; a platform over half of it heads rows.
    if (merge && merge.column <= cluster.area.column) continue;
    if (cluster.groups.some(({ area }) => area.row === row && area.column === (merge?.column ?? column)))
      continue;
    const cell = merge ? cellAt(grid, merge.row, merge.column) : cellAt(grid, row, column);
    const text = typeof cell === "string" ? textOf(cell).replace(/\s/g, "") : "";
    if (text.length <= 16 && !text.includes(":") && !ofTheHead.test(text)) texts.push(text);
  }
  return rankOf(texts.join(""));
}

/** 次, 户 or 次、户 beside an item: the unit of its figure. */
export function isUnit(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return typeof cell === "string" && /^(?:次|户|个|家|次[、,/和]户)$/.test(textOf(cell));
}
