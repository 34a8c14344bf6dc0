/**
 * 版本 of the yearly plan. A row is never taken out of the table: a task that is changed gets a row of the new
 * version below, and the row before says in its 状态 by which version it no longer stands (domain.md, 2024 plan:
 * "adjusting it follows a procedure and the new version is published").
 */
import type { PlannedTask } from "./plannedTask";

/** How a row came to stand no longer. */
export type EndedBy = "changed" | "removed" | "merged";

export interface Ended {
  readonly how: EndedBy;
  readonly version: number;
}

const ending = /已(调整|取消|并入).*?第(\d+)版/;
const words: Readonly<Record<string, EndedBy>> = { 调整: "changed", 取消: "removed", 并入: "merged" };

/** 版本 as a number: "1", "第2版", "V3"; 1 where blank or in words of the unit's own. */
export function versionOf(text: string): number {
  const found = /\d+/.exec(text.normalize("NFKC"));
  return found ? Math.max(1, Number(found[0])) : 1;
}

/** What the 状态 of a row says of its end; null for one that says nothing of it. */
export function endOf(status: string): Ended | null {
  const found = ending.exec(status.normalize("NFKC"));
  return found ? { how: words[found[1]], version: Number(found[2]) } : null;
}

/** 状态 of a row that a version has ended. `into` is the task that it was merged into. */
export function endedStatus(how: EndedBy, version: number, into = ""): string {
  if (how === "merged") return `已并入${into}（第${version}版）`;
  return `${how === "removed" ? "已取消" : "已调整"}（第${version}版）`;
}

/** What one task is known by through all versions: its number, else its name, else its place. */
export function taskKey(task: Pick<PlannedTask, "task" | "name" | "at">): string {
  return task.task || task.name || task.at;
}

/**
 * The rows that stand in a version (the last one by default), in their order: of one task the row of the
 * highest version that is not later, and none that an earlier version, or this one, has ended.
 */
export function standingRows<T extends PlannedTask>(rows: readonly T[], version = Infinity): readonly T[] {
  const highest = new Map<string, number>();
  for (const row of rows) {
    const own = versionOf(row.version);
    if (own <= version) highest.set(taskKey(row), Math.max(own, highest.get(taskKey(row)) ?? 0));
  }
  return rows.filter((row) => {
    const own = versionOf(row.version);
    if (own > version || own < (highest.get(taskKey(row)) ?? 0)) return false;
    const end = endOf(row.status);
    return end === null || end.version > version;
  });
}
