/** What a merge has brought, by kind: one line a row of the merged ledger. */
import type { CellChange, MergedLedger } from "../../sheets/ledgerMerge";

export type OutcomeKind = "new" | "changed" | "doubled" | "noKey";
export const outcomeKinds: readonly OutcomeKind[] = ["changed", "new", "doubled", "noKey"];

export interface OutcomeLine {
  /** Index into the merged rows. */
  readonly index: number;
  /** 任务编号, 代码, 名称, 事项, as far as there are any. */
  readonly subject: string;
  readonly source: string;
  readonly at: string;
  readonly changes: readonly CellChange[];
  /** The row that it collides with; "" for none. */
  readonly first: string;
  /** Whether it can be taken or left: rows of the workbook's own ledger stay in any case. */
  readonly optional: boolean;
}

export type Outcome = Readonly<Record<OutcomeKind, readonly OutcomeLine[]>>;

export function outcomeOf(merged: MergedLedger, hasBase: boolean): Outcome {
  const changes = new Map<number, CellChange[]>();
  for (const change of merged.changes) {
    const known = changes.get(change.index);
    if (known) known.push(change);
    else changes.set(change.index, [change]);
  }
  const conflicts = new Map(merged.conflicts.map((conflict) => [conflict.index, conflict]));
  const outcome = { new: [], changed: [], doubled: [], noKey: [] } as Record<OutcomeKind, OutcomeLine[]>;
  merged.rows.forEach(({ state, origin, texts }, index) => {
    const conflict = conflicts.get(index);
    const changed = changes.get(index) ?? [];
    const isOwn = hasBase && origin.source === 0;
    if (isOwn && !conflict && changed.length === 0) return;
    const kind = conflict
      ? conflict.kind === "sameKey"
        ? "doubled"
        : "noKey"
      : changed.length > 0 && (isOwn || state === "changed")
        ? "changed"
        : "new";
    const by = changed.length > 0 && isOwn ? changed[changed.length - 1] : origin;
    outcome[kind].push({
      index,
      subject: ["task", "id", "name", "item", "inspectors"].flatMap((key) => texts.get(key) ?? []).join(" "),
      source: merged.sources[by.source].name,
      at: by.at,
      changes: changed,
      first: conflict?.first ?? "",
      optional: !isOwn || changed.length > 0,
    });
  });
  return outcome;
}
