/** `sr year-end`: next year's workbook of the sample, as we read it and as LibreOffice saves it again. */
import { existsSync, readFileSync } from "node:fs";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { readFile } from "../../src/hosts/file";
import type { WorkbookContents } from "../../src/sheets";
import { readWorkbook } from "../../src/sheets";
import { convert } from "../e2e/office";
import { scratch, sr } from "./sr";

jest.setTimeout(180_000);

const file = scratch();
const sample = sampleWorkbook(inventSample({ seed: "year-end", objects: 400, ledger: 300 }));

function contentsOf(bytes: Uint8Array): WorkbookContents {
  const grids = readFile("w.xlsx", bytes);
  if (!grids.ok) throw new Error(grids.error.code);
  return readWorkbook(grids.value);
}

/** Records without the places where they stand, and without the count that begins again. */
function records(list: readonly object[]): readonly object[] {
  return list.map((record) =>
    Object.fromEntries(
      Object.entries(record).filter(([name]) => !["at", "row", "inspectionsThisYear"].includes(name)),
    ),
  );
}

test("pools, items, departments and settings are equal, whoever reads them; the year's own lists are empty", async () => {
  const source = file("今年.xlsx", sample);
  const out = file("明年.xlsx");
  const ran = await sr(["year-end", source, "--year", "2025", "--out", out]);
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/^2025年工作簿：结转 \d+ 张表/);
  const made = new Uint8Array(readFileSync(out));
  const office = new Uint8Array(readFileSync(convert(made, "next.xlsx", "xlsx")));
  const before = contentsOf(sample);
  for (const next of [contentsOf(made), contentsOf(office)]) {
    for (const pool of ["objects", "officers", "items", "departments"] as const) {
      expect(before[pool].length).toBeGreaterThan(5);
      expect(records(next[pool])).toEqual(records(before[pool]));
    }
    expect(next.settings).toEqual(before.settings);
    expect([next.ledger.length, next.plan.length, next.archive.length]).toEqual([0, 0, 0]);
    expect(next.objects.every(({ inspectionsThisYear }) => (inspectionsThisYear ?? 0) === 0)).toBe(true);
    expect(next.forms.map(({ form, standing }) => [form, standing])).toEqual([["annex1", "found"]]);
  }
});

test("a year that is none is misuse; a workbook is never written over itself", async () => {
  const source = file("今年2.xlsx", sample);
  const wrong = await sr(["year-end", source, "--year", "明年", "--out", file("x.xlsx")]);
  expect([wrong.code, existsSync(file("x.xlsx"))]).toEqual([2, false]);
  const over = await sr(["year-end", source, "--year", "2025", "--out", source]);
  expect(over.code).toBe(1);
  expect(Buffer.from(readFileSync(source)).equals(Buffer.from(sample))).toBe(true);
});
