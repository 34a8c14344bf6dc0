/** The digest of a long ledger, worked out in slices for 导出 and 检查导出的文件: the same, cancelled in between, once. */
import { ledgerDigest } from "../../src/documents";
import type { WorkbookContents } from "../../src/sheets";
import { digestInSlices } from "../../src/taskpane/reportScreen/ledgerDigest";
import { ledgerRow } from "../core/forms/ledgerRow";

const contentsOf = (rows: number) => {
  const ledger = Array.from({ length: rows }, (_, i) =>
    ledgerRow(i, { name: `单位“${i}”`, partners: ["甲"] }),
  );
  return { ledger } as unknown as WorkbookContents;
};

test("in slices it is what it is in one go, and none without a ledger", async () => {
  const contents = contentsOf(20_000);
  const shares: number[] = [];
  const { signal } = new AbortController();
  expect(await digestInSlices(contents, signal, (share) => shares.push(share))).toBe(
    ledgerDigest(contents.ledger),
  );
  expect(shares.length).toBeGreaterThan(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(await digestInSlices(contentsOf(0), signal)).toBe("");
});

test("cancelled half-way there is none, and asked again it is worked out whole", async () => {
  const contents = contentsOf(20_000);
  const control = new AbortController();
  expect(await digestInSlices(contents, control.signal, () => control.abort())).toBeNull();
  const { signal } = new AbortController();
  const digest = ledgerDigest(contents.ledger);
  expect(await digestInSlices(contents, signal)).toBe(digest);
  let asked = 0;
  expect(await digestInSlices(contents, signal, () => asked++)).toBe(digest);
  expect(asked).toBe(0);
});
