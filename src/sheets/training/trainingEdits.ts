/** Rows added to 培训记录, 参训人员 and 宣传记录; 培训计划 as the sheet of Annex 3; hours as a sheet. */
import type { LocalDate } from "../../core/calendar/localDate";
import { partsOf } from "../../core/calendar/localDate";
import { trainingPlanForm, trainingPlanTitle } from "../../core/training";
import type { OfficerHours, TrainingSession } from "../../core/training";
import { chineseDate } from "../cellDate";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { keptTable } from "../keptTable";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import { appendWhole } from "../tableWidening";

export interface NewSession {
  readonly content: string;
  readonly scope: string;
  readonly on: LocalDate;
  /** "" while it is planned. */
  readonly people: string;
  readonly held: boolean;
}

const trainingLook = {
  fields: ["number", "content", "scope", "time", "people", "done"],
  widths: [6, 40, 30, 16, 10, 14],
} as const;

export function addSession(grids: readonly Grid[], session: NewSession): readonly Edit[] {
  const before = keptTable(grids, "training")?.rows.length ?? 0;
  const record = {
    number: before + 1,
    content: session.content,
    scope: session.scope || null,
    time: session.on,
    people: session.people === "" ? null : Number(session.people),
    done: session.held ? "已完成" : "计划",
  };
  return appendWhole(grids, "training", [record], trainingLook).edits;
}

export interface NewAttendance {
  /** 序号 or content of the session. */
  readonly session: string;
  readonly hours: number;
  readonly people: readonly { readonly name: string; readonly department: string }[];
}

export function addAttendance(
  grids: readonly Grid[],
  { session, hours, people }: NewAttendance,
): readonly Edit[] {
  const records = people.map(({ name, department }) => ({
    session,
    name,
    department: department || null,
    hours,
  }));
  return records.length === 0
    ? []
    : appendWhole(grids, "attendance", records, {
        fields: ["session", "name", "department", "hours"],
        widths: [30, 14, 30, 8],
      }).edits;
}

export interface NewPromotion {
  readonly date: LocalDate;
  readonly medium: string;
  readonly headline: string;
  readonly link: string;
  readonly note: string;
}

export function addPromotion(grids: readonly Grid[], promotion: NewPromotion): readonly Edit[] {
  const before = keptTable(grids, "promotion")?.rows.length ?? 0;
  const { date, medium, headline, link, note } = promotion;
  const record = { number: before + 1, date, medium, headline, link: link || null, note: note || null };
  return appendWhole(grids, "promotion", [record], {
    fields: ["number", "date", "medium", "headline", "link", "note"],
    widths: [6, 14, 20, 44, 36, 20],
  }).edits;
}

/** 附件3: the plan of the year with what came of it, as it is sent. */
export function trainingPlanSheet(
  sessions: readonly TrainingSession[],
  heading: { readonly unit: string; readonly today: LocalDate },
  taken: readonly string[],
): readonly Edit[] {
  return tableSheet({
    sheet: sheetName("附件3培训计划", taken),
    title: trainingPlanTitle(heading.unit, partsOf(heading.today).year),
    // What the unit adds to the columns as issued.
    headers: [...trainingPlanForm.columns, "参训人数", "完成情况"],
    rows: sessions.map(({ content, scope, time, on, people, held }, i) => [
      i + 1,
      content,
      scope,
      on === null ? time : chineseDate(on),
      people,
      held ? "已完成" : "计划",
    ]),
    textColumns: [1, 2, 3, 5],
    centered: [0, 4, 5],
    widths: [6, 40, 30, 16, 10, 12],
  });
}

/** Hours by officer, who has most first. */
export function hoursSheet(
  hours: readonly OfficerHours[],
  heading: { readonly unit: string; readonly today: LocalDate },
  taken: readonly string[],
): readonly Edit[] {
  return tableSheet({
    sheet: sheetName("培训学时", taken),
    title: `${heading.unit}${partsOf(heading.today).year}年执法检查人员培训学时`,
    headers: ["序号", "姓名", "部门", "场次", "学时", "最近培训日期"],
    rows: hours.map(({ name, department, sessions, hours: sum, last }, i) => [
      i + 1,
      name,
      department,
      sessions,
      sum,
      last === null ? "" : chineseDate(last),
    ]),
    textColumns: [1, 2, 5],
    centered: [0, 3, 4],
  });
}
