/** Recognition: one sheet of 2,000 × 50 cells of text, with a form below; wanted within 50 ms. */
import { formDefinitions } from "../src/core/forms/formDefinitions";
import type { Cell, Grid } from "../src/sheets/grid";
import { findForms } from "../src/sheets/forms";
import { best } from "./row";
import type { Row } from "./row";

const rows = 2_000;
const columns = 50;
const wanted = 50;

/** What a ledger holds: every one of these has a label's characters in it. */
const words = [
  "海港区市场监督管理局检查",
  "部门联合抽查",
  "河北双随机执法监管平台",
  "某某商贸有限公司户",
  "第三次",
];

/** Of nine columns four hold texts of their own, three a choice of few, two numbers. */
function cellOf(row: number, column: number): Cell {
  const word = words[(row + column) % words.length];
  if (column % 9 > 6) return row;
  return column % 9 > 3 ? word : `${word}${row}-${column}`;
}

export function busySheet(): Grid {
  const values: Cell[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellOf(row, column)),
  );
  const { annex1 } = formDefinitions;
  let row = rows - 12;
  values[row++] = [annex1.title];
  for (const group of annex1.groups)
    group.rows.forEach(
      ({ label }, index) => (values[row++] = [index === 0 ? group.label : null, label, null]),
    );
  const wide = values.map((line) => [...line, ...Array.from({ length: columns - line.length }, () => null)]);
  return {
    sheet: "Sheet1",
    row: 0,
    column: 0,
    values: wide,
    merges: [],
    tables: [],
    visibility: "visible",
    protected: false,
  };
}

export async function bench(): Promise<Row[]> {
  const grid = busySheet();
  const milliseconds = best(7, () => findForms(grid));
  if (findForms(grid)[0]?.standing !== "found") throw new Error("the form was not found");
  const row = { name: "recognise a form, one sheet of 2,000 × 50 cells", milliseconds };
  return [{ ...row, ratio: milliseconds / wanted, against: `${wanted} ms`, limit: 1 }];
}
