/** 数据来源: the ledger rows behind a figure as a sheet of their own, with the rule, the cut-off and the ledger's digest above. */
import type { LocalDate } from "../core/calendar/localDate";
import type { Inspection } from "../core/ledger/inspection";
import type { Edit } from "./edit";
import type { Grid } from "./grid";
import { sheetName } from "./sheetName";
import { tableSheet } from "./tableSheet";

export interface SourceSheet {
  /** 部门联合户数: what the rows stand behind. */
  readonly figure: string;
  /** 2户 */
  readonly value: string;
  readonly unit: string;
  readonly until: LocalDate;
  /** The counting rule in words. */
  readonly rules: readonly string[];
  /** Hex SHA-256 over the ledger. */
  readonly ledgerDigest: string;
  /** Corrections by hand of this figure, in words. */
  readonly corrections: readonly string[];
}

/** None of a ledger's own headers: these rows must never be read, and counted, a second time. */
const headers = ["行", "任务", "任务全称", "代码", "对象", "所查事项", "检查方", "日期", "结果", "台账位置"];
const widths = [6, 16, 24, 22, 26, 24, 22, 12, 22, 14];

/** The edits that add the sheet; rows in the order of the ledger. */
export function sourceSheet(
  grids: readonly Grid[],
  ledger: readonly Inspection[],
  rows: readonly number[],
  about: SourceSheet,
): readonly Edit[] {
  return tableSheet({
    sheet: sheetName(
      `数据来源（${about.figure}）`,
      grids.map((grid) => grid.sheet),
    ),
    title: `数据来源：${about.figure}`,
    facts: [
      ["单位", about.unit],
      ["数值", about.value],
      ["截止日期", about.until],
      ["口径", about.rules.join("；")],
      ...(about.corrections.length > 0 ? [["手工更正", about.corrections.join("；")] as const] : []),
      ["台账校验码", about.ledgerDigest],
    ],
    headers,
    rows: rows.map((row, index) => {
      const each = ledger[row];
      return [
        index + 1,
        each.task,
        each.taskName || null,
        each.id || null,
        each.name || null,
        each.item || null,
        each.inspectors.join("、") || null,
        each.inspectedOn ?? each.taskDoneOn,
        each.result || null,
        each.at,
      ];
    }),
    textColumns: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    centered: [0, 7],
    widths,
    landscape: true,
  });
}
