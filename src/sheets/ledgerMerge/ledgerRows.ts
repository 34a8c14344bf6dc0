/** The rows of one ledger as texts by column, ready to be compared with another's: days as 2024-05-13, codes whole. */
import type { Slices } from "../../core/slices";
import { rowsInSlice } from "../../core/slices";
import { parseDate } from "../cellDate";
import { codeOf, textOf } from "../cellText";
import type { SheetFault } from "../fault";
import { address } from "../grid";
import { headerKey, ledgerSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { TableReader } from "../tableReader";

/** A ledger with the name of the file (or sheet) that it came from. */
export interface LedgerSource {
  readonly name: string;
  readonly table: RecognisedTable;
}

export interface LedgerRow {
  /** Which of the sources, from 0. */
  readonly source: number;
  readonly row: number;
  /** Address of the row's first cell. */
  readonly at: string;
  /** Column key → text; blanks are absent. */
  readonly texts: ReadonlyMap<string, string>;
  /** The code was kept as a number and has lost digits: two firms may have the same one. */
  readonly codeLost: boolean;
}

/** A column of the merged ledger: a field of the ledger, or a header that only the unit knows. */
export interface MergedColumn {
  readonly key: string;
  readonly header: string;
}

/** The key that columns of several ledgers are put together by. */
export function columnKey(field: string | null, header: string): string {
  return field ?? `其他：${headerKey(header)}`;
}

export interface SourceReading {
  readonly rows: readonly LedgerRow[];
  readonly faults: readonly SheetFault[];
}

export function* ledgerRowsInSlices({ table }: LedgerSource, source: number): Slices<SourceReading> {
  const read = new TableReader(table);
  const faults: SheetFault[] = [];
  const seen = new Set<string>();
  const columns = table.columns.flatMap(({ column, header, field }) => {
    const key = columnKey(field, header);
    // A header that comes twice: the first is the field, the other keeps its place under its own name.
    const own = seen.has(key) ? `${key}（${column}）` : key;
    seen.add(own);
    return [{ column, field: own === key ? field : null, key: own, cell: read.cells(column) }];
  });
  const { grid } = table;
  const rows: LedgerRow[] = [];
  for (const row of table.rows) {
    const texts = new Map<string, string>();
    let codeLost = false;
    for (const { column, field, key, cell } of columns) {
      const raw = grid.values[row - grid.row]?.[column - grid.column] ?? cell(row);
      if (raw === null) continue;
      const at = () => address(table.sheet, row, column);
      let text = textOf(raw);
      if (field === "id") {
        const code = codeOf(raw);
        const header = ledgerSpec.fields.id.header;
        if (code.ok) text = code.value.toUpperCase();
        else {
          codeLost = true;
          faults.push({
            code: "sheets.codeLostDigits",
            severity: "error",
            at: at(),
            header,
            found: code.error,
          });
        }
      } else if (field !== null && field.endsWith("On")) {
        const date = parseDate(raw, grid.date1904);
        if (date.ok && date.value) text = date.value;
      }
      if (text !== "") texts.set(key, text);
    }
    if (texts.size > 0)
      rows.push({ source, row, at: address(table.sheet, row, table.area.column), texts, codeLost });
    if (rows.length % rowsInSlice === 0) yield rows.length / table.rows.length;
  }
  return { rows, faults };
}

/** The columns of all ledgers: fields in the order of the specification, then what only some unit knows. */
export function mergedColumns(
  sources: readonly LedgerSource[],
  rows: readonly LedgerRow[],
): readonly MergedColumn[] {
  const used = new Set<string>();
  for (const { texts } of rows) for (const key of texts.keys()) used.add(key);
  const fields = Object.entries(ledgerSpec.fields).filter(
    ([field]) => used.has(field) || sources.some(({ table }) => table.fields.has(field)),
  );
  const others = new Map<string, string>();
  for (const { table } of sources)
    for (const { header, field, column } of table.columns) {
      const key = columnKey(field, header);
      if (field === null && used.has(key)) others.set(key, others.get(key) ?? header);
      if (used.has(`${key}（${column}）`))
        others.set(`${key}（${column}）`, `${header}（第${column + 1}列）`);
    }
  return [
    ...fields.map(([key, { header }]) => ({ key, header })),
    ...[...others].map(([key, header]) => ({ key, header: header || key })),
  ];
}
