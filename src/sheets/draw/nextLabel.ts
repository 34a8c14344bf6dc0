/** SR-1 §5: another draw for the same task takes the label `TASK/2`, then `TASK/3`; all of them stay listed. */
import { parseEventText } from "../../core/evidence/auditEvents";
import { auditEntries } from "../auditSheet";
import type { Grid } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { readDrawSheets } from "./readDrawSheets";

/** The label for the next draw of a task: the task's number itself where none was made. */
export function nextLabel(existing: readonly string[], task: string): string {
  const base = baseOf(existing, task);
  const numbers = existing.flatMap((label) => {
    if (label === base) return [1];
    const m = label.startsWith(`${base}/`) ? /^[1-9]\d{0,5}$/.exec(label.slice(base.length + 1)) : null;
    return m ? [Number(m[0])] : [];
  });
  return numbers.length === 0 ? base : `${base}/${Math.max(...numbers) + 1}`;
}

/**
 * Labels that are taken: locked, published, drawn or aborted in 操作记录, or on a result sheet that stands.
 * `tables` are those of the grids, where they have been found already.
 */
export function labelsOnRecord(
  grids: readonly Grid[],
  tables?: readonly RecognisedTable[],
): readonly string[] {
  const recorded = auditEntries(grids).flatMap(({ event }) => {
    const typed = parseEventText(event);
    const kind = typed.kind === "other" ? earlierKinds.get(event.action) : typed.kind;
    return kind !== undefined && taking.includes(kind) ? [event.subject] : [];
  });
  const standing = readDrawSheets(grids, tables).draws.map(({ label }) => label);
  return [...new Set([...recorded, ...standing])].filter(Boolean);
}

const taking: readonly string[] = ["draw.frozen", "draw.committed", "draw.drawn", "draw.aborted"];
/** 操作 in the words of earlier versions, whose 详情 reads otherwise. */
const earlierKinds: ReadonlyMap<string, string> = new Map([
  ["锁定名单", "draw.frozen"],
  ["事先公布校验码", "draw.committed"],
  ["抽取", "draw.drawn"],
  ["抽取中止", "draw.aborted"],
]);

/** `RW/3` is a redraw of `RW` only where `RW` is there; a task's own number may end in a slash and a number. */
function baseOf(existing: readonly string[], task: string): string {
  const m = /^(.+)\/[1-9]\d{0,5}$/.exec(task);
  return m && existing.includes(m[1]) ? m[1] : task;
}
