/** 办结 of a task: its row of the plan says so, and 操作记录 keeps when and with how many rows and follow-ups. */
import { writeDetail } from "../../core/evidence/auditDetail";
import type { DetailFields, DetailValues } from "../../core/evidence/auditDetail";
import { appendAudit, auditEntries } from "../auditSheet";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { address } from "../grid";
import type { PlannedTask } from "../../core/plan/plannedTask";
import type { RecognisedTable } from "../recognisedTable";

const action = "办结任务";
const fields = {
  rows: { label: "检查结果", unit: "条" },
  followUps: { label: "后续处置", unit: "件" },
  operator: "办理人",
} as const;

export interface TaskClosing {
  readonly task: string;
  readonly plan: PlannedTask | null;
  readonly rows: number;
  readonly followUps: number;
  readonly operator: string;
  /** ISO 8601 with its offset. */
  readonly at: string;
}

/** The edits; the task must have no `closingFaults`. */
export function closeTask(
  grids: readonly Grid[],
  tables: readonly RecognisedTable[],
  closing: TaskClosing,
): readonly Edit[] {
  const { task, plan, rows, followUps, operator, at } = closing;
  const values: DetailValues<typeof fields> = { rows, followUps, ...(operator ? { operator } : {}) };
  const detail = writeDetail(fields, values as unknown as DetailValues<DetailFields>);
  return [
    ...(plan ? statusEdit(tables, plan) : []),
    ...appendAudit(grids, { time: at, action, subject: task, detail }),
  ];
}

function statusEdit(tables: readonly RecognisedTable[], plan: PlannedTask): readonly Edit[] {
  const table = tables.find(({ kind, sheet, rows, area }) => {
    const inSheet = plan.at.startsWith(address(sheet, 0, 0).replace(/A1$/, ""));
    return kind === "plan" && inSheet && rows.includes(plan.row) && plan.row >= area.row;
  });
  const column = table?.fields.get("status");
  if (!table || column === undefined) return [];
  return [{ kind: "setValues", sheet: table.sheet, row: plan.row, column, values: [["已完成"]] }];
}

/** When a task was closed, by 操作记录; null where it was not. */
export function closedAt(grids: readonly Grid[], task: string): string | null {
  const entries = auditEntries(grids).filter(
    ({ event }) => event.action === action && event.subject === task,
  );
  return entries[entries.length - 1]?.event.time ?? null;
}
