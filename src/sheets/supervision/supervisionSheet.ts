/** 督查情况 as a sheet: one line a department, the sum below, and what stands out. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { DepartmentWork, Outlier, Share } from "../../core/supervision";
import { truncatedPercent } from "../../core/targets";
import type { Ratio } from "../../core/targets";
import { chineseDate } from "../cellDate";
import type { Edit } from "../edit";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import { outlierSentence } from "./outlierWords";
import type { SupervisionReading } from "./readSupervision";

const text = ({ part, whole }: Share): string =>
  whole === 0 ? "—" : `${truncatedPercent(part, whole)}（${part}/${whole}）`;

export function supervisionSheet(
  reading: SupervisionReading,
  found: readonly Outlier[],
  heading: { readonly unit: string; readonly today: LocalDate; readonly targets: readonly string[] },
  taken: readonly string[],
): { readonly sheet: string; readonly edits: readonly Edit[] } {
  const sheet = sheetName("督查情况", taken);
  const line = (work: DepartmentWork, ratios: readonly Ratio[] = []) => [
    work.department || "部门未填",
    text(work.plan),
    text(work.entry),
    text(work.publicity),
    text(work.problems),
    text(work.followUps),
    work.followUpsOverdue,
    work.officers,
    work.officers === 0 ? "—" : (work.seats / work.officers).toFixed(1),
    ...heading.targets.map((_, i) => {
      const ratio = ratios.at(i);
      return ratio ? text(ratio) : "—";
    }),
  ];
  const headers = [
    "部门",
    "计划完成",
    "按时录入",
    "按时公示",
    "发现问题率",
    "后续处置办结",
    "逾期未办结",
    "在岗人员",
    "人均任务数",
    ...heading.targets,
  ];
  const edits = tableSheet({
    sheet,
    title: `${heading.unit}“双随机、一公开”工作督查情况（内部，不得对外）`,
    notes: [`截至${chineseDate(heading.today)}。`, ...found.map(outlierSentence)],
    headers,
    rows: [
      ...reading.departments.map((work) => line(work, reading.ratios.get(work.department))),
      line(reading.total, reading.totalRatios),
    ],
    textColumns: headers.flatMap((_, column) => (column === 6 || column === 7 ? [] : [column])),
    landscape: true,
  });
  return { sheet, edits };
}
