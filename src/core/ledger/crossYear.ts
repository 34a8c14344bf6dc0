/**
 * 跨年任务: what a year leaves unfinished. A task goes across New Year when its plan says so, when a drawn object
 * has no result yet, or when it was inspected on both sides of New Year.
 */
import type { PlannedTask } from "../plan/plannedTask";
import type { Inspection } from "./inspection";

export type CrossReason =
  /** 计划期限: it begins in the year or before, and ends after it. */
  | "planned"
  /** 未录入结果: objects that were drawn and have no result. */
  | "noResult"
  /** Inspected in the year and after it. */
  | "bothYears"
  /** 后续处置 not closed. */
  | "followUp";

export interface CrossTask {
  readonly task: string;
  readonly reasons: readonly CrossReason[];
  /** Its row of the plan; null where the plan has none. */
  readonly planned: PlannedTask | null;
  /** Its rows of the ledger. */
  readonly rows: readonly Inspection[];
}

export interface CrossInput {
  /** The year that ends. */
  readonly year: number;
  readonly plan: readonly PlannedTask[];
  readonly ledger: readonly Inspection[];
  /** 任务编号 of what was found and is not closed. */
  readonly openFollowUps: readonly string[];
}

/** Tasks in the order of the plan, then of the ledger. Cancelled tasks of the plan are none. */
export function crossYearTasks({ year, plan, ledger, openFollowUps }: CrossInput): readonly CrossTask[] {
  const lastDay = `${year}-12-31`;
  const rowsOf = new Map<string, Inspection[]>();
  for (const row of ledger) {
    if (row.task === "" || row.notByLot !== undefined) continue;
    const rows = rowsOf.get(row.task);
    if (rows) rows.push(row);
    else rowsOf.set(row.task, [row]);
  }
  const reasons = new Map<string, Set<CrossReason>>();
  const planned = new Map<string, PlannedTask>();
  const add = (task: string, reason: CrossReason) => {
    const known = reasons.get(task);
    if (known) known.add(reason);
    else reasons.set(task, new Set([reason]));
  };
  for (const each of plan) {
    const key = each.task || each.name;
    if (key === "" || /取消|暂停|终止/.test(each.status)) continue;
    planned.set(key, each);
    const { from, until } = each;
    if (until !== null && until > lastDay && (from === null || from <= lastDay)) add(key, "planned");
  }
  const open = new Set(openFollowUps);
  for (const [task, rows] of rowsOf) {
    const days = rows.flatMap(({ inspectedOn, taskDoneOn }) => inspectedOn ?? taskDoneOn ?? []);
    if (rows.some(({ result, problem, replaced }) => result === "" && problem === null && !replaced))
      add(task, "noResult");
    if (days.some((day) => day <= lastDay) && days.some((day) => day > lastDay)) add(task, "bothYears");
    if (open.has(task)) add(task, "followUp");
  }
  return [...reasons].map(([task, why]) => ({
    task,
    reasons: [...why],
    planned: planned.get(task) ?? null,
    rows: rowsOf.get(task) ?? [],
  }));
}
