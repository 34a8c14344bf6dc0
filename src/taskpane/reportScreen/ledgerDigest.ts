/** The ledger's digest (校验码, SR-1 §6), worked out once for what was read and when somebody asks for it. */
import { useEffect, useState } from "react";
import { ledgerDigest } from "../../documents/digests";
import type { WorkbookContents } from "../../sheets";

const known = new WeakMap<WorkbookContents, string>();

/** Hex SHA-256; "" without a ledger. */
export function ledgerDigestOf(contents: WorkbookContents): string {
  let digest = known.get(contents);
  if (digest === undefined) {
    digest = contents.ledger.length > 0 ? ledgerDigest(contents.ledger) : "";
    known.set(contents, digest);
  }
  return digest;
}

/** null while it is being worked out: a long ledger takes a moment, and the pane is drawn first. */
export function useLedgerDigest(contents: WorkbookContents): string | null {
  const [done, setDone] = useState<WorkbookContents | null>(known.has(contents) ? contents : null);
  useEffect(() => {
    const later = setTimeout(() => {
      ledgerDigestOf(contents);
      setDone(contents);
    }, 0);
    return () => clearTimeout(later);
  }, [contents]);
  return done === contents || known.has(contents) ? ledgerDigestOf(contents) : null;
}
