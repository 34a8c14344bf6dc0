/** Annex 1 in the layouts that clerks have made of it (spec/forms.md, "Value cells"). */
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { FormGroup } from "../../src/core/forms/definition";
import type { Area, Cell, Grid } from "../../src/sheets/grid";
import { area, gridOf } from "./gridOf";

type Row = (Cell | undefined)[];
const { annex1 } = formDefinitions;

/** group | item | 次数 | 户数 | 发现问题户数, the sub-headers in any order; `splitMarket` adds a column for its parts. */
export function threeColumns(
  order: readonly string[],
  options: { splitMarket?: boolean; headerEachGroup?: boolean } = {},
): Grid {
  const rows: Row[] = [[annex1.title], [annex1.subtitle], ["单位名称（盖章）：", null, "填表时间："]];
  const merges: Area[] = [area(0, 0, 1, 6)];
  const header = () => rows.push(["平台", "抽查情况", null, ...order]);
  if (!options.headerEachGroup) header();
  const addRow = (group: FormGroup, index: number) => {
    const { label, split } = group.rows[index];
    const groupLabel = index === 0 ? group.label : null;
    if (split && options.splitMarket) {
      merges.push(area(rows.length, 1, 2, 1));
      rows.push([groupLabel, label, "部门内部"], [null, null, "部门联合"]);
    } else {
      // Without parts the item spans the column that holds their labels.
      merges.push(area(rows.length, 1, 1, 2));
      rows.push([groupLabel, label]);
    }
  };
  for (const group of annex1.groups) {
    if (options.headerEachGroup) header();
    const top = rows.length;
    group.rows.forEach((_, index) => addRow(group, index));
    merges.push(area(top, 0, rows.length - top, 1));
  }
  rows.push(["联系人：", "联系电话：", "手机："]);
  return gridOf("月报", rows, { merges });
}

/** group | item (three rows each) | measure | figure. */
export function rowPerMeasure(splitMarket: boolean): Grid {
  const rows: Row[] = [[annex1.title]];
  const merges: Area[] = [];
  for (const group of annex1.groups) {
    const top = rows.length;
    group.rows.forEach((row, index) => {
      const parts = row.split && splitMarket ? ["部门内部", "部门联合"] : [null];
      merges.push(area(rows.length, 1, 3 * parts.length, 1));
      parts.forEach((part, p) => {
        if (part) merges.push(area(rows.length, 2, 3, 1));
        ["次数", "户数", "发现问题户数"].forEach((measure, m) =>
          rows.push([
            index === 0 && m === 0 && p === 0 ? group.label : null,
            m === 0 && p === 0 ? row.label : null,
            m === 0 ? part : null,
            measure,
          ]),
        );
      });
    });
    merges.push(area(top, 0, rows.length - top, 1));
  }
  return gridOf("月报", rows, { merges });
}

/** Each measure with a label of its own: 本地开展随机抽查次数, 本地开展随机抽查户数 … */
export function labelPerMeasure(): Grid {
  const rows: Row[] = [[annex1.title]];
  for (const group of annex1.groups)
    group.rows.forEach((row, index) => {
      const stem = row.label.replace(/\s*[(（].*$/, "").replace(/的?次数、户数及发现问题户数$/, "");
      ["次数", "户数", "发现问题户数"].forEach((measure, m) =>
        rows.push([index === 0 && m === 0 ? group.label : null, stem + measure, null]),
      );
    });
  return gridOf("月报", rows);
}
