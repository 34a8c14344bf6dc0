/**
 * The copy of 操作记录 for programs (SR-1 §6) follows the table after every write. Where the two disagree, the
 * copy is left as it is: it is what says how the table read before somebody changed it.
 */
import { auditNamespace, auditXml, compareChains, eventText, parseAuditXml } from "../../core/evidence";
import type { ChainEntry } from "../../core/evidence";
import type { WorkbookHost } from "../../hosts/workbookHost";
import { appendAudit, auditEntries } from "../../sheets";
import type { Grid } from "../../sheets";

/** The copy's XML as the workbook has it; null where there is none. */
export async function copyXml(host: WorkbookHost): Promise<string | null> {
  const part = await host.readPart(auditNamespace);
  return part.ok ? part.value : null;
}

/** The copy as the workbook has it: null where there is none, a text where it cannot be read. */
export async function readCopy(host: WorkbookHost): Promise<readonly ChainEntry[] | string | null> {
  const xml = await copyXml(host);
  if (xml === null) return null;
  const parsed = parseAuditXml(xml);
  if (parsed.ok) return parsed.value;
  return "found" in parsed.error ? String(parsed.error.found) : "—";
}

/** 重建操作记录副本, as it goes on record. */
export const rebuiltEvent = (at: string) =>
  eventText({
    kind: "audit.copyRebuilt",
    at,
    subject: "操作记录",
    reason: "副本不在工作簿中，据操作记录表重建",
  });

export interface AuditChange {
  readonly host: WorkbookHost;
  readonly before: readonly Grid[];
  readonly after: readonly Grid[];
  /** ISO 8601 with its offset. */
  readonly time: string;
}

/**
 * Brings the copy up to date after a write. Where a program had dropped it, it is made again from the table,
 * and that it was is on record; true then, since the workbook has changed once more.
 */
export async function followWrite({ host, before, after, time }: AuditChange): Promise<boolean> {
  const table = auditEntries(after);
  if (table.length === 0) return false;
  const copy = await readCopy(host);
  if (typeof copy === "string") return false;
  const { state } = compareChains(table, copy);
  if (state === "copyBehind" || (state === "copyMissing" && auditEntries(before).length === 0)) {
    await host.writePart(auditNamespace, auditXml(table));
    return false;
  }
  return state === "copyMissing" && (await rebuildCopy(host, after, time));
}

/** Makes the copy anew from the table, on record. False where the record could not be written: then no copy is made. */
export async function rebuildCopy(
  host: WorkbookHost,
  grids: readonly Grid[],
  time: string,
): Promise<boolean> {
  const applied = await host.apply(appendAudit(grids, rebuiltEvent(time)));
  const read = applied.ok ? await host.read() : applied;
  if (!read.ok) return false;
  await host.writePart(auditNamespace, auditXml(auditEntries(read.value)));
  return true;
}

/** What the pane itself takes back leaves the copy, too, if the copy stood with the table until then. */
export async function followUndo({ host, before, after }: AuditChange): Promise<void> {
  const table = auditEntries(after);
  const copy = await readCopy(host);
  if (copy === null || typeof copy === "string") return;
  if (compareChains(auditEntries(before), copy).state !== "equal") return;
  if (compareChains(table, copy).state !== "equal") await host.writePart(auditNamespace, auditXml(table));
}
