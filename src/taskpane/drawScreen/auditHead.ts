/** The audit chain's head (操作记录, SR-1 §6): the digest that a new commitment and a new record point back to. */
import { textRecords } from "../../sheets";
import type { WorkbookContents } from "../../sheets";

/** The last record's 校验码; null where there is no record yet. */
export function auditHead(contents: WorkbookContents | null): string | null {
  const tables = contents?.tables.filter((table) => table.kind === "audit") ?? [];
  const last = tables.flatMap(textRecords).at(-1);
  return last?.values.digest || null;
}

/** Whether a draw of this task is on record: in 操作记录, or by a result sheet that still stands. */
export function isOnRecord(contents: WorkbookContents | null, label: string): boolean {
  const tables = contents?.tables ?? [];
  const records = tables.filter((t) => t.kind === "audit").flatMap(textRecords);
  const results = tables.filter((t) => t.kind === "drawResult").flatMap(textRecords);
  return (
    label !== "" &&
    (records.some(({ values }) => values.action.startsWith("抽取") && values.subject === label) ||
      results.some(({ values }) => values.task === label))
  );
}
