/**
 * SR-1 §6: the audit chain (操作记录): each record's digest covers the record and the digest before it.
 * A chain in the clerk's own workbook can be cut or recomputed whole, so its head (number, digest) goes
 * out with every published commitment, certificate and stamped export.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { EvidenceFault } from "../draw";
import { jcs, jsonFlaw, sha256Hex } from "./jcs";

/** One record, every field text as it is shown: the columns 时间, 操作, 对象, 详情 of the sheet. */
export interface AuditEvent {
  readonly time: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** A record in its place: 序号 (from 1), the event, 上一条校验码 ("" in the first), 校验码. */
export interface ChainEntry {
  readonly number: number;
  readonly event: AuditEvent;
  readonly previous: string;
  readonly digest: string;
}

/** The record that follows `previous` (null: the first of a chain). Lone surrogates in it throw: a bug. */
export function appendEvent(previous: ChainEntry | null, event: AuditEvent): ChainEntry {
  const number = (previous?.number ?? 0) + 1;
  const before = previous?.digest ?? "";
  return { number, event, previous: before, digest: entryDigest(number, event, before) };
}

/** SHA-256(previous hex ‖ LF ‖ JCS(event)), the event with its number, every field text. */
export function entryDigest(number: number, event: AuditEvent, previous: string): string {
  const { time, action, subject, detail } = event;
  return sha256Hex(`${previous}\n${jcs({ number: String(number), time, action, subject, detail })}`);
}

/** The head of a chain in which every digest follows from the one before; null for no records. */
export function checkChain(entries: readonly ChainEntry[]): Result<ChainEntry | null, EvidenceFault> {
  let head: ChainEntry | null = null;
  for (const entry of entries) {
    const at = String(entry.number);
    const flaw = jsonFlaw(entry.event);
    if (flaw !== null) return err({ code: "evidence.notJson", at: `${at}.${flaw.at}`, found: flaw.found });
    const expected: ChainEntry = appendEvent(head, entry.event);
    if (entry.number !== expected.number) {
      return err({ code: "evidence.chainNumber", found: at, expected: String(expected.number) });
    }
    if (entry.previous !== expected.previous || entry.digest !== expected.digest) {
      return err({ code: "evidence.chainBroken", at, found: entry.digest, expected: expected.digest });
    }
    head = entry;
  }
  return ok(head);
}
