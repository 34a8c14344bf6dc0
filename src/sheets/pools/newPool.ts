/** A pool that the workbook does not have yet: its sheet with every column of the table, and the list's own beside them. */
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { headerKey, specOf } from "../headers";
import type { RecognisedTable, TableColumn } from "../recognisedTable";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";

const widths: Readonly<Record<string, number>> = {
  id: 24,
  name: 32,
  address: 40,
  content: 44,
  basis: 44,
  guidance: 44,
  industry: 18,
  department: 24,
  tags: 18,
  note: 28,
};

export interface NewPool {
  /** The pool as it will be, without rows. */
  readonly table: RecognisedTable;
  /** What makes its sheet; the rows are added after. */
  readonly edits: readonly Edit[];
}

/** A new sheet for the kind of a list. 序号 is left out: rows are known by their codes. */
export function newPool(grids: readonly Grid[], list: RecognisedTable): NewPool {
  const spec = specOf(list.kind);
  const sheet = sheetName(
    spec.title,
    grids.map((grid) => grid.sheet),
  );
  const known = Object.entries(spec.fields).filter(([field]) => field !== "number");
  const headers = new Set(known.map(([, { header }]) => headerKey(header)));
  const own = list.columns.filter(({ field, header }) => {
    if (field !== null || headers.has(headerKey(header)) || headerKey(header) === "") return false;
    headers.add(headerKey(header));
    return true;
  });
  const columns: TableColumn[] = [
    ...known.map(([field, { header }]) => ({ header, field: field as string | null })),
    ...own.map(({ header }) => ({ header, field: null })),
  ].map(({ header, field }, column) => ({ column, header, field }));
  const taken = grids.some((grid) => grid.tables.some(({ name }) => name === spec.title));
  const name = taken ? null : spec.title;
  const edits = tableSheet({
    sheet,
    headers: columns.map(({ header }) => header),
    rows: [],
    textColumns: columns.map(({ column }) => column),
    widths: columns.map(({ field }) => (field === null ? null : (widths[field] ?? null))),
    table: name ?? undefined,
  });
  const header = { row: 0, column: 0, rows: 1, columns: columns.length };
  const table: RecognisedTable = {
    kind: list.kind,
    sheet,
    grid: {
      sheet,
      row: 0,
      column: 0,
      values: [columns.map((each) => each.header)],
      merges: [],
      tables: name === null ? [] : [{ name, ...header, rows: 2 }],
      visibility: "visible",
      protected: false,
      formulas: new Map(),
    },
    name,
    header,
    area: { ...header, rows: name === null ? 1 : 2 },
    rows: [],
    columns,
    fields: new Map(
      columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])),
    ),
    title: "",
    score: 0,
    issues: [],
  };
  return { table, edits };
}
