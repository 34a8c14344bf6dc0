/** The tasks of a workbook as publicity sees them: plan, ledger, draws, follow-ups and 公示记录 put together. */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { isRevisitLabel } from "../../core/followUp/revisit";
import type { Inspection } from "../../core/ledger/inspection";
import { endOf, endingNote, standingRows, versionOf } from "../../core/plan/planVersion";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { inspectionEnd, kindOfSubject } from "../../core/publicity";
import type { InspectionEnd, PublicKind, PublicMatter } from "../../core/publicity";
import { dateOfText } from "../cellDate";
import { readDrawSheets } from "../draw";
import type { StandingDraw } from "../draw";
import type { Grid } from "../grid";
import type { WorkbookContents } from "../readWorkbook";
import { textRecords } from "../tableRecords";
import type { TextRecord } from "../tableRecords";

export interface PublicTask {
  readonly task: string;
  readonly name: string;
  readonly plan: PlannedTask | null;
  readonly rows: readonly Inspection[];
  readonly draws: readonly StandingDraw[];
  /** Rows of 后续处置 of the task. */
  readonly followUps: readonly TextRecord[];
  readonly end: InspectionEnd;
  readonly toldBeforehand: boolean;
}

/** A line of 公示记录. */
export interface PublicationRecord {
  readonly at: string;
  readonly kind: PublicKind | null;
  readonly subject: string;
  readonly task: string;
  readonly channel: string;
  readonly address: string;
  readonly publishedOn: LocalDate | null;
}

/** Every task that the plan or the ledger names, in the order in which they come. */
export function publicTasks(grids: readonly Grid[], contents: WorkbookContents): readonly PublicTask[] {
  const plan = new Map(currentPlan(contents.plan).map((each) => [each.task, each]));
  const rows = grouped(contents.ledger, ({ task }) => task);
  // Whom a revisit asks is nobody's business outside.
  const inspected = readDrawSheets(grids, contents.tables).draws.filter(
    ({ label }) => !isRevisitLabel(label),
  );
  const draws = grouped(inspected, ({ label }) => taskOfLabel(label));
  const followUps = grouped(recordsOf(contents, "followUps"), ({ values }) => values.task ?? "");
  const told = toldBeforehand(contents);
  const names = [...new Set([...plan.keys(), ...draws.keys(), ...rows.keys()])].filter(Boolean);
  return names.map((task) => {
    const own = rows.get(task) ?? [];
    const drawn = draws.get(task) ?? [];
    const inPlace = drawn.flatMap(({ lots }) =>
      lots.filter(({ status }) => status === "抽中").map(({ id }) => id),
    );
    const planned = plan.get(task) ?? null;
    return {
      task,
      name: planned?.name || own.find(({ taskName }) => taskName !== "")?.taskName || "",
      plan: planned,
      rows: own,
      draws: drawn,
      followUps: followUps.get(task) ?? [],
      end: inspectionEnd(own, inPlace),
      toldBeforehand: told.has(task),
    };
  });
}

/** The rows of the version that stands; tasks that were called off in other words (作废, 终止) are out as well. */
export function currentPlan(plan: readonly PlannedTask[]): readonly PlannedTask[] {
  return standingRows(plan).filter(({ status }) => !/取消|作废|终止|撤销/u.test(status));
}

/** What can be published, one matter a kind and task; the plan is one matter. */
export function publicMatters(
  tasks: readonly PublicTask[],
  contents: WorkbookContents,
  records: readonly PublicationRecord[],
): readonly PublicMatter[] {
  const published = (kind: PublicKind, task: string): LocalDate | null =>
    records.reduce<LocalDate | null>(
      (first, record) =>
        record.kind === kind && record.task === task && record.publishedOn !== null
          ? first === null || record.publishedOn < first
            ? record.publishedOn
            : first
          : first,
      null,
    );
  const matters: PublicMatter[] = [];
  if (contents.plan.length > 0) matters.push(planMatter(contents, records));
  for (const task of tasks) {
    const base = {
      task: task.task,
      name: task.name,
      plannedUntil: task.plan?.until ?? null,
      toldBeforehand: task.toldBeforehand,
    };
    const add = (
      kind: PublicKind,
      since: LocalDate | null,
      own: LocalDate | null = null,
      dueOn?: LocalDate | null,
    ) =>
      matters.push({
        ...base,
        kind,
        since,
        publishedOn: published(kind, task.task) ?? own,
        ...(dueOn === undefined ? {} : { dueOn }),
      });
    // Once the inspection has ended, nobody waits for how it was going to be done.
    if (task.plan && (task.end.on === null || published("scheme", task.task) !== null))
      add("scheme", null, null, task.plan.from);
    const results = published("results", task.task) ?? allPublished(task.rows);
    // The results name all that were drawn.
    if (task.draws.length > 0 || task.rows.length > 0) add("drawn", task.end.on, results);
    if (task.rows.length > 0) add("results", task.end.on, results);
    const closed = task.followUps.map(({ values }) => dateOfText(values.closedOn ?? ""));
    if (closed.some((day) => day !== null)) add("followUps", latest(closed));
  }
  return matters;
}

