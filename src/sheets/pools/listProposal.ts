/**
 * A list as it came, with a proposal: which table it is, where its header stands, which column is which field.
 * A person may change every part of it; columns are known by their place, so that two of one name stay apart.
 */
import { isIdentityHeader } from "../../core/registry/identityNumber";
import { textOf } from "../cellText";
import type { Edit } from "../edit";
import type { Area, Cell, Grid } from "../grid";
import type { HeaderMapping } from "../headers";
import { HeaderLookup, headerKey, specOf } from "../headers";
import { appendRecords } from "../keptTable";
import type { RecognisedTable, TableColumn } from "../recognisedTable";
import { recogniseTables } from "../tableFinder";
import { dataRows } from "../tableRows";
import type { PoolKind } from "./poolKind";
import { isPoolKind } from "./poolKind";

/** What becomes of a column: a field; kept under its own header; or left out. */
export type ColumnUse = { readonly field: string } | { readonly field: null; readonly leaveOut: boolean };

export interface ProposedColumn {
  readonly column: number;
  readonly header: string;
  /** The header as it is remembered: the second of one name is `名称(2)`. */
  readonly key: string;
  readonly use: ColumnUse;
  /** Up to three different contents, as they show. */
  readonly samples: readonly string[];
}

export interface ListProposal {
  readonly grid: Grid;
  readonly kind: PoolKind;
  readonly header: Area;
  /** The last row that may belong to the list. */
  readonly end: number;
  readonly columns: readonly ProposedColumn[];
}

/** The proposal for a grid; null where it holds no row that could be a header. `mapping` is what was remembered. */
export function proposeList(
  grid: Grid,
  mapping: readonly HeaderMapping[],
  wanted: PoolKind | null = null,
): ListProposal | null {
  const all = recogniseTables([grid], mapping);
  const tables = all.filter(({ kind }) => isPoolKind(kind));
  const table = tables.find(({ kind }) => kind === wanted) ?? (tables[0] as RecognisedTable | undefined);
  const header = table?.header ?? firstHeader(grid);
  if (!header) return null;
  const kind = wanted ?? (table && isPoolKind(table.kind) ? table.kind : "objects");
  const sheetEnd = grid.row + grid.values.length - 1;
  // Down to the end of the sheet, so that totals and notes below the list are said to be left out.
  const alone = all.every((each) => each === table || each.area.row < header.row);
  const end = table && (table.name !== null || !alone) ? table.area.row + table.area.rows - 1 : sheetEnd;
  return { grid, kind, header, end, columns: columnsOf(grid, kind, header, end, mapping, table) };
}

/** The first row with at least two texts and nothing else. */
function firstHeader(grid: Grid): Area | null {
  for (const [index, cells] of grid.values.slice(0, 50).entries()) {
    const filled = cells.flatMap((cell, column) => (cell === null ? [] : [{ cell, column }]));
    if (filled.length < 2 || !filled.every(({ cell }) => typeof cell === "string")) continue;
    const first = filled[0].column;
    const columns = filled[filled.length - 1].column - first + 1;
    return { row: grid.row + index, column: grid.column + first, rows: 1, columns };
  }
  return null;
}

