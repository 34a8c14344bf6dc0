/** 办结: a task is closed only when every drawn object has its results, and every problem its end (闭环). */
import type { LocalDate } from "../calendar/localDate";
import type { ResultFault } from "./fault";
import type { FollowUp } from "./followUp";
import { standingOf } from "./followUp";
import { goesToOthers, measures } from "./measures";
import { isFollowed, itemsByObject } from "./proposal";
import type { ResultRow } from "./resultChecks";
import { blanksOf } from "./review";

/** A row that the draw, the plan and the pools ask for. */
export interface WantedRow {
  readonly id: string;
  readonly name: string;
  readonly item: string;
  readonly department: string;
  /** The object's row of 抽取结果. */
  readonly at: string;
}

export interface TaskToClose {
  readonly rows: readonly ResultRow[];
  /** Rows that are not in the ledger yet. */
  readonly missing: readonly WantedRow[];
  /** Of this task. */
  readonly followUps: readonly FollowUp[];
  readonly isProblem: (result: string) => boolean | null;
  readonly today: LocalDate;
}

/** Everything that stands in the way of closing a task, each with its cell; none: it can be closed. */
export function closingFaults(task: TaskToClose): readonly ResultFault[] {
  const rows = task.rows.filter((row) => !row.replaced);
  const itemsOf = itemsByObject(rows);
  return [
    ...task.missing.map(({ at, name, id, item, department }): ResultFault => {
      return { code: "results.rowMissing", at, name: name || id, item: item || "—", department };
    }),
    ...rows.flatMap((row) => [...blanksOf(row), ...officeBlanks(row)]),
    ...rows.flatMap((row) => unfollowed(row, task, itemsOf(row))),
    ...task.followUps.flatMap((each) => followUpFaults(each, task.today)),
  ];
}

/** What is added in the office after the inspection. */
function officeBlanks(row: ResultRow): readonly ResultFault[] {
  const name = row.name || row.id;
  const blank = (header: string, field: Parameters<ResultRow["cell"]>[0]): ResultFault => {
    return { code: "results.cellBlank", at: row.cell(field), header, name };
  };
  return [
    ...(row.taskDoneOn === null ? [blank("任务完成日期", "taskDoneOn")] : []),
    ...(row.enteredOn === null ? [blank("录入日期", "enteredOn")] : []),
    ...(row.reviewed === "" ? [blank("审核", "reviewed")] : []),
  ];
}

function unfollowed(
  row: ResultRow,
  { followUps, isProblem }: TaskToClose,
  items: readonly string[],
): readonly ResultFault[] {
  if (row.result === "" || isProblem(row.result) !== true || isFollowed(row, followUps, items)) return [];
  const { name, id, item, result } = row;
  return [{ code: "results.problemNotFollowed", at: row.cell("result"), name: name || id, item, result }];
}

/** What is odd about a follow-up, and whether it is still open. */
export function followUpFaults(followUp: FollowUp, today: LocalDate): readonly ResultFault[] {
  const name = followUp.name || followUp.id;
  return [
    ...followUpOddities(followUp),
    ...(followUp.measures !== null && standingOf(followUp, today) !== "closed"
      ? [{ code: "results.stillOpen", at: followUp.at, name, measure: followUp.measure || "—" } as const]
      : []),
  ];
}

/** A measure that is none, nobody to send it to, a word for closed without its day. */
export function followUpOddities(followUp: FollowUp): readonly ResultFault[] {
  const { at, measure, receiver, status, closedOn } = followUp;
  const name = followUp.name || followUp.id;
  if (followUp.measures === null || measure === "")
    return [
      { code: "results.measureUnknown", at, found: measure || "（空白）", expected: measures.join("、") },
    ];
  const faults: ResultFault[] = [];
  if (goesToOthers(followUp.measures) && receiver === "")
    faults.push({ code: "results.receiverBlank", at, measure, name });
  const saysClosed = /^(?:已)?(?:完结|办结|闭环|处置完毕|完成)$/.test(status);
  if (saysClosed && closedOn === null && !followUp.measures.every((each) => each === "无需后续处置"))
    faults.push({ code: "results.closedWithoutDate", at, found: status, name });
  return faults;
}
