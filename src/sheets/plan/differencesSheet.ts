/** 计划调整对照表: what has changed from one version of the plan to the next, a line a field, with reason and approval. */
import { endingNote } from "../../core/plan/planVersion";
import type { PlanDifference } from "../../core/plan/versions";
import { comparedFields } from "../../core/plan/versions";
import type { Edit } from "../edit";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import { planDifferencesName } from "../planSheetNames";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";

export interface DifferencesHeading {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Names of the workbook's sheets. */
  readonly taken: readonly string[];
}

const headers = [
  "序号",
  "任务编号",
  "任务名称",
  "变动",
  "栏目",
  "调整前",
  "调整后",
  "调整原因",
  "审批",
  "日期",
];
const widths = [6, 16, 26, 10, 14, 28, 28, 24, 14, 12];

/** The name of a field as the plan's table heads it. */
export function planHeader(field: string): string {
  return planSpec.fields[field as PlanField].header;
}

/** The sheet's name and edits. */
export function differencesSheet(
  differences: readonly PlanDifference[],
  { unit, from, to, taken }: DifferencesHeading,
): { readonly sheet: string; readonly edits: readonly Edit[] } {
  const sheet = sheetName(planDifferencesName(from, to), taken);
  const rows = differences.flatMap(linesOf).map((line, i) => [i + 1, ...line.map((text) => text || null)]);
  return {
    sheet,
    edits: tableSheet({
      sheet,
      title: `${unit}年度抽查计划调整对照表（第${from}版至第${to}版）`,
      headers,
      rows,
      textColumns: headers.flatMap((_, column) => (column === 0 ? [] : [column])),
      centered: [0, 3],
      widths,
      landscape: true,
    }),
  };
}

function linesOf(difference: PlanDifference): readonly (readonly string[])[] {
  switch (difference.kind) {
    case "added": {
      const { task, name, values } = difference.after;
      return [[task, name, "新增", "", "", summaryOf(values), ...aboutOf(values)]];
    }
    case "removed": {
      const { task, name, values } = difference.before;
      return [[task, name, "取消", "", summaryOf(values), "", ...endOf(values)]];
    }
    case "merged": {
      const { task, name, values } = difference.before;
      return [[task, name, "并入", "", summaryOf(values), difference.into, ...endOf(values)]];
    }
    case "changed": {
      const { task, name, values } = difference.after;
      return difference.fields.map(({ field, before, after }) => [
        ...[task, name, "调整", planHeader(field), before, after],
        ...aboutOf(values),
      ]);
    }
  }
}

function aboutOf(values: Readonly<Record<string, string>>): readonly string[] {
  return [values.adjustment ?? "", values.approval ?? "", values.filedOn ?? ""];
}

function endOf({ status = "" }: Readonly<Record<string, string>>): readonly string[] {
  const note = endingNote(status);
  return note ? [note.reason, note.approval, note.on] : ["", "", ""];
}

/** A whole task in one cell: 抽查类型：部门内部；牵头部门：… */
function summaryOf(values: Readonly<Record<string, string>>): string {
  return comparedFields
    .filter((field) => field !== "task" && field !== "name" && (values[field] ?? "") !== "")
    .map((field) => `${planHeader(field)}：${values[field]}`)
    .join("；");
}
