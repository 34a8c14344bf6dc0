/**
 * Finds the tables of a workbook by their headers, wherever they start: Excel tables and plain ranges, title
 * rows above, headers merged over two rows, several tables on one sheet (spec/workbook.md).
 */
import { textOf } from "./cellText";
import type { SheetFault } from "./fault";
import type { Grid, TableArea } from "./grid";
import { address, areaAddress } from "./grid";
import type { HeaderMatch } from "./headerRow";
import { looksLikeHeaders, matchHeaders } from "./headerRow";
import type { HeaderMapping } from "./headers";
import { HeaderLookup } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { dataRows } from "./tableRows";

/** All tables of all sheets, in workbook order; very hidden sheets are left alone. */
export function recogniseTables(
  grids: readonly Grid[],
  mapping: readonly HeaderMapping[] = [],
): readonly RecognisedTable[] {
  const lookup = new HeaderLookup(mapping);
  return grids
    .filter((grid) => grid.visibility !== "veryHidden")
    .flatMap((grid) => tablesOfSheet(grid, lookup));
}

function tablesOfSheet(grid: Grid, lookup: HeaderLookup): readonly RecognisedTable[] {
  const found: RecognisedTable[] = [];
  for (const table of grid.tables) {
    const recognised = excelTable(grid, table, lookup);
    if (recognised) found.push(recognised);
  }
  // An Excel table that is none of ours may still hold one below a title row of its own.
  const taken = found.map((table) => table.area);
  const lastRow = grid.row + grid.values.length - 1;
  const lastColumn = grid.column + (grid.values[0]?.length ?? 0) - 1;
  let titles: string[] = [];
  for (let row = grid.row; row <= lastRow; row++) {
    const inside = taken.find((area) => row >= area.row && row < area.row + area.rows);
    if (inside) {
      titles = [];
      row = inside.row + inside.rows - 1;
      continue;
    }
    const matches = looksLikeHeaders(grid, row, lookup)
      ? matchHeaders(grid, row, { from: grid.column, to: lastColumn }, clues(grid, titles), lookup)
      : [];
    if (matches.length === 0) {
      titles = [...titles.slice(-4), rowText(grid, row)].filter(Boolean);
      continue;
    }
    const end = endOfData(grid, row, matches, taken, lookup);
    for (const match of matches) found.push(plainTable(grid, row, end, match, titles.join(" ")));
    titles = [];
    row = end;
  }
  return found.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function clues(grid: Grid, titles: readonly string[]): string {
  return [grid.sheet, ...titles].join(" ");
}

function rowText(grid: Grid, row: number): string {
  const cells = grid.values[row - grid.row];
  let text = "";
  let filled = 0;
  for (const cell of cells) {
    if (cell === null) continue;
    if (++filled > 3) break;
    text += `${text ? " " : ""}${textOf(cell)}`;
  }
  return text.slice(0, 120);
}

function excelTable(grid: Grid, table: TableArea, lookup: HeaderLookup): RecognisedTable | null {
  const span = { from: table.column, to: table.column + table.columns - 1 };
  const [match] = matchHeaders(grid, table.row, span, `${grid.sheet} ${table.name}`, lookup);
  if (!match) return null;
  return built(grid, table.row, table.row + table.rows - 1, match, { name: table.name, title: "", span });
}

function plainTable(
  grid: Grid,
  row: number,
  end: number,
  match: HeaderMatch,
  title: string,
): RecognisedTable {
  const columns = match.columns.map((each) => each.column);
  const span = { from: columns[0], to: columns[columns.length - 1] };
  return built(grid, row, end, match, { name: null, title, span });
}

function built(
  grid: Grid,
  row: number,
  end: number,
  match: HeaderMatch,
  more: { name: string | null; title: string; span: { from: number; to: number } },
): RecognisedTable {
  const columns = more.span.to - more.span.from + 1;
  const header = { row, column: more.span.from, rows: match.depth, columns };
  const data = dataRows(grid, header, end, match.columns);
  const last = data.rows.length ? data.rows[data.rows.length - 1] : row + match.depth - 1;
  const lastRow = more.name === null ? last : end;
  const area = { ...header, rows: Math.max(lastRow - row + 1, match.depth) };
  const issues = [...headerIssues(grid, header.row + match.depth - 1, match), ...data.issues];
  if (match.spec.kind === "ledger" && !match.fields.has("task"))
    issues.unshift({
      code: "sheets.ledgerWithoutTask",
      severity: "error",
      at: areaAddress(grid.sheet, header),
    });
  return {
    kind: match.spec.kind,
    sheet: grid.sheet,
    grid,
    name: more.name,
    header,
    area,
    rows: data.rows,
    columns: match.columns,
    fields: match.fields,
    title: more.title,
    score: match.score,
    issues,
  };
}

function headerIssues(grid: Grid, row: number, match: HeaderMatch): SheetFault[] {
  const issues: SheetFault[] = [];
  const table = match.spec.title;
  for (const { column, header, field, ignored } of match.columns) {
    if (ignored) continue;
    const at = address(grid.sheet, row, column);
    if (field === null)
      issues.push({ code: "sheets.unknownHeader", severity: "warning", at, table, found: header });
    else if (match.fields.get(field) !== column && !comesInPairs(match, field)) {
      const first = address(grid.sheet, row, match.fields.get(field) ?? column);
      issues.push({ code: "sheets.headerTwice", severity: "warning", at, table, found: header, first });
    }
  }
  return issues;
}

/** An officer may hold two certificates, each with its own 有效期: read pair by pair. */
function comesInPairs(match: HeaderMatch, field: string): boolean {
  return match.spec.kind === "officers" && (field === "certificate" || field === "certificateUntil");
}

/** The last row before the next table's title and header, or the last of the sheet. */
function endOfData(
  grid: Grid,
  row: number,
  matches: readonly HeaderMatch[],
  taken: readonly { row: number; rows: number }[],
  lookup: HeaderLookup,
): number {
  const lastRow = grid.row + grid.values.length - 1;
  const below = taken.filter((area) => area.row > row).map((area) => area.row - 1);
  const limit = Math.min(lastRow, ...below);
  const depth = Math.max(...matches.map((match) => match.depth));
  let gap = -1;
  for (let r = row + depth; r <= limit; r++) {
    if (isBlankRow(grid, r)) {
      if (gap < 0) gap = r;
    } else if (gap >= 0) {
      if (nextHeaderStarts(grid, r, limit, lookup)) return gap - 1;
      gap = -1;
    }
  }
  return limit;
}

/** After a gap: a header here, or after at most five title rows of one or two filled cells each. */
function nextHeaderStarts(grid: Grid, row: number, limit: number, lookup: HeaderLookup): boolean {
  const lastColumn = grid.column + grid.values[0].length - 1;
  const titles: string[] = [];
  for (let r = row; r <= Math.min(limit, row + 5); r++) {
    const span = { from: grid.column, to: lastColumn };
    if (
      looksLikeHeaders(grid, r, lookup) &&
      matchHeaders(grid, r, span, clues(grid, titles), lookup).length > 0
    )
      return true;
    if (grid.values[r - grid.row].filter((cell) => cell !== null).length > 2) return false;
    titles.push(rowText(grid, r));
  }
  return false;
}

function isBlankRow(grid: Grid, row: number): boolean {
  for (const cell of grid.values[row - grid.row]) if (cell !== null) return false;
  return true;
}
