/** 一单两库完成情况表: claimed, tagged, complete, by unit, with a line of totals. */
import type { UnitCompletion } from "../../core/registry/health";
import { totalCompletion } from "../../core/registry/health";
import { truncatedPercent } from "../../core/targets/ratio";
import type { LocalDate } from "../../core/calendar/localDate";
import { chineseDate } from "../cellDate";
import type { Edit, Input } from "../edit";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";

export const completionTitle = "一单两库完成情况表";

const headers = [
  "序号",
  "单位",
  "抽查事项数",
  "已认领",
  "认领率",
  "在岗执法人员数",
  "执法证有效",
  "人员已标注",
  "人员标注率",
  "检查对象数",
  "对象已标注",
  "对象标注率",
  "应纳入数",
  "已纳入",
  "纳入率",
];

export interface CompletionHeading {
  /** The unit that reports; "" leaves it out. */
  readonly unit: string;
  readonly on: LocalDate;
  /** Names of the workbook's sheets. */
  readonly taken: readonly string[];
}

/** The sheet's edits. A rate of nothing is —; rates are cut, never rounded up. */
export function completionSheet(
  units: readonly UnitCompletion[],
  { unit, on, taken }: CompletionHeading,
): readonly Edit[] {
  const lines = [...units.map(line), ["", ...line(totalCompletion(units, "合计"), 0).slice(1)]];
  return tableSheet({
    sheet: sheetName(completionTitle, taken),
    title: `${unit}${completionTitle}`,
    notes: [
      `截至${chineseDate(on)}。事项按检查主体、人员按部门、对象按辖区归入单位；“—”表示没有可计算的数。`,
    ],
    headers,
    rows: lines.map((cells) => cells.map((cell) => (cell === "" ? null : cell))),
    textColumns: [1, 4, 8, 11, 14],
    centered: headers.map((_, column) => column).filter((column) => column !== 1),
    landscape: true,
  });
}

function line(each: UnitCompletion, index: number): Input[] {
  return [
    index + 1,
    each.unit === "" ? "（未填写单位）" : each.unit,
    each.items,
    each.claimed,
    truncatedPercent(each.claimed, each.items),
    each.officers,
    each.certified,
    each.officersTagged,
    truncatedPercent(each.officersTagged, each.officers),
    each.objects,
    each.objectsTagged,
    truncatedPercent(each.objectsTagged, each.objects),
    each.expected,
    each.held,
    truncatedPercent(each.held, each.expected),
  ];
}
