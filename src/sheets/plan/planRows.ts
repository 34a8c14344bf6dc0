/** All rows of 年度抽查计划, of every version, with everything that stands in them; nothing is left out here. */
import type { PlanRow } from "../../core/plan/versions";
import { parseDate } from "../cellDate";
import { textOf } from "../cellText";
import type { Cell } from "../grid";
import type { PlanField } from "../headers";
import { readPlan } from "../readPlan";
import type { RecognisedTable } from "../recognisedTable";
import { TableReader } from "../tableReader";

export interface PlanTableRow extends PlanRow {
  readonly table: RecognisedTable;
}

const days = new Set<string>(["from", "until", "filedOn", "publishedOn"]);

/** The rows of the tables that are a plan, in workbook order. */
export function planRows(tables: readonly RecognisedTable[]): readonly PlanTableRow[] {
  return tables.filter(({ kind }) => kind === "plan").flatMap(planRowsOf);
}

/** The rows of one table. */
export function planRowsOf(table: RecognisedTable): readonly PlanTableRow[] {
  const { records } = readPlan(table);
  const values = rawValues(table);
  return records.map((record) => ({ ...record, values: values(record.row), table }));
}

/** What is written in a row, by field: days as 2024-05-13, a share formatted as a percentage as 5%. */
export function rawValues(table: RecognisedTable): (row: number) => Readonly<Record<string, string>> {
  const read = new TableReader<PlanField>(table);
  const columns = [...table.fields].map(([field, column]) => [field, read.cells(column)] as const);
  return (row) =>
    Object.fromEntries(columns.map(([field, cell]) => [field, written(field, cell(row), table)]));
}

function written(field: string, cell: Cell, { grid }: RecognisedTable): string {
  if (typeof cell !== "number") return textOf(cell);
  if (days.has(field)) {
    const day = parseDate(cell, grid.date1904);
    return day.ok && day.value ? day.value : textOf(cell);
  }
  if (field === "extent" && cell > 0 && cell < 1) return `${Number((cell * 100).toPrecision(12))}%`;
  return textOf(cell);
}
