/** 操作记录 as it stands, record by record with its address; where it is broken, and what its copy says there. */
import { parseAuditXml } from "../../core/evidence/auditXml";
import type { AuditFault } from "../../core/evidence/auditFault";
import type { ChainEntry } from "../../core/evidence/chain";
import { compareChains, fieldOf } from "../../core/evidence/compareChains";
import type { AuditField, ChainComparison } from "../../core/evidence/compareChains";
import { auditRows } from "../auditSheet";
import type { Grid } from "../grid";
import { areaAddress } from "../grid";
import { auditSpec } from "../headers";
import { keptTable } from "../keptTable";

export interface AuditReading {
  /** In the order of 序号. */
  readonly entries: readonly ChainEntry[];
  /** The address of a record's row, by its index: `操作记录!A5:G5`. */
  at(index: number): string;
  /** What is wrong with the chain by itself. */
  readonly faults: readonly AuditFault[];
}

/** The whole chain from the table. */
export function readAudit(grids: readonly Grid[]): AuditReading {
  const rows = auditRows(grids);
  const table = keptTable(grids, "audit");
  const entries = rows.map(({ entry }) => entry);
  const at = (index: number): string =>
    table && rows[index] ? areaAddress(table.sheet, { ...table.area, row: rows[index].row, rows: 1 }) : "";
  const alone = compareChains(entries, null);
  const faults = alone.state === "broken" ? [brokenFault(entries, at, alone.index)] : [];
  return { entries, at, faults };
}

/** What a comparison finds, and what may be done about it. */
export interface AuditComparison {
  readonly state: ChainComparison["state"] | "copyUnreadable";
  /** So many records from the first are as they were. */
  readonly intact: number;
  readonly faults: readonly AuditFault[];
  /** `rebuild` and `update`: write the copy anew from the table (`auditXml`). Nothing to do, or nothing that a program may. */
  readonly mend: "rebuild" | "update" | null;
}

/** The table against the copy's XML (null: none). A copy that is missing or behind is no sign of tampering. */
export function compareAudit(reading: AuditReading, copy: string | null): AuditComparison {
  const { entries, at } = reading;
  const parsed = copy === null ? null : parseAuditXml(copy);
  if (parsed !== null && !parsed.ok) {
    const broken = compareChains(entries, null);
    const intact = broken.state === "broken" ? broken.index : entries.length;
    return { state: "copyUnreadable", intact, faults: [parsed.error, ...reading.faults], mend: null };
  }
  const compared = compareChains(entries, parsed?.value ?? null);
  const { state } = compared;
  const all = entries.length;
  switch (compared.state) {
    case "equal":
      return { state, intact: all, faults: [], mend: null };
    case "copyMissing":
      return { state, intact: all, faults: [{ code: "audit.copyMissing", count: all }], mend: "rebuild" };
    case "copyBehind": {
      const { from, count } = compared;
      const fault = { code: "audit.copyBehind", from, to: from + count - 1, count } as const;
      return { state, intact: all, faults: [fault], mend: "update" };
    }
    case "tableCut":
      return { state, intact: compared.index, faults: [cutFault(compared.missing)], mend: null };
    case "rowEdited": {
      const { index, field, was, is, remade } = compared;
      const fault = {
        code: remade ? "audit.rowRemade" : "audit.rowEdited",
        at: at(index),
        number: was.number,
        field: headerOf(field),
        found: fieldOf(is, field),
        expected: fieldOf(was, field),
      } as const;
      return { state, intact: index, faults: [fault], mend: null };
    }
    case "broken":
      return {
        state,
        intact: compared.index,
        faults: [brokenFault(entries, at, compared.index)],
        mend: null,
      };
  }
}

function brokenFault(
  entries: readonly ChainEntry[],
  at: (index: number) => string,
  index: number,
): AuditFault {
  const { number } = entries[index];
  if (number === index + 1) return { code: "audit.broken", at: at(index), number };
  return { code: "audit.number", at: at(index), found: String(number), expected: index + 1 };
}

function cutFault(missing: readonly ChainEntry[]): AuditFault {
  const { time, action, subject } = missing[0].event;
  return {
    code: "audit.tableCut",
    from: missing[0].number,
    to: missing[missing.length - 1].number,
    count: missing.length,
    found: [time, action, subject].filter(Boolean).join(" "),
  };
}

const headerOf = (field: AuditField): string => auditSpec.fields[field].header;
