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

/** What a version's own new rows would say of it; a version that only takes tasks back has none. */
export interface EndingNote {
  /** The task that it was merged into. */
  readonly into?: string;
  /** The version's day, ISO. */
  readonly on: string;
  readonly reason: string;
  readonly approval: string;
}

/** 状态 of a row that a version has ended: 已取消（第3版，2024-06-20）：机构职能调整；审批：… */
export function endedStatus(
  how: EndedBy,
  version: number,
  { into = "", on, reason, approval }: EndingNote,
): string {
  if (how === "changed") return `已调整（第${version}版）`;
  const word = how === "removed" ? "已取消" : `已并入${into}`;
  return `${word}（第${version}版，${on}）：${reason}；审批：${approval}`;
}

/** The same, read back; null for a row that is not ended, or only by its next version. */
export function endingNote(status: string): EndingNote | null {
  const found = /^已(?:取消|并入(.*?))\(第\d+版,([\d-]+)\):(.*);审批:(.*)$/su.exec(
    status.normalize("NFKC").trim(),
  );
  return found ? { into: found[1] ?? "", on: found[2], reason: found[3], approval: found[4] } : null;
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
