/** 操作记录 (SR-1 §6): append-only; each record's digest covers the record and the digest before it. */
import type { AuditEvent, ChainEntry } from "../core/evidence/chain";
import { appendEvent } from "../core/evidence/chain";
import { textOf } from "./cellText";
import type { Edit } from "./edit";
import type { Cell, Grid } from "./grid";
import type { KeptRecord } from "./keptTable";
import { appendRecords, keptTable } from "./keptTable";

const fields = ["number", "time", "action", "subject", "detail", "previous", "digest"] as const;
const widths = [6, 27, 12, 18, 40, 35, 35];
/** A cell holds 32,767 characters. */
const longestText = 32_000;

/**
 * The edits that add events to 操作记录, chained to its last record; the sheet is made when it is missing. The
 * event is recorded as the cells will hold it, so that its digest can be recomputed from them.
 */
export function appendAudit(
  grids: readonly Grid[],
  events: AuditEvent | readonly AuditEvent[],
): readonly Edit[] {
  let previous = lastAudit(grids);
  const records: KeptRecord[] = [];
  for (const event of Array.isArray(events) ? (events as readonly AuditEvent[]) : [events as AuditEvent]) {
    const entry = appendEvent(previous, asCells(event));
    records.push(recordOf(entry));
    previous = entry;
  }
  const edits = appendRecords(grids, "audit", records, { fields, widths });
  // A new sheet is closed, with filter and sort left open: it keeps a hand from slipping, and proves nothing.
  const made = edits.find((edit) => edit.kind === "addSheet");
  if (!made) return edits;
  return [...edits, { kind: "protect", sheet: made.sheet, allow: { filter: true, sort: true } }];
}

/** The head of the chain as it stands in the workbook; null where there is no record yet. */
export function lastAudit(grids: readonly Grid[]): ChainEntry | null {
  const entries = auditEntries(grids);
  return entries[entries.length - 1] ?? null;
}

/** All records, for `checkChain`: texts exactly as their cells hold them, not normalised. */
export function auditEntries(grids: readonly Grid[]): readonly ChainEntry[] {
  return auditRows(grids).map(({ entry }) => entry);
}

/** A record and the row of its sheet that holds it. */
export interface AuditRow {
  readonly entry: ChainEntry;
  readonly row: number;
}

/**
 * All records with their rows. A table that somebody sorted is read in the order of its 序号, which the digests
 * cover; where one is missing or repeats, in the order of the rows.
 */
export function auditRows(grids: readonly Grid[]): readonly AuditRow[] {
  const table = keptTable(grids, "audit");
  if (!table) return [];
  const { grid } = table;
  const read = (row: number, field: (typeof fields)[number]): string => {
    const column = table.fields.get(field);
    const cell: Cell =
      column === undefined ? null : (grid.values[row - grid.row]?.[column - grid.column] ?? null);
    return typeof cell === "string" ? cell : textOf(cell);
  };
  const rows = table.rows.map((row) => ({
    row,
    entry: {
      number: Number(read(row, "number")),
      event: {
        time: read(row, "time"),
        action: read(row, "action"),
        subject: read(row, "subject"),
        detail: read(row, "detail"),
      },
      previous: read(row, "previous"),
      digest: read(row, "digest"),
    },
  }));
  const sorted = [...rows].sort((a, b) => a.entry.number - b.entry.number);
  return sorted.every(({ entry }, i) => entry.number === i + 1) ? sorted : rows;
}

function recordOf({ number, event, previous, digest }: ChainEntry): KeptRecord {
  return { number: String(number), ...event, previous: previous || null, digest };
}

/** Line breaks as Excel keeps them, without control characters and half characters, no longer than a cell. */
function asCells({ time, action, subject, detail }: AuditEvent): AuditEvent {
  return { time: kept(time), action: kept(action), subject: kept(subject), detail: kept(detail) };
}

function kept(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, "")
    .trim();
}
