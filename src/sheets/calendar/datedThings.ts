/** Everything dated that stands in the workbook: one reader a kind, each with the address of its row. */
import { entryDue, entryProgress } from "../../core/ledger/entry";
import { standingOf } from "../../core/followUp/followUp";
import type { Dated } from "../../core/calendar/agenda";
import type { ExtraDays } from "../../core/calendar/holidays";
import { daysInMonth, localDate, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { publicLists, publicityBoard } from "../../core/publicity";
import { dateOfText } from "../cellDate";
import { readFollowUps } from "../followUps";
import { address } from "../grid";
import type { Grid } from "../grid";
import { currentPlan, publicMatters, publicTasks, readPublications, recordsOf } from "../publicity";
import type { PublicTask } from "../publicity";
import type { WorkbookContents } from "../readWorkbook";
import { scheduleDay } from "./scheduleDay";

/** Classes are recomputed monthly (冀市监规〔2022〕2号): after so many days of the next month they are stale. */
const freshClassDays = 10;

export function datedThings(
  grids: readonly Grid[],
  contents: WorkbookContents,
  today: LocalDate,
  extra: ExtraDays,
): readonly Dated[] {
  const tasks = publicTasks(grids, contents);
  return distinct([
    ...schedule(contents, today),
    ...entries(tasks, contents, extra),
    ...publicity(tasks, contents, today, extra),
    ...followUps(contents, today),
    ...certificates(contents),
    ...classMonth(contents),
    ...taskEnds(contents, tasks),
    ...training(contents),
  ]);
}

/** Things of one name are told apart by their order: the day is no part of a name, or a day put off were another thing. */
function distinct(all: readonly Dated[]): readonly Dated[] {
  const seen = new Map<string, number>();
  return all.map((each) => {
    const number = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, number);
    return number === 1 ? each : { ...each, id: `${each.id}-${number}` };
  });
}

/** Whether 报送时间表 has dates of its own. */
export const hasSchedule = (contents: WorkbookContents, today: LocalDate): boolean =>
  schedule(contents, today).length > 0;

/** 报送时间表: days with a year, or days of every year (4月3日). */
function schedule(contents: WorkbookContents, today: LocalDate): readonly Dated[] {
  const { year } = partsOf(today);
  return recordsOf(contents, "schedule").flatMap(({ at, values }): Dated[] => {
    const subject = values.what ?? "";
    const day = scheduleDay(values.due ?? "");
    if (day === null) return [];
    const days = "fixed" in day ? [day.fixed] : [year, year + 1].map((y) => localDate(y, day.month, day.day));
    return days.flatMap((due) =>
      due === null
        ? []
        : [{ id: `schedule-${subject}-${partsOf(due).year}`, kind: "schedule" as const, due, subject, at }],
    );
  });
}

/** 录入: tasks with rows without a result, or with drawn objects that have no row, counted as the results room does. */
function entries(
  tasks: readonly PublicTask[],
  { settings }: WorkbookContents,
  extra: ExtraDays,
): readonly Dated[] {
  return tasks.flatMap(({ task, name, plan, rows, draws, end }): Dated[] => {
    const open = rows.find(({ result, replaced }) => result === "" && !replaced);
    if (!open && end.notEntered === 0) return [];
    const ended = entryProgress(rows).ended ?? plan?.until ?? null;
    const due = ended === null ? null : entryDue(ended, settings.entryDays, extra);
    if (due === null) return [];
    const at = open?.at ?? (draws[0] ? address(draws[0].sheet, 0, 0) : null);
    return [{ id: `entry-${task}`, kind: "entry", due, subject: named(task, name), at }];
  });
}

function publicity(
  tasks: readonly PublicTask[],
  contents: WorkbookContents,
  today: LocalDate,
  extra: ExtraDays,
): readonly Dated[] {
  const matters = publicMatters(tasks, contents, readPublications(contents));
  const rows = new Map(tasks.map(({ task, rows }) => [task, rows[0]?.at ?? null]));
  return publicityBoard(matters, today, extra).flatMap(({ id, due, state, task, name, kind }): Dated[] => {
    if (due === null || state === "published") return [];
    const subject = `${publicLists[kind].subject}${task === "" ? "" : ` ${named(task, name)}`}`;
    return [{ id: `publicity-${id}`, kind: "publicity", due, subject, at: rows.get(task) ?? null }];
  });
}

function followUps({ tables }: WorkbookContents, today: LocalDate): readonly Dated[] {
  return readFollowUps(tables).records.flatMap((each): Dated[] => {
    if (each.due === null || standingOf(each, today) === "closed") return [];
    const subject = [each.name || each.id, each.measure].filter(Boolean).join(" ");
    const id = `followUp-${each.task}-${each.id || each.name}`;
    return [{ id, kind: "followUp", due: each.due, subject, at: each.at }];
  });
}

/** Officers in post; a certificate's number is nobody's business: the name tells whose it is. */
function certificates({ officers }: WorkbookContents): readonly Dated[] {
  return officers.flatMap(({ name, department, certificateUntil, active, at }): Dated[] =>
    certificateUntil === null || active === false
      ? []
      : [
          {
            id: `certificate-${department}-${name}`,
            kind: "certificate",
            due: certificateUntil,
            subject: [name, department].filter(Boolean).join(" "),
            at,
          },
        ],
  );
}

/** 等级月份 of the pool: the newest month that it has; the month after has to follow by its 10th. */
function classMonth({ objects }: WorkbookContents): readonly Dated[] {
  let newest: string | null = null;
  let at: string | null = null;
  for (const object of objects) {
    const found = /^(\d{4})\D{0,2}(\d{1,2})/.exec(object.classMonth);
    if (!found) continue;
    const month = `${found[1]}-${found[2].padStart(2, "0")}`;
    if (newest === null || month > newest) [newest, at] = [month, object.at];
  }
  if (newest === null) return [];
  const [year, month] = newest.split("-").map(Number);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const due = localDate(next.year, next.month, Math.min(freshClassDays, daysInMonth(next.year, next.month)));
  if (!due) return [];
  return [{ id: `classMonth-${newest}`, kind: "classMonth", due, subject: newest, at }];
}

/** 结束日期 of tasks that are not done. */
function taskEnds({ plan }: WorkbookContents, tasks: readonly PublicTask[]): readonly Dated[] {
  const ended = new Set(tasks.filter(({ end }) => end.on !== null).map(({ task }) => task));
  return currentPlan(plan).flatMap(({ task, name, until, status, at }): Dated[] =>
    until === null || ended.has(task) || /完成|办结|结束/u.test(status.replace(/未完成/gu, ""))
      ? []
      : [{ id: `task-${task || at}`, kind: "task", due: until, subject: named(task, name), at }],
  );
}

function training(contents: WorkbookContents): readonly Dated[] {
  return recordsOf(contents, "training").flatMap(({ at, values }): Dated[] => {
    const due = dateOfText(values.time ?? "");
    const done = /完成|举办|开展/u.test((values.done ?? "").replace(/未完成|未开展|未举办/gu, ""));
    if (due === null || done) return [];
    const subject = values.content ?? "";
    return [{ id: `training-${subject}`, kind: "training", due, subject, at }];
  });
}

const named = (task: string, name: string): string => [task, name].filter(Boolean).join(" ");
