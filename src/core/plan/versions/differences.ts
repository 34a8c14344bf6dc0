/** What has changed from one version of the plan to another: added, removed, merged, changed field by field. */
import { endOf, endingNote, standingRows, taskKey, versionOf } from "../planVersion";
import type { PlanRow } from "./planRow";
import { comparedFields } from "./planRow";

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export type PlanDifference =
  | { readonly kind: "added"; readonly after: PlanRow }
  | { readonly kind: "removed"; readonly before: PlanRow }
  /** `into` is the 任务编号 of the task that it went into. */
  | { readonly kind: "merged"; readonly before: PlanRow; readonly into: string }
  | {
      readonly kind: "changed";
      readonly before: PlanRow;
      readonly after: PlanRow;
      readonly fields: readonly FieldChange[];
    };

/** The versions that the rows speak of, ascending. */
export function versionsOf(rows: readonly PlanRow[]): readonly number[] {
  const versions = new Set(rows.map(({ version }) => versionOf(version)));
  for (const { status } of rows) {
    const end = endOf(status);
    if (end) versions.add(end.version);
  }
  return [...versions].sort((a, b) => a - b);
}

/** The differences from version `from` to version `to`: what went, what changed, what came, each in the plan's order. */
export function differences(rows: readonly PlanRow[], from: number, to: number): readonly PlanDifference[] {
  const before = standingRows(rows, from);
  const after = standingRows(rows, to);
  const later = new Map(after.map((row) => [taskKey(row), row]));
  const earlier = new Set(before.map(taskKey));
  const gone = before.flatMap((row): PlanDifference[] => {
    if (later.has(taskKey(row))) return [];
    const into = endingNote(row.status)?.into ?? "";
    return [into === "" ? { kind: "removed", before: row } : { kind: "merged", before: row, into }];
  });
  const changed = before.flatMap((row): PlanDifference[] => {
    const other = later.get(taskKey(row));
    const fields = other ? fieldChanges(row, other) : [];
    return other && fields.length > 0 ? [{ kind: "changed", before: row, after: other, fields }] : [];
  });
  const added = after
    .filter((row) => !earlier.has(taskKey(row)))
    .map((row): PlanDifference => ({ kind: "added", after: row }));
  return [...gone, ...changed, ...added];
}

function fieldChanges(before: PlanRow, after: PlanRow): readonly FieldChange[] {
  return comparedFields.flatMap((field) => {
    const [was, is] = [before.values[field] ?? "", after.values[field] ?? ""];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
