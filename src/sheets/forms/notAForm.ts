/**
 * Near misses: sheets that use the form's words and are not the form. A history with a column a month, a table
 * with the items as its columns, an explanation of the items, must never be filled.
 */
import type { Grid } from "../grid";
import { address, cellAt } from "../grid";
import { bareText, isBlank, textOf } from "../cellText";
import type { Cluster } from "./formCluster";
import { ofTheHead, rankOf } from "./formColumns";
import { parseFormLabel } from "./formLabel";

/** The items stand in one or two rows: they are the columns of another table. */
export function isTransposed(cluster: Cluster): boolean {
  const rows = new Set(
    cluster.labels.flatMap(({ label, area }) =>
      label.kind === "row" || label.kind === "unknownRow" ? [area.row] : [],
    ),
  );
  return rows.size < 3;
}

/** What may stand above a form's columns besides 次数, 户数, 发现问题户数 and what `rankOf` knows. */
const usual = /^(单位|指标|项目|类别|平台)$/;
/** A column of shares makes it a table of its own, beside others. */
const share = /占比|比例|率$/;
const month = /^(\d{4}年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;

/** The headings right of the items that are no form's: months, counties, departments. */
export function foreignColumns(grid: Grid, cluster: Cluster): readonly { text: string; month: boolean }[] {
  const rows = cluster.labels.filter(({ label }) => label.kind === "row");
  if (rows.length === 0) return [];
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
      if (
        usual.test(text) ||
        ofTheHead.test(text) ||
        parseFormLabel(text) ||
        text.includes(":") ||
        text.length > 16
      )
        continue;
      const isMonth = month.test(text);
      if (isMonth || rankOf(text) === 0 || share.test(text)) found.push({ text, month: isMonth });
    }
    if (found.length >= 2) return found;
  }
  return [];
}

/** (本月数据) in the form's head: what is asked for is not the year's sum, which is all that this form is filled with. */
export function otherPeriod(
  grid: Grid,
  { title, above, area, labels }: Cluster,
): { readonly at: string; readonly found: string } | null {
  const items = labels.flatMap((each) => (each.label.kind === "row" ? [each.area.column] : []));
  const right = Math.max(area.column, ...items);
  for (let row = title?.area.row ?? above.from; row < above.to; row++)
    for (let column = area.column; column <= right; column++) {
      const text = textOf(cellAt(grid, row, column));
      if (/(?:本|当|单)(?:月|周|季度?)(?:数据|情况|数)?$/.test(bareText(text)) && !text.includes("累计"))
        return { at: address(grid.sheet, row, column), found: text };
    }
  return null;
}
