/** SR-1 §6: the audit chain (操作记录): each record's digest covers the record and the digest before it. */
import type { Result } from "../result";
import type { DrawFault } from "../draw";

/** One record, every field text; it is what the columns 时间, 操作, 对象, 详情 of the sheet hold. */
export interface AuditEvent {
  readonly time: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** A record in its place: 序号, the event, 上一条校验码 ("" in the first), 校验码. */
export interface ChainEntry {
  readonly number: number;
  readonly event: AuditEvent;
  readonly previous: string;
  readonly digest: string;
}

/** The record that follows `previous` (null: the first of a chain). */
export function appendEvent(previous: ChainEntry | null, event: AuditEvent): ChainEntry {
  void previous;
  void event;
  throw new Error("appendEvent");
}

/** The head of a chain in which every digest follows from the one before; null for no records. */
export function checkChain(entries: readonly ChainEntry[]): Result<ChainEntry | null, DrawFault> {
  void entries;
  throw new Error("checkChain");
}
