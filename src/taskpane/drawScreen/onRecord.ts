/** SR-1 §5: one draw and one commitment per label; the record of the first is never replaced. */
import { auditEntries, textRecords } from "../../sheets";
import type { Grid, WorkbookContents } from "../../sheets";

/** 操作 of the rows that take a label: a public draw that is locked, or was broken off, has taken it, too. */
const taking: readonly string[] = ["锁定名单", "事先公布校验码", "抽取", "抽取中止"];

/** Whether a draw or a commitment of this task is on record: in 操作记录, or by a result sheet that stands. */
export function isOnRecord(
  grids: readonly Grid[],
  contents: WorkbookContents | null,
  label: string,
): boolean {
  if (label === "") return false;
  const recorded = auditEntries(grids).some(
    ({ event }) => event.subject === label && taking.includes(event.action),
  );
  const results = contents?.tables.filter((table) => table.kind === "drawResult") ?? [];
  return (
    recorded ||
    results.flatMap(textRecords).some(({ values }) => values.task === label.normalize("NFKC").trim())
  );
}
