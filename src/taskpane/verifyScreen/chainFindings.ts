/** 操作记录 against its copy, as sentences with addresses: intact up to where, and what was changed there. */
import { compareChains, fieldOf } from "../../core/evidence";
import type { AuditFault, AuditField, ChainEntry } from "../../core/evidence";
import { address, auditEntries, keptTable, specOf } from "../../sheets";
import type { Grid } from "../../sheets";

export interface ChainFindings {
  readonly count: number;
  /** So many records from the first follow from one another, and agree with the copy where there is one. */
  readonly intact: number;
  /** The last record, as an anchor; null for none. */
  readonly head: ChainEntry | null;
  readonly faults: readonly AuditFault[];
  /** What can be mended here. */
  readonly mend: "rebuild" | "update" | null;
}

/** `copy` is a text where it cannot be read. */
export function chainFindings(
  grids: readonly Grid[],
  copy: readonly ChainEntry[] | string | null,
): ChainFindings {
  const table = auditEntries(grids);
  const count = table.length;
  const head = table[count - 1] ?? null;
  const unreadable: readonly AuditFault[] =
    typeof copy === "string" ? [{ code: "audit.copyUnreadable", found: copy }] : [];
  const at = (index: number) => rowAddress(grids, index);
  const compared = compareChains(table, typeof copy === "string" ? null : copy);
  const found = (intact: number, fault: AuditFault, mend: ChainFindings["mend"] = null): ChainFindings => ({
    count,
    intact,
    head,
    faults: [...unreadable, fault],
    mend,
  });
  switch (compared.state) {
    case "equal":
      return { count, intact: count, head, faults: unreadable, mend: null };
    case "copyMissing":
      return unreadable.length > 0
        ? { count, intact: count, head, faults: unreadable, mend: null }
        : found(count, { code: "audit.copyMissing", count }, "rebuild");
    case "copyBehind": {
      const { from, count: behind } = compared;
      return found(count, { code: "audit.copyBehind", from, to: from + behind - 1, count: behind }, "update");
    }
    case "tableCut": {
      const { missing, index } = compared;
      const { time, action, subject } = missing[0].event;
      return found(index, {
        code: "audit.tableCut",
        from: missing[0].number,
        to: missing[missing.length - 1].number,
        count: missing.length,
        found: [time, action, subject].join(" "),
      });
    }
    case "rowEdited": {
      const { index, field, was, is, remade } = compared;
      return found(index, {
        code: remade ? "audit.rowRemade" : "audit.rowEdited",
        at: at(index),
        number: was.number,
        field: headerOf(field),
        found: fieldOf(is, field),
        expected: fieldOf(was, field),
      });
    }
    case "broken": {
      const { index } = compared;
      const { number } = table[index];
      return number === index + 1
        ? found(index, { code: "audit.broken", at: at(index), number })
        : found(index, { code: "audit.number", at: at(index), found: String(number), expected: index + 1 });
    }
  }
}

const headerOf = (field: AuditField): string => specOf("audit").fields[field]?.header ?? field;

function rowAddress(grids: readonly Grid[], index: number): string {
  const table = keptTable(grids, "audit");
  if (!table) return "";
  return address(table.sheet, table.rows[index], table.fields.get("number") ?? table.area.column);
}
