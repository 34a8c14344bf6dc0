/**
 * Ledgers that arrive as many files (paged exports, later corrections, one a department) become one: rows are the
 * same where 任务编号, 代码, 事项 and 检查部门 are. The first ledger is the base; a later one fills what is blank and
 * replaces what differs, and every such cell is listed. Nothing is dropped: rows that cannot be told apart stay.
 */
import type { Slices } from "../../core/slices";
import { part, rowsInSlice, whole } from "../../core/slices";
import { bareText } from "../cellText";
import type { SheetFault } from "../fault";
import type { SourceReading, LedgerRow, LedgerSource, MergedColumn } from "./ledgerRows";
import { ledgerRowsInSlices, mergedColumns } from "./ledgerRows";

/** What a later ledger did to a cell. */
export interface CellChange {
  /** Index into `rows`. */
  readonly index: number;
  readonly column: MergedColumn;
  /** "" where it was blank: filled, not replaced. */
  readonly before: string;
  readonly after: string;
  readonly source: number;
  /** The row that brought it. */
  readonly at: string;
}

/** Rows that cannot be merged for certain; all of them are kept. */
export interface MergeConflict {
  readonly kind: "sameKey" | "noKey";
  readonly at: string;
  readonly source: number;
  /** The row that it collides with; "" where it has no 任务编号 or object. */
  readonly first: string;
  readonly index: number;
}

export interface MergedRow {
  readonly origin: LedgerRow;
  readonly texts: ReadonlyMap<string, string>;
  readonly state: "base" | "new" | "changed";
}

export interface MergedLedger {
  readonly sources: readonly LedgerSource[];
  readonly columns: readonly MergedColumn[];
  readonly rows: readonly MergedRow[];
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Rows of later ledgers that said nothing new. */
  readonly same: number;
  readonly faults: readonly SheetFault[];
  /** The same, by source. */
  readonly faultsOf: readonly (readonly SheetFault[])[];
}

interface Open {
  readonly origin: LedgerRow;
  readonly texts: Map<string, string>;
  state: MergedRow["state"];
  /** The last source that had a say: a second word of the same source is a conflict, not a correction. */
  saidBy: number;
}

/** Merges ledgers in the order given. Linear in the rows. */
export function mergeLedgers(sources: readonly LedgerSource[]): MergedLedger {
  return whole(mergeInSlices(sources));
}

/** The same, a slice at a time: a ledger of 100,000 rows leaves the pane usable. */
export function* mergeInSlices(sources: readonly LedgerSource[]): Slices<MergedLedger> {
  const readings: SourceReading[] = [];
  for (const [source, each] of sources.entries()) {
    const [from, to] = [source, source + 1].map((n) => (0.6 * n) / sources.length);
    readings.push(yield* part(ledgerRowsInSlices(each, source), from, to));
  }
  const all = readings.flatMap(({ rows }) => rows);
  yield 0.6;
  const columns = mergedColumns(sources, all);
  const columnOf = new Map(columns.map((column) => [column.key, column]));
  const rows: Open[] = [];
  const byKey = new Map<string, number[]>();
  const changes: CellChange[] = [];
  const conflicts: MergeConflict[] = [];
  let same = 0;
  const keep = (row: LedgerRow): number => {
    rows.push({
      origin: row,
      texts: new Map(row.texts),
      state: row.source === 0 ? "base" : "new",
      saidBy: row.source,
    });
    return rows.length - 1;
  };
  let looked = 0;
  for (const row of all) {
    if (++looked % rowsInSlice === 0) yield 0.6 + (0.4 * looked) / all.length;
    const key = rowKey(row);
    const { source, at } = row;
    if (key === null) {
      conflicts.push({ kind: "noKey", at, source, first: "", index: keep(row) });
      continue;
    }
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, [keep(row)]);
      continue;
    }
    // Exported pages overlap: the same row again says nothing. So does one that is known already, whichever of them.
    if (known.some((index) => saysNothingNew(rows[index].texts, row.texts))) {
      same++;
      continue;
    }
    const [index] = known;
    if (known.length > 1 || rows[index].saidBy === source) {
      const added = keep(row);
      known.push(added);
      conflicts.push({ kind: "sameKey", at, source, first: rows[index].origin.at, index: added });
      continue;
    }
    for (const [name, after] of row.texts) {
      const before = rows[index].texts.get(name) ?? "";
      const column = columnOf.get(name);
      if (before === after || !column || ownNumber.has(name)) continue;
      rows[index].texts.set(name, after);
      changes.push({ index, column, before, after, source, at });
    }
    if (rows[index].state === "base") rows[index].state = "changed";
    rows[index].saidBy = source;
  }
  const faultsOf = readings.map((reading) => reading.faults);
  return { sources, columns, rows, changes, conflicts, same, faults: faultsOf.flat(), faultsOf };
}

/** 序号 is a number of the file, not of the record. */
const ownNumber: ReadonlySet<string> = new Set(["number"]);

/** 任务编号, 代码 (else 名称), 事项, 检查部门; null without a task or an object. */
function rowKey({ texts, codeLost }: LedgerRow): string | null {
  const part = (name: string) => bareText(texts.get(name) ?? "").toUpperCase();
  const object = (codeLost ? "" : part("id")) || `名称${part("name")}`;
  if (part("task") === "" || object === "名称") return null;
  return [part("task"), object, part("item"), part("inspectors")].join("\n");
}

function saysNothingNew(known: ReadonlyMap<string, string>, row: ReadonlyMap<string, string>): boolean {
  for (const [name, text] of row) if (!ownNumber.has(name) && known.get(name) !== text) return false;
  return true;
}