/** The plan as it stands: a version that adjusts it is to be published anew (2024 plan, "Procedure"). */
function planMatter(contents: WorkbookContents, records: readonly PublicationRecord[]): PublicMatter {
  const filed = [...planFiled(contents).values()];
  // `contents.plan` is what stands; what a version ended is told by the table alone.
  const all = recordsOf(contents, "plan").map(({ values }) => ({ version: "", status: "", ...values }));
  const endings = all.map(({ status }) => endingNote(status)?.on ?? "");
  const since = latest([...filed.map(({ filedOn }) => filedOn), ...endings.map(parseIsoDate)]);
  const days = [
    ...records.filter(({ kind, task }) => kind === "plan" && task === "").map((each) => each.publishedOn),
    latest(filed.map((each) => each.publishedOn)),
  ].flatMap((day) => (day === null ? [] : [day]));
  const versions = all.flatMap(({ version, status }) => [
    versionOf(version),
    endOf(status)?.version ?? versionOf(version),
  ]);
  const adjusted = new Set(versions).size > 1;
  const ofVersion = adjusted && since !== null ? days.filter((day) => day >= since) : days;
  return {
    kind: "plan",
    task: "",
    name: "",
    since,
    plannedUntil: null,
    toldBeforehand: false,
    publishedOn: ofVersion.sort()[0] ?? null,
  };
}

/** The records of 公示记录. */
export function readPublications(contents: WorkbookContents): readonly PublicationRecord[] {
  return recordsOf(contents, "publicity").map(({ at, values }) => ({
    at,
    kind: kindOfSubject(values.subject ?? ""),
    subject: values.subject ?? "",
    task: values.task ?? "",
    channel: values.channel ?? "",
    address: values.address ?? "",
    publishedOn: dateOfText(values.publishedOn ?? "") ?? parseIsoDate(values.publishedOn ?? ""),
  }));
}

/** The day on which the last row became public, where all that have a result are. */
function allPublished(rows: readonly Inspection[]): LocalDate | null {
  const done = rows.filter(({ replaced, result }) => !replaced && result !== "");
  return done.length > 0 && done.every(({ publishedOn }) => publishedOn !== null)
    ? latest(done.map(({ publishedOn }) => publishedOn))
    : null;
}

/** 事前告知 is said in the plan's 状态 or 备注. */
function toldBeforehand(contents: WorkbookContents): ReadonlySet<string> {
  return new Set(
    recordsOf(contents, "plan").flatMap(({ values }) =>
      /事前告知/u.test(`${values.status ?? ""} ${values.note ?? ""}`) ? [values.task ?? ""] : [],
    ),
  );
}

interface Filed {
  readonly filedOn: LocalDate | null;
  readonly publishedOn: LocalDate | null;
}

/** 备案日期 and 公示日期 of the plan's current rows, by their address. */
function planFiled(contents: WorkbookContents): ReadonlyMap<string, Filed> {
  const current = new Set(currentPlan(contents.plan).map(({ at }) => at));
  const rows = new Map<string, Filed>();
  for (const table of contents.tables.filter(({ kind }) => kind === "plan")) {
    const byRow = new Map(textRecords(table).map(({ row, values }) => [row, values]));
    for (const each of contents.plan) {
      const values = each.at.startsWith(sheetOf(table.sheet, each.at)) ? byRow.get(each.row) : undefined;
      if (values && current.has(each.at))
        rows.set(each.at, {
          filedOn: dateOfText(values.filedOn ?? ""),
          publishedOn: dateOfText(values.publishedOn ?? ""),
        });
    }
  }
  return rows;
}

/** The sheet's part of an address, quoted as the address has it; a text that no address begins with where it is another sheet. */
function sheetOf(sheet: string, at: string): string {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  return at.startsWith(quoted) ? quoted : `${sheet}!`;
}

export function recordsOf(
  contents: WorkbookContents,
  kind: WorkbookContents["tables"][number]["kind"],
): readonly TextRecord[] {
  return contents.tables.filter((table) => table.kind === kind).flatMap(textRecords);
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}
