/**
 * 计划到期未见台账: planned tasks whose period ended by the cut-off and of which the ledger has no row that counts by
 * then (forms.md, "Cross-checks": against the plan). A task without 任务编号 is compared by its name.
 */
import type { LocalDate } from "../calendar/localDate";
import type { LedgerFault } from "../ledger/fault";
import type { Inspection } from "../ledger/inspection";
import type { PlannedTask } from "../plan";

const idle = /取消|终止|撤销|延期|暂缓|不再|废止/;

/** What the plan asked for by the cut-off within its year, and the ledger does not show. */
export function dueWithoutLedger(
  plan: readonly PlannedTask[],
  ledger: readonly Inspection[],
  until: LocalDate,
): readonly LedgerFault[] {
  const year = until.slice(0, 4);
  const due = plan.filter(
    (task) =>
      task.until !== null &&
      task.until <= until &&
      task.until.slice(0, 4) === year &&
      !idle.test(task.status) &&
      (task.task !== "" || task.name !== ""),
  );
  if (due.length === 0) return [];
  const numbers = new Set<string>();
  const names = new Set<string>();
  for (const row of ledger) {
    const day = row.inspectedOn ?? row.taskDoneOn;
    if (row.replaced || (day !== null && day > until)) continue;
    numbers.add(bare(row.task));
    names.add(bare(row.taskName));
  }
  return due
    .filter((task) => (task.task ? !numbers.has(bare(task.task)) : !names.has(bare(task.name))))
    .map((task) => ({
      code: "form.planNotDone",
      at: task.at,
      task: task.task || task.name,
      taskName: task.name,
      due: task.until ?? "",
      status: task.status || "—",
    }));
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
