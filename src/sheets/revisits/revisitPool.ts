/** Who can be asked again: the objects inspected in a period or in chosen tasks, each once, whatever it was inspected for. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Inspection } from "../../core/ledger/inspection";

export interface RevisitChoice {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** 任务编号; none: all tasks of the period. */
  readonly tasks: readonly string[];
}

/** An object of the pool, and the tasks in which it was inspected. */
export interface InspectedOnce {
  readonly id: string;
  readonly name: string;
  readonly tasks: readonly string[];
  /** The ledger's first row of it. */
  readonly at: string;
}

/** Rows with a result and a day in the period; replaced objects and those without a code are out. */
export function revisitPool(
  ledger: readonly Inspection[],
  { from, until, tasks }: RevisitChoice,
): readonly InspectedOnce[] {
  const wanted = new Set(tasks);
  const found = new Map<string, { id: string; name: string; tasks: string[]; at: string }>();
  for (const row of ledger) {
    const day = row.inspectedOn ?? row.taskDoneOn;
    if (row.id === "" || row.result === "" || row.replaced || row.notByLot !== undefined) continue;
    if (day === null || day < from || day > until) continue;
    if (wanted.size > 0 && !wanted.has(row.task)) continue;
    const object = found.get(row.id);
    if (!object) found.set(row.id, { id: row.id, name: row.name, tasks: [row.task], at: row.at });
    else if (!object.tasks.includes(row.task)) object.tasks.push(row.task);
  }
  return [...found.values()];
}

/** The tasks of a period with how many of their objects were inspected in it, in the order of the ledger. */
export function tasksInspected(
  ledger: readonly Inspection[],
  period: Omit<RevisitChoice, "tasks">,
): readonly { readonly task: string; readonly name: string; readonly objects: number }[] {
  const names = new Map<string, string>();
  for (const { task, taskName } of ledger) if (!names.has(task)) names.set(task, taskName);
  const counts = new Map<string, number>();
  for (const { tasks } of revisitPool(ledger, { ...period, tasks: [] }))
    for (const task of tasks) counts.set(task, (counts.get(task) ?? 0) + 1);
  return [...names].flatMap(([task, name]) => {
    const objects = counts.get(task) ?? 0;
    return objects > 0 ? [{ task, name, objects }] : [];
  });
}
