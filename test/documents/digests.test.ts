/** The ledger's digest in slices is the digest of the whole list (RFC 8785: a list is its members between commas). */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { ledgerDigest, ledgerDigestSlices } from "../../src/documents/digests";
import { ledgerRow } from "../core/forms/ledgerRow";

test.each([0, 1, 2, 100, 101, 350])("%i rows", (count) => {
  const ledger = Array.from({ length: count }, (_, i) =>
    ledgerRow(i, { name: `单位“${i}”\n`, partners: ["甲", "乙"] }),
  );
  const plain = ledger.map(({ at: _at, row: _row, ...rest }) => rest);
  const expected = createHash("sha256")
    .update(canonicalize(plain) as string, "utf8")
    .digest("hex");
  expect(ledgerDigest(ledger)).toBe(expected);
  const shares: number[] = [];
  const work = ledgerDigestSlices(ledger);
  for (let step = work.next(); !step.done; step = work.next()) shares.push(step.value);
  expect(shares).toHaveLength(Math.ceil(count / 100));
});