function columnsOf(
  grid: Grid,
  kind: PoolKind,
  header: Area,
  end: number,
  mapping: readonly HeaderMapping[],
  table: RecognisedTable | undefined,
): readonly ProposedColumn[] {
  const lookup = new HeaderLookup(mapping);
  const lowest = header.row + header.rows - 1;
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  const columns: ProposedColumn[] = [];
  for (let column = header.column; column < header.column + header.columns; column++) {
    const recognised = table?.columns.find((each) => each.column === column);
    const written = recognised?.header ?? textOf(valueAt(grid, lowest, column));
    if (written === "") continue;
    const count = (seen.get(headerKey(written)) ?? 0) + 1;
    seen.set(headerKey(written), count);
    const key = count === 1 ? written : `${written}(${count})`;
    const remembered = count > 1 ? lookup.hit(kind, key) : undefined;
    const hit =
      remembered ??
      lookup.hit(kind, textOf(valueAt(grid, lowest, column))) ??
      lookup.hit(kind, written.split("·").pop() ?? written);
    // A mapping for the table that this product recognised holds for headers over two rows as well.
    const guessed = hit ? hit.field : table?.kind === kind ? (recognised?.field ?? undefined) : undefined;
    // The first column of a field keeps it; officers may have a second certificate with its own 有效期.
    const field = guessed && !taken.has(guessed) ? guessed : null;
    if (field) taken.add(field);
    const leaveOut = guessed === null || isIdentityHeader(written);
    columns.push({
      column,
      header: written,
      key,
      use: field && !isIdentityHeader(written) ? { field } : { field: null, leaveOut },
      samples: samplesOf(grid, lowest + 1, end, column),
    });
  }
  return columns;
}

function valueAt(grid: Grid, row: number, column: number): Cell {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

/** From the first thousand rows: what stands further down is not looked for. */
function samplesOf(grid: Grid, from: number, end: number, column: number): readonly string[] {
  const found = new Set<string>();
  for (let row = from; row <= Math.min(end, from + 1000) && found.size < 3; row++) {
    const text = textOf(valueAt(grid, row, column));
    if (text !== "") found.add(text);
  }
  return [...found];
}

/** The proposal with one column put to another use; a field that another column had is taken from it. */
export function useColumn(proposal: ListProposal, column: number, use: ColumnUse): ListProposal {
  return {
    ...proposal,
    columns: proposal.columns.map((each) => {
      if (each.column === column) return { ...each, use };
      const loses = use.field !== null && each.use.field === use.field;
      return loses ? { ...each, use: { field: null, leaveOut: false } } : each;
    }),
  };
}

/** The list as a table of its kind. Columns that are left out are not there. */
export function proposedTable(proposal: ListProposal): RecognisedTable {
  const { grid, kind, header, end } = proposal;
  const columns = proposal.columns.flatMap(({ column, header: written, use }): TableColumn[] =>
    use.field === null && use.leaveOut ? [] : [{ column, header: written, field: use.field }],
  );
  const fields = new Map(
    columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])),
  );
  const data = dataRows(grid, header, end, columns);
  const last = data.rows.length > 0 ? data.rows[data.rows.length - 1] : header.row + header.rows - 1;
  return {
    kind,
    sheet: grid.sheet,
    grid,
    name: null,
    header,
    area: { ...header, rows: last - header.row + 1 },
    rows: data.rows,
    columns,
    fields,
    title: "",
    score: 0,
    issues: data.issues,
  };
}

const ignored = "不导入";
/** 其他：kept under its own header. It is written so that a later, better guess does not change what a person said. */
const mappingLook = { fields: ["table", "header", "field", "source", "note"], widths: [24, 30, 24, 24, 20] };

/**
 * The rows of 字段对应 that remember what a person chose for a source, where the headers alone would not say it.
 * Empty where nothing needs to be remembered.
 */
export function rememberMapping(
  grids: readonly Grid[],
  proposal: ListProposal,
  source: string,
  known: readonly HeaderMapping[],
): readonly Edit[] {
  const guess = proposeList(proposal.grid, known, proposal.kind);
  const spec = specOf(proposal.kind);
  const records = proposal.columns.flatMap(({ key, use, column }) => {
    const guessed = guess?.columns.find((each) => each.column === column)?.use;
    if (guessed && sameUse(guessed, use)) return [];
    const field = use.field === null ? ignored : spec.fields[use.field].header;
    return [{ table: spec.title, header: key, field, source, note: null }];
  });
  return records.length === 0 ? [] : appendRecords(grids, "mapping", records, mappingLook);
}

function sameUse(a: ColumnUse, b: ColumnUse): boolean {
  return a.field === b.field && (a.field !== null || b.field !== null || a.leaveOut === b.leaveOut);
}
