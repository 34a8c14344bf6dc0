/** 内部 is written beside the tables: none of them grows by it, and it is written once. */
import { markInternal } from "../../../src/sheets/publicity";
import { internalMark } from "../../../src/sheets/publicity/internalMark";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { smallWorkbook } from "../../taskpane/smallWorkbook";
import { applyToGrids } from "../memoryWorkbook";

const tablesOf = (grids: readonly Grid[]) =>
  readWorkbook(grids).tables.map(({ kind, sheet, area, columns, rows, issues }) => ({
    kind,
    sheet,
    area,
    headers: columns.map(({ header }) => header),
    rows,
    issues,
  }));

test("every table reads as before, and every internal sheet has the mark", () => {
  const before = smallWorkbook();
  const after = applyToGrids(before, markInternal(before, readWorkbook(before)));
  expect(tablesOf(after)).toEqual(tablesOf(before));
  const marked = after.filter(({ values }) => values.flat().includes(internalMark)).map(({ sheet }) => sheet);
  expect(marked).toEqual(["对象库", "台账", "口径与设置"]);
});

test("marked sheets are not marked again", () => {
  const before = smallWorkbook();
  const after = applyToGrids(before, markInternal(before, readWorkbook(before)));
  expect(markInternal(after, readWorkbook(after))).toEqual([]);
});
