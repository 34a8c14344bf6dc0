/** The first pass over a ledger: tasks as numbers, with what their rows say; objects that have no code. */
import type { Inspection } from "../ledger/inspection";
import type { RowFaults } from "./rowFaults";
import { TaskRows } from "./taskFacts";

/** Codes the tasks and gathers what their rows say; rows that can never count get task -1. */
export function gatherTasks(
  ledger: readonly Inspection[],
  isEnterprise: (entityType: string, id: string) => boolean,
  faults: RowFaults,
): { tasks: TaskRows[]; rowTask: Int32Array } {
  const codes = new Map<string, number>();
  const tasks: TaskRows[] = [];
  const rowTask = new Int32Array(ledger.length).fill(-1);
  for (let i = 0; i < ledger.length; i++) {
    const row = ledger[i];
    if (row.replaced) continue;
    if (row.notByLot) {
      faults.notByLot(i, row.notByLot);
      continue;
    }
    if (row.task === "") {
      faults.add("ledger.taskMissing", i);
      continue;
    }
    const code = codeOf(codes, row.task);
    if (code === tasks.length) tasks.push(new TaskRows(row.task, row.taskName));
    rowTask[i] = code;
    tasks[code].add(row, row.byCredit === false && isEnterprise(row.entityType, row.id));
  }
  return { tasks, rowTask };
}

/**
 * For rows without a usable code: the code that another row of the same task gives the same name, so
 * that one firm is not two households; else the name itself.
 */
export function objectNames(ledger: readonly Inspection[], rowTask: Int32Array): (row: Inspection) => string {
  const known = new Map<string, string>();
  const blank = new Set<string>();
  ledger.forEach((row, i) => {
    if (row.id === "" && rowTask[i] >= 0) blank.add(row.task);
  });
  if (blank.size > 0)
    for (const row of ledger)
      if (row.id !== "" && blank.has(row.task)) known.set(`${row.task}\n${row.name}`, row.id);
  return (row) => known.get(`${row.task}\n${row.name}`) ?? `名称 ${row.name}`;
}

/** The number of a key: 0 for the first that is met, 1 for the next … */
export function codeOf(codes: Map<string, number>, key: string): number {
  let code = codes.get(key);
  if (code === undefined) codes.set(key, (code = codes.size));
  return code;
}
