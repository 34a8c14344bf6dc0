/** 监测预警名单: who worsened and by which figure, as a sheet for use inside the office (内部): it holds classes. */
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { Migration, Worsened } from "../../core/registry/risk";
import type { Edit } from "../edit";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";

/** The edits that add the list; `taken`: names of sheets that are there. */
export function watchSheet(
  months: { readonly from: string; readonly to: string },
  found: readonly Worsened[],
  objects: readonly InspectedObject[],
  taken: readonly string[],
): readonly Edit[] {
  const byId = new Map(objects.map((object) => [object.id, object]));
  return tableSheet({
    sheet: sheetName("监测预警名单（内部）", taken),
    title: "监测预警名单（内部，不得对外）",
    notes: [`${months.from} 至 ${months.to}，风险等级或监测指标上升的检查对象`],
    headers: ["序号", "统一社会信用代码", "名称", "辖区", "指标", "原值", "现值"],
    rows: found.flatMap(({ id, movements }, i) =>
      movements.map(({ indicator, before, after }, j) => {
        const object = byId.get(id);
        const first = j === 0;
        return [
          first ? i + 1 : null,
          id,
          object?.name ?? "",
          object?.district ?? "",
          indicator,
          before === "" ? "（空）" : before,
          after,
        ];
      }),
    ),
    textColumns: [1, 5, 6],
    widths: [7, 22, 32, 14, 18, 12, 12],
    centered: [0],
  });
}

/** 等级变动表: the matrix, from (rows) to (columns), with sums. */
export function migrationSheet(
  months: { readonly from: string; readonly to: string },
  { classes, counts }: Migration,
  taken: readonly string[],
): readonly Edit[] {
  const named = classes.map((each) => each || "（不在库或无等级）");
  const sums = classes.map((_, to) => counts.reduce((sum, row) => sum + row[to], 0));
  return tableSheet({
    sheet: sheetName("等级变动表（内部）", taken),
    title: "信用风险等级变动表（内部，不得对外）",
    notes: [`行为 ${months.from} 的等级，列为 ${months.to} 的等级，单位：户`],
    headers: [`${months.from} ＼ ${months.to}`, ...named, "合计"],
    rows: [
      ...counts.map((row, from) => [named[from], ...row, row.reduce((sum, n) => sum + n, 0)]),
      ["合计", ...sums, sums.reduce((sum, n) => sum + n, 0)],
    ],
    centered: classes.map((_, i) => i + 1).concat(classes.length + 1),
  });
}
