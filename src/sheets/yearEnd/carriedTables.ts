/** What goes over into next year's workbook, what only keeps its headers, and what stays behind. */
import type { TableKind } from "../headers";

/** Lists that hold from year to year: copied row by row. */
export const carriedKinds: ReadonlySet<TableKind> = new Set<TableKind>([
  "items",
  "objects",
  "officers",
  "experts",
  "departments",
  "reportingUnits",
  "settings",
  "mapping",
  "targets",
  "schedule",
  "holidays",
]);

/** The year's own lists: next year's begin empty, under the same headers. */
export const emptiedKinds: ReadonlySet<TableKind> = new Set<TableKind>(["plan", "ledger", "reported"]);

export type Fate = "carried" | "emptied" | "left";

export function fateOf(kind: TableKind): Fate {
  return carriedKinds.has(kind) ? "carried" : emptiedKinds.has(kind) ? "emptied" : "left";
}

/** What is changed on the way, column by column. */
export const clearedFields: ReadonlyMap<TableKind, readonly string[]> = new Map<TableKind, readonly string[]>(
  [
    // 截止日期 and 提醒日期 of the new year come with its notice: nobody may guess them.
    ["schedule", ["due", "remind"]],
  ],
);

/** 本年抽查次数 begins again; 上次抽查日期 stays. */
export const zeroedFields: ReadonlyMap<TableKind, readonly string[]> = new Map<TableKind, readonly string[]>([
  ["objects", ["inspectionsThisYear"]],
]);
