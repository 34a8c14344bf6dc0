/**
 * Near misses: sheets that use the form's words and are not the form. A history with a column a month, a table
 * with the items as its columns, an explanation of the items, must never be filled.
 */
import type { Grid } from "../grid";
import { cellAt } from "../grid";
import { isBlank, textOf } from "../cellText";
import type { Cluster } from "./formCluster";
import { parseFormLabel } from "./formLabel";

/** The items stand in one or two rows: they are the columns of another table. */
export function isTransposed(cluster: Cluster): boolean {
  const rows = new Set(cluster.labels.flatMap(({ label, area }) => (label.kind === "row" ? [area.row] : [])));
  return rows.size < 3;
}

/** What may stand above a form's figures besides 次数, 户数, 发现问题户数. */
const usual =
  /^(备注|说明|单位|序号|数值|数量|数据|内容|情况|填报(内容|数据|情况)?|合计|指标|项目|类别|平台|抽查情况|本年度?累计(数据)?|累计数?|审核|填写说明|.*计量单位.*)$/;
const month = /^(\d{4}年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;

/** The headings right of the items that are no form's: months, counties, departments. */
export function foreignColumns(grid: Grid, cluster: Cluster): readonly { text: string; month: boolean }[] {
  const rows = cluster.labels.filter(({ label }) => label.kind === "row");
  const first = Math.min(...rows.map(({ area }) => area.row));
  const right = Math.max(...rows.map(({ area }) => area.column + area.columns));
  const last = Math.min(grid.column + (grid.values[0]?.length ?? 0), cluster.right);
  for (
    let row = first - 1;
    row >= Math.max(cluster.title ? cluster.title.area.row + 1 : grid.row, first - 3);
    row--
  ) {
    const found: { text: string; month: boolean }[] = [];
    for (let column = right; column < last; column++) {
      const cell = cellAt(grid, row, column);
      if (isBlank(cell)) continue;
      const text = textOf(cell).replace(/\s/g, "");
      if (usual.test(text) || parseFormLabel(text) || text.includes(":") || text.length > 16) continue;
      found.push({ text, month: month.test(text) });
    }
    if (found.length >= 2) return found;
  }
  return [];
}
