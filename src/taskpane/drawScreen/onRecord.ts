/** SR-1 §5: one draw and one commitment per label; the record of the first is never replaced. */
import { textRecords } from "../../sheets";
import type { Grid, WorkbookContents } from "../../sheets";
import { labelsOnRecord, nextLabel } from "../../sheets/draw";

/** Whether a draw or a commitment of this task is on record: in 操作记录, or by a result sheet that stands. */
export function isOnRecord(
  grids: readonly Grid[],
  contents: WorkbookContents | null,
  label: string,
): boolean {
  if (label === "") return false;
  const results = contents?.tables.filter((table) => table.kind === "drawResult") ?? [];
  return (
    labelsOnRecord(grids, contents?.tables).includes(label) ||
    results.flatMap(textRecords).some(({ values }) => values.task === label.normalize("NFKC").trim())
  );
}

/** The label of another draw for a task whose label is taken. */
export function labelAfter(grids: readonly Grid[], contents: WorkbookContents | null, label: string): string {
  return nextLabel([...labelsOnRecord(grids, contents?.tables), label], label);
}
