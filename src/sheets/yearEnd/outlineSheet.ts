/** The sheet 结转说明: what came over from last year's workbook and what did not, sheet by sheet. */
import type { Edit, Input } from "../edit";
import type { TableKind } from "../headers";
import { specOf } from "../headers";
import { tableSheet } from "../tableSheet";
import type { Fate } from "./carriedTables";

/** One table or sheet of this year's workbook, and what becomes of it. */
export interface Outline {
  readonly sheet: string;
  /** null: a sheet of the unit's own that is no table of ours; "form": a monthly form. */
  readonly kind: TableKind | "form" | null;
  readonly fate: Fate;
  readonly rows: number;
}

const fates = { carried: "已结转", emptied: "只保留表头", left: "未结转" } as const;

export function outlineSheet(outline: readonly Outline[], sheet: string, year: number): readonly Edit[] {
  const rows = outline.map((each): Input[] => [
    each.sheet,
    titleOf(each.kind),
    each.kind === "form" ? null : each.rows,
    fates[each.fate],
    noteOf(each, year),
  ]);
  return tableSheet({
    sheet,
    title: `${year}年工作簿结转说明`,
    headers: ["上年工作表", "内容", "行数", "结转情况", "结转备注"],
    rows,
    textColumns: [0, 1, 3, 4],
    widths: [26, 26, 8, 14, 60],
  });
}

function titleOf(kind: Outline["kind"]): string {
  return kind === null ? "其他工作表" : kind === "form" ? "月报表" : specOf(kind).title;
}

function noteOf({ kind, fate }: Outline, year: number): string {
  switch (kind) {
    case "objects":
      return "本年抽查次数归零，上次抽查日期保留";
    case "schedule":
      return `截止日期、提醒日期留空，待${year}年通知下达后填写`;
    case "holidays":
      return `${year}年放假安排公布后请补充`;
    case "form":
      return "新工作簿中是空白的本级月报表；本单位自己的表样请另行复制";
    case "ledger":
      return "上年记录仍在上年工作簿；未完成的列入“跨年任务”";
    default:
      return fate === "left" ? "仍在上年工作簿" : "";
  }
}
