/** A visit: what one department found at one object; its rows are entered together. */
import { bareText } from "../../sheets/cellText";
import type { LedgerRow } from "../../sheets/results";

export interface Visit {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly rows: readonly LedgerRow[];
  readonly entered: boolean;
  readonly reviewed: boolean;
}

/** The visits of a task, in the order of the ledger; replaced objects have none. */
export function visitsOf(rows: readonly LedgerRow[]): readonly Visit[] {
  const byKey = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    if (row.replaced) continue;
    const key = `${row.id || row.name}\t${row.inspectors.map(bareText).join(" ")}`;
    const visit = byKey.get(key);
    if (visit) visit.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].map(([key, own]) => ({
    key,
    id: own[0].id,
    name: own[0].name,
    department: own[0].inspectors.join("、"),
    rows: own,
    entered: own.every(({ result }) => result !== ""),
    reviewed: own.every(({ reviewed }) => reviewed !== ""),
  }));
}
