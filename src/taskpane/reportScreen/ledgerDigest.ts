/** The ledger's digest (校验码, SR-1 §6), worked out once for what was read, in slices: a long ledger takes seconds. */
import { useEffect, useState } from "react";
import { ledgerDigestSlices } from "../../documents/digests";
import type { WorkbookContents } from "../../sheets";
import { drive } from "../../hosts/drive";

const known = new WeakMap<WorkbookContents, string>();

/** Hex SHA-256, "" without a ledger; null where it was cancelled. */
export async function digestInSlices(
  contents: WorkbookContents,
  signal: AbortSignal,
  onShare?: (share: number) => void,
): Promise<string | null> {
  if (contents.ledger.length === 0) return "";
  const there = known.get(contents);
  if (there !== undefined) return there;
  const digest = await drive(ledgerDigestSlices(contents.ledger), signal, onShare);
  if (digest !== null) known.set(contents, digest);
  return digest;
}

/** The same for what is shown: null while it is being worked out, and while nobody wants it; "" without a ledger. */
export function useLedgerDigest(contents: WorkbookContents, wanted = true): string | null {
  const [, setDone] = useState<WorkbookContents | null>(null);
  useEffect(() => {
    if (!wanted || known.has(contents)) return;
    const mine = new AbortController();
    void digestInSlices(contents, mine.signal).then((digest) => {
      if (digest !== null) setDone(contents);
    });
    return () => mine.abort();
  }, [contents, wanted]);
  if (contents.ledger.length === 0) return "";
  return known.get(contents) ?? null;
}
