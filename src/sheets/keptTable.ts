/** Tables that the product keeps for itself: records are added below, never changed; the sheet is made when missing. */
import type { Edit, Input } from "./edit";
import type { Grid } from "./grid";
import type { TableKind } from "./headers";
import { specOf } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { sheetName } from "./sheetName";
import { appendRows } from "./tableAppend";
import { recogniseTables } from "./tableFinder";
import { tableSheet } from "./tableSheet";

/** One record: field → what to write; fields of columns that are not there are left out. */
export type KeptRecord = Readonly<Record<string, Input>>;

/** How a kept table looks when it is made: its fields in order, and their widths in characters. */
export interface KeptLook {
  readonly fields: readonly string[];
  readonly widths: readonly number[];
}

/** The table of a kind that records are added to: the last one in the workbook; null where there is none. */
export function keptTable(grids: readonly Grid[], kind: TableKind): RecognisedTable | null {
  const tables = recogniseTables(grids.filter(mayHold(kind))).filter((table) => table.kind === kind);
  return tables[tables.length - 1] ?? null;
}

/** Sheets where a header of the kind stands; a ledger of 100,000 rows is not read through for a record. */
function mayHold(kind: TableKind): (grid: Grid) => boolean {
  const spec = specOf(kind);
  return (grid) =>
    grid.sheet.includes(spec.title) ||
    grid.tables.some(({ name }) => name.includes(spec.title)) ||
    small(grid);
}

function small(grid: Grid): boolean {
  return grid.values.length <= 5000;
}

/**
 * The edits that add records below the table of a kind, or make its sheet with them. A protected sheet is
 * opened for the writing and closed again: its protection deters and proves nothing.
 */
export function appendRecords(
  grids: readonly Grid[],
  kind: TableKind,
  records: readonly KeptRecord[],
  look: KeptLook,
): readonly Edit[] {
  const table = keptTable(grids, kind);
  if (!table) return newKeptTable(grids, kind, records, look);
  return opened(table, recordsBelow(table, records));
}

/** The records below a table, in its own order of columns. */
export function recordsBelow(table: RecognisedTable, records: readonly KeptRecord[]): readonly Edit[] {
  const rows = records.map((record) =>
    Array.from({ length: table.area.columns }, (_, index): Input => {
      const column = table.area.column + index;
      const field = table.columns.find((each) => each.column === column)?.field ?? null;
      return field !== null && table.fields.get(field) === column ? (record[field] ?? null) : null;
    }),
  );
  return appendRows(table, rows);
}

/** Edits of a protected sheet, between its opening and closing. */
export function opened({ grid, sheet }: RecognisedTable, edits: readonly Edit[]): readonly Edit[] {
  if (!grid.protected) return edits;
  return [
    { kind: "unprotect", sheet },
    ...edits,
    { kind: "protect", sheet, allow: { filter: true, sort: true } },
  ];
}

function newKeptTable(
  grids: readonly Grid[],
  kind: TableKind,
  records: readonly KeptRecord[],
  look: KeptLook,
): readonly Edit[] {
  const spec = specOf(kind);
  const nameTaken = grids.some((grid) => grid.tables.some(({ name }) => name === spec.title));
  const isText = (field: string) => records.every((record) => typeof (record[field] ?? "") === "string");
  return tableSheet({
    sheet: sheetName(
      spec.title,
      grids.map((grid) => grid.sheet),
    ),
    headers: look.fields.map((field) => spec.fields[field].header),
    rows: records.map((record) => look.fields.map((field) => record[field] ?? null)),
    textColumns: look.fields.flatMap((field, column) => (isText(field) ? [column] : [])),
    widths: look.widths,
    table: nameTaken ? undefined : spec.title,
  });
}
