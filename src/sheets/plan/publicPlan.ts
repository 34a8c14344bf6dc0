/**
 * The publication list of a version of the plan (计划公示): public columns only, by an allow-list, in the order
 * in which the websites ask for them. What names a credit-risk class or holds a person's number is never
 * public: it is taken out, and the cell is named.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { CalendarFault } from "../../core/calendar/fault";
import type { ExtraDays } from "../../core/calendar/holidays";
import { parseIsoDate } from "../../core/calendar/localDate";
import { publicityDue } from "../../core/calendar/workingDays";
import type { PlanFault } from "../../core/plan/fault";
import { endOf, endingNote, standingRows, versionOf } from "../../core/plan/planVersion";
import { withoutPersonalNumbers } from "../../core/publicity/personalNumber";
import { differentiated, hasClassRates, withoutClasses } from "../../core/publicity/publicText";
import type { Result } from "../../core/result";
import { chineseDate } from "../cellDate";
import type { Edit } from "../edit";
import { address } from "../grid";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import { publicPlanName } from "../planSheetNames";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import type { PlanTableRow } from "./planRows";

const columns = [
  { header: "序号", field: null, width: 6 },
  { header: "任务名称", field: "name", width: 26 },
  { header: "抽查类型", field: "kind", width: 10 },
  { header: "发起/牵头部门", field: "lead", width: 22 },
  { header: "配合部门", field: "partners", width: 24 },
  { header: "抽查事项", field: "items", width: 28 },
  { header: "抽查对象范围", field: "scope", width: 20 },
  { header: "抽查比例或数量", field: "extent", width: 14 },
  { header: "抽查频次", field: "frequency", width: 10 },
  { header: "抽查时间", field: null, width: 22 },
] as const satisfies readonly { header: string; field: PlanField | null; width: number }[];

export interface PublicPlan {
  readonly edits: readonly Edit[];
  readonly sheet: string;
  readonly tasks: number;
  /** Cells of which something was taken out. */
  readonly faults: readonly PlanFault[];
}

export interface PublicHeading {
  readonly unit: string;
  readonly year: number;
  readonly version: number;
  readonly due: LocalDate | null;
  readonly taken: readonly string[];
}

/** The day of a version: the latest 备案日期 of its rows, or the day on which it took others back; null where none is given. */
export function versionDay(rows: readonly PlanTableRow[], version: number): LocalDate | null {
  const written = rows.flatMap(({ values, version: own, status }) => [
    ...(versionOf(own) === version ? [values.filedOn ?? ""] : []),
    ...(endOf(status)?.version === version ? [endingNote(status)?.on ?? ""] : []),
  ]);
  const days = written.flatMap((text) => parseIsoDate(text) ?? []);
  return days.sort()[days.length - 1] ?? null;
}

/** By when a version is to be public: 20 working days from its day. */
export function versionDue(day: LocalDate, extra?: ExtraDays): Result<LocalDate, CalendarFault> {
  return publicityDue(day, extra);
}

/** The sheet with the list. */
export function publicPlanSheet(rows: readonly PlanTableRow[], heading: PublicHeading): PublicPlan {
  const { unit, year, version, due, taken } = heading;
  const faults: PlanFault[] = [];
  const publicOf = (row: PlanTableRow, field: PlanField): string => {
    const text = row.values[field] ?? "";
    const open = hasClassRates(text) ? differentiated : withoutPersonalNumbers(withoutClasses(text));
    if (open === text) return text;
    const at = address(row.table.sheet, row.row, row.table.fields.get(field) ?? row.table.area.column);
    faults.push({ code: "plan.classInPublic", at, header: planSpec.fields[field].header });
    return open;
  };
  const standing = standingRows(rows, version);
  const lines = standing.map((row, i) =>
    columns.map(({ header, field }) => {
      if (field !== null)
        return publicOf(row, field) || (field === "extent" && row.ratesByClass ? differentiated : null);
      return header === "序号" ? i + 1 : timeOf(row) || null;
    }),
  );
  const title = `${unit}${year}年度“双随机、一公开”抽查计划${version > 1 ? `（第${version}版）` : ""}`;
  const sheet = sheetName(publicPlanName(version), taken);
  return {
    sheet,
    tasks: standing.length,
    faults,
    edits: tableSheet({
      sheet,
      title,
      notes: due === null ? [] : [`应于${chineseDate(due)}前公示。`],
      headers: columns.map(({ header }) => header),
      rows: lines,
      textColumns: columns.flatMap(({ header }, column) => (header === "序号" ? [] : [column])),
      centered: [0, 2],
      widths: columns.map(({ width }) => width),
      landscape: true,
    }),
  };
}

function timeOf({ from, until, values }: PlanTableRow): string {
  if (from !== null && until !== null) return `${chineseDate(from)}至${chineseDate(until)}`;
  if (until !== null) return `${chineseDate(until)}前`;
  return from !== null ? `${chineseDate(from)}起` : (values.period ?? values.from ?? "");
}
