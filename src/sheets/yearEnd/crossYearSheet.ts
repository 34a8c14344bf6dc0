/** The sheet 跨年任务: every unfinished task with its rows. Its headers are none of a ledger's: nothing of it is counted. */
import type { CrossReason, CrossTask } from "../../core/ledger/crossYear";
import type { Inspection } from "../../core/ledger/inspection";
import type { Edit, Input } from "../edit";
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";
import { tableSheet } from "../tableSheet";

const reasonWords: Readonly<Record<CrossReason, string>> = {
  planned: "计划期限跨年",
  noResult: "有未录入结果的对象",
  bothYears: "检查日期跨年",
  followUp: "后续处置未完结",
};

export function crossYearSheet(crossing: readonly CrossTask[], sheet: string, year: number): readonly Edit[] {
  const rows = crossing.flatMap(({ task, reasons, planned, rows: own }): Input[][] => {
    const name = planned?.name || own.find(({ taskName }) => taskName !== "")?.taskName || "";
    const lead = planned?.lead || own.find((row) => row.lead !== "")?.lead || "";
    const head: Input[] = [
      task,
      name,
      lead,
      reasons.map((reason) => reasonWords[reason]).join("、"),
      planned?.from ?? null,
      planned?.until ?? null,
    ];
    if (own.length === 0) return [[...head, null, null, null, null, null, null, planned?.at ?? null]];
    // What is still to be done stands first.
    const open = (row: Inspection) => (row.result === "" && !row.replaced ? 0 : 1);
    return [...own]
      .sort((a, b) => open(a) - open(b))
      .map((row) => [
        ...head,
        row.id || null,
        row.name || null,
        row.item || null,
        row.inspectors.join("、") || null,
        row.inspectedOn ?? row.taskDoneOn,
        row.replaced ? "替换" : row.result || "未录入",
        row.at,
      ]);
  });
  const headers = [
    "跨年任务编号",
    "跨年任务名称",
    "牵头单位（上年）",
    "跨年情况",
    "计划开始",
    "计划完成",
    "对象代码（上年）",
    "对象（上年）",
    "事项（上年）",
    "检查单位（上年）",
    "上年检查日期",
    "上年结果",
    "上年所在位置",
  ];
  return tableSheet({
    sheet,
    title: `跨年任务（${year - 1}年转入${year}年）`,
    notes: ["各行仍在上年工作簿中，此处只供查对，不计入本年统计。本年检查的结果请录入本年台账。"],
    headers,
    rows,
    textColumns: headers.map((_, column) => column),
    landscape: true,
  });
}

/** 任务编号 of 后续处置 that have no 完结日期 and whose 状态 does not say that they are done. */
export function openFollowUps(tables: readonly RecognisedTable[]): readonly string[] {
  return tables
    .filter(({ kind }) => kind === "followUps")
    .flatMap(textRecords)
    .filter(({ values }) => {
      const done = /完结|办结|闭环|无需/.test(`${values.status ?? ""}${values.measure ?? ""}`);
      return (values.closedOn ?? "") === "" && (!done || /未完结|未办结|未闭环/.test(values.status ?? ""));
    })
    .map(({ values }) => values.task ?? "");
}
