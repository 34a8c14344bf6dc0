/** A recognised pool or new list as rows that can be set side by side: codes whole, days as 2024-05-13. */
import { normaliseId } from "../../core/draw/identity";
import { foldName } from "../../core/registry/departmentName";
import type { PoolRow } from "../../core/registry/merge";
import type { Slices } from "../../core/slices";
import { rowsInSlice, whole } from "../../core/slices";
import { parseDate } from "../cellDate";
import { codeOf, textOf } from "../cellText";
import type { SheetFault } from "../fault";
import type { Cell } from "../grid";
import { address, cellAt, columnLetters } from "../grid";
import { headerKey } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { TableReader } from "../tableReader";
import { RowTexts } from "./rowTexts";

export interface PoolListReading {
  readonly rows: readonly PoolRow[];
  /** Cells that cannot be what their column is: codes that lost digits, days that are none, error values. */
  readonly faults: readonly SheetFault[];
}

/** The key that columns of two lists are put together by: the field, or the header that only the unit knows. */
export function poolColumns(table: RecognisedTable): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { field, header, column } of table.columns) {
    const key = field ?? `其他：${headerKey(header)}`;
    if (key !== "number" && headerKey(header) !== "" && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

const dayFields: ReadonlySet<string> = new Set([
  "certificateUntil",
  "licenceUntil",
  "lastInspectedOn",
  "until",
]);
/** What stands for a day where there is none: a licence without an end, a firm never inspected. It is kept as it is. */
const noDay: Readonly<Record<string, RegExp>> = {
  licenceUntil: /^(长期|永久|长期有效|无固定期限|无期限|不限|无|[-—/]+)$/,
  until: /^(长期|永久|长期有效|无固定期限|无期限|不限|无|[-—/]+)$/,
  lastInspectedOn: /^(无|从未|未抽查|未检查|[-—/]+)$/,
};
const codeFields: ReadonlySet<string> = new Set(["id", "certificate"]);

/** What a field of a row is written as elsewhere: its very characters, （ not (; days as 2024-05-13, numbers as they show. */
export function asWritten(
  table: RecognisedTable,
  columns: ReadonlyMap<string, number>,
  row: PoolRow,
  key: string,
): string {
  const text = row.texts.get(key) ?? "";
  const column = columns.get(key);
  const cell = column === undefined ? null : cellAt(table.grid, row.row, column);
  return typeof cell === "string" && text !== "" && !dayFields.has(key) ? cell : text;
}

/** Codes say the same where SR-1 reads the same id; what is written in the pool then stays (the health check mends it). */
export function sameText(field: string, before: string, after: string): boolean {
  if (before === after) return true;
  if (!codeFields.has(field)) return false;
  const [one, other] = [normaliseId(before), normaliseId(after)];
  return one.ok && other.ok && one.value === other.value;
}

/** The rows of a pool of objects, officers or items. 序号 is a number of the list and is left out. */
export function poolList(table: RecognisedTable): PoolListReading {
  return whole(poolListInSlices(table));
}

/** The same, a slice at a time. */
export function* poolListInSlices(table: RecognisedTable): Slices<PoolListReading> {
  const read = new TableReader(table);
  const faults: SheetFault[] = [];
  const { grid, sheet } = table;
  const columns = [...poolColumns(table)].map(([key, column]) => ({
    key,
    column,
    cells: read.cells(column),
  }));
  const keys = new Map(columns.map(({ key }, index) => [key, index]));
  const prefix = address(sheet, 0, 0).replace(/A1$/, columnLetters(table.area.column));
  const rows: PoolRow[] = [];
  for (const row of table.rows) {
    if (rows.length % rowsInSlice === 0) yield rows.length / table.rows.length;
    const written = new Array<string>(columns.length).fill("");
    let lost = false;
    for (const [index, { key, column, cells }] of columns.entries()) {
      const cell = cells(row);
      if (cell === null) continue;
      if (codeFields.has(key)) {
        const code = codeOf(cell);
        if (!code.ok) {
          faults.push({
            code: "sheets.codeLostDigits",
            severity: "error",
            at: address(sheet, row, column),
            header: read.headerOf(column),
            found: code.error,
          });
          lost ||= key === keyField(table);
          continue;
        }
      }
      const day = dayFields.has(key) ? parseDate(cell, grid.date1904) : null;
      // 2024-02-30 is said, and stays as it is written.
      if (day && !day.ok && !noDay[key]?.test(day.error))
        faults.push({
          code: "sheets.date",
          severity: "error",
          at: address(sheet, row, column),
          header: read.headerOf(column),
          found: day.error,
        });
      written[index] = day?.ok ? (day.value ?? "") : textOf(cell);
    }
    const texts = new RowTexts(keys, written);
    rows.push({
      at: `${prefix}${row + 1}`,
      row,
      key: lost ? "" : keyOf(table, texts, row, grid.values),
      texts,
    });
  }
  return { rows, faults: [...read.issues.filter(({ code }) => code === "sheets.errorValue"), ...faults] };
}

function keyField({ kind }: RecognisedTable): string {
  return kind === "officers" ? "certificate" : "id";
}

/** Objects by code; officers by certificate, else name and department; items by number, else category and name. */
function keyOf(
  table: RecognisedTable,
  texts: ReadonlyMap<string, string>,
  row: number,
  values: readonly (readonly Cell[])[],
): string {
  const field = keyField(table);
  const column = table.fields.get(field);
  const cell = column === undefined ? null : values[row - table.grid.row]?.[column - table.grid.column];
  // #REF! is reported by the reader; a name in its place would be a guess.
  if (cell !== null && typeof cell === "object") return "";
  const written = typeof cell === "string" ? cell : (texts.get(field) ?? "");
  if (written !== "") {
    const id = normaliseId(written);
    if (id.ok) return id.value;
    if (id.error !== "empty") return "";
  }
  const pair = table.kind === "officers" ? ["name", "department"] : ["category", "name"];
  if (table.kind === "objects" || !texts.get("name")) return "";
  return pair.map((each) => foldName(texts.get(each) ?? "")).join("\n");
}
