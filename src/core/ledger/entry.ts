/** 录入: until when the results of a task are entered (◇, a setting of the unit), and how far that has come. */
import type { ExtraDays } from "../calendar/holidays";
import type { LocalDate } from "../calendar/localDate";
import { addWorkingDays } from "../calendar/workingDays";
import type { Inspection } from "./inspection";

/** Working days after the end of an inspection in which its results are entered ◇. */
export const defaultEntryDays = 20;

export interface EntryProgress {
  readonly rows: number;
  readonly entered: number;
  readonly reviewed: number;
  readonly published: number;
  /** 任务完成日期 of the task, the latest; else the latest 检查日期; null before the first. */
  readonly ended: LocalDate | null;
}

/** How far the rows of one task are; replaced objects are out. */
export function entryProgress(rows: readonly Inspection[]): EntryProgress {
  const inPlace = rows.filter((row) => !row.replaced);
  const latest = (of: (row: Inspection) => LocalDate | null) =>
    inPlace.reduce<LocalDate | null>((last, row) => {
      const day = of(row);
      return day !== null && (last === null || day > last) ? day : last;
    }, null);
  return {
    rows: inPlace.length,
    entered: inPlace.filter(({ result }) => result !== "").length,
    reviewed: inPlace.filter(({ result, reviewed }) => result !== "" && reviewed !== "").length,
    published: inPlace.filter(({ publishedOn }) => publishedOn !== null).length,
    ended: latest((row) => row.taskDoneOn) ?? latest((row) => row.inspectedOn),
  };
}

/** The last day for entering; null where the holidays of that year are not known. */
export function entryDue(ended: LocalDate, days: number, extra?: ExtraDays): LocalDate | null {
  const due = addWorkingDays(ended, days, extra);
  return due.ok ? due.value : null;
}
