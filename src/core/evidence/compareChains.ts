/**
 * 操作记录 as the table has it against the copy in the workbook's XML part. Programs drop parts that they do
 * not know (WPS may), and another machine's program may append to the table alone: neither is tampering.
 */
import type { AuditEvent, ChainEntry } from "./chain";
import { entryDigest } from "./chain";

/** A column of a record, for naming what was edited. */
export type AuditField = keyof AuditEvent | "number" | "previous" | "digest";

export type ChainComparison =
  | { readonly state: "equal" }
  /** The copy is not there: to be rebuilt from the table. */
  | { readonly state: "copyMissing"; readonly count: number }
  /** The table goes on from the copy with a chain that holds: the copy is to be brought up to date. */
  | { readonly state: "copyBehind"; readonly from: number; readonly count: number }
  /** Records of the copy that the table lacks; `index` is where in the table they stood. */
  | { readonly state: "tableCut"; readonly index: number; readonly missing: readonly ChainEntry[] }
  /** The record reads otherwise than the copy; `remade` where table's chain holds all the same. */
  | {
      readonly state: "rowEdited";
      readonly index: number;
      readonly field: AuditField;
      readonly was: ChainEntry;
      readonly is: ChainEntry;
      readonly remade: boolean;
    }
  /** The chain of the table does not hold at `index`, and no copy says what stood there. */
  | { readonly state: "broken"; readonly index: number };

/** `copy` is null where there is none. Both lists are in the order of their 序号. */
export function compareChains(
  table: readonly ChainEntry[],
  copy: readonly ChainEntry[] | null,
): ChainComparison {
  const broken = firstBroken(table);
  if (copy === null || (copy.length === 0 && table.length > 0)) {
    if (broken >= 0) return { state: "broken", index: broken };
    return table.length === 0 ? { state: "equal" } : { state: "copyMissing", count: table.length };
  }
  const shared = Math.min(table.length, copy.length);
  for (let index = 0; index < shared; index++) {
    if (differentField(table[index], copy[index]) !== null) {
      return difference(table, copy, index, broken);
    }
  }
  if (copy.length > table.length) {
    return { state: "tableCut", index: shared, missing: copy.slice(shared) };
  }
  if (broken >= 0) return { state: "broken", index: broken };
  if (table.length === copy.length) return { state: "equal" };
  return { state: "copyBehind", from: shared + 1, count: table.length - shared };
}

/** The index of the first record that does not follow from the one before it, or −1. */
export function firstBroken(entries: readonly ChainEntry[]): number {
  let before = "";
  return entries.findIndex(({ number, event, previous, digest }, index) => {
    const holds =
      number === index + 1 &&
      previous === before &&
      isText(event) &&
      digest === entryDigest(number, event, before);
    before = digest;
    return !holds;
  });
}

function difference(
  table: readonly ChainEntry[],
  copy: readonly ChainEntry[],
  index: number,
  broken: number,
): ChainComparison {
  const is = table[index];
  // Rows taken out of the middle: what stands here now stands further down in the copy.
  const moved = copy.findIndex((entry, i) => i > index && differentField(entry, is) === null);
  if (moved > index) return { state: "tableCut", index, missing: copy.slice(index, moved) };
  // Rows put in: what the copy has here stands further down in the table.
  const pushed = table.some((entry, i) => i > index && differentField(entry, copy[index]) === null);
  if (pushed) return { state: "broken", index };
  const was = copy[index];
  const field = differentField(is, was) ?? "digest";
  return { state: "rowEdited", index, field, was, is, remade: broken < 0 || broken > index };
}

/** What a person would have edited comes first; digests differ as a consequence. */
const fields: readonly AuditField[] = ["number", "time", "action", "subject", "detail", "previous", "digest"];

function differentField(one: ChainEntry, other: ChainEntry): AuditField | null {
  return fields.find((field) => fieldOf(one, field) !== fieldOf(other, field)) ?? null;
}

/** A record's column as text. */
export function fieldOf(entry: ChainEntry, field: AuditField): string {
  switch (field) {
    case "number":
      return String(entry.number);
    case "previous":
    case "digest":
      return entry[field];
    default:
      return entry.event[field];
  }
}

/** Lone surrogates have no digest. */
function isText({ time, action, subject, detail }: AuditEvent): boolean {
  return ![time, action, subject, detail].some((text) => /\p{Cs}/u.test(text));
}
