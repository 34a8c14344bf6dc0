/** Which rows below a header hold records: blank rows, notes, totals and headers printed again are none. */
import { isBlank, textOf } from "./cellText";
import type { SheetFault } from "./fault";
import type { Area, Cell, Grid } from "./grid";
import { address, areaAddress } from "./grid";
import type { TableColumn } from "./recognisedTable";

/** Compared without blanks: official forms space their labels out (合  计). */
const note =
  /^(注|说明|备注|填表说明|制表|填表|填报|审核人|联系人|单位负责人|打印|制表人|填表人|填报人)([^\p{L}]|$)/u;
/** Beside a note a form has others in its row: 填表人：… 审核人：… 日期：… */
const label = /^\p{L}{1,8}[:：]/u;
const unit = "[户家人项条个件次台处]";
const total = new RegExp(
  `^(本页)?(合计|总计|小计|共计|总数)[^\\p{L}]*${unit}?[^\\p{L}]*$|^共[^\\p{L}]*\\d[^\\p{L}]*${unit}[^\\p{L}]*$`,
  "u",
);

export interface DataRows {
  readonly rows: readonly number[];
  readonly issues: readonly SheetFault[];
}

/** The rows with a record, from below the header to `end`; what is left out is said, blank rows excepted. */
export function dataRows(grid: Grid, header: Area, end: number, columns: readonly TableColumn[]): DataRows {
  const rows: number[] = [];
  const issues: SheetFault[] = [];
  const from = header.column - grid.column;
  const to = from + header.columns;
  const lowest = header.row + header.rows - 1;
  const fields = columns.filter((each) => each.field !== null);
  // Where no header is known, all of them must be repeated.
  const known = fields.length > 0 ? fields.slice(0, 2) : columns;
  for (let row = header.row + header.rows; row <= end; row++) {
    const cells = grid.values[row - grid.row];
    if (!cells) break;
    const first = firstFilled(cells, from, to);
    if (first < 0) continue;
    const cell = cells[first];
    if (typeof cell === "string") {
      if (isNote(cell, cells, first, to)) {
        const at = address(grid.sheet, row, grid.column + first);
        issues.push({ code: "sheets.noteRow", severity: "warning", at, found: shortened(textOf(cell)) });
        continue;
      }
      if (repeatsHeader(grid, row, lowest, known)) {
        for (const title of titlesAbove(grid, rows, row, from, to)) {
          rows.pop();
          const line = grid.values[title - grid.row];
          const column = firstFilled(line, from, to);
          const at = address(grid.sheet, title, grid.column + column);
          const found = shortened(textOf(line[column]));
          issues.push({ code: "sheets.noteRow", severity: "warning", at, found });
        }
        const at = areaAddress(grid.sheet, { row, column: header.column, rows: 1, columns: header.columns });
        issues.push({ code: "sheets.headerRepeated", severity: "warning", at });
        continue;
      }
    }
    rows.push(row);
  }
  const last = rows.length ? rows[rows.length - 1] : lowest;
  for (const merge of grid.merges)
    if (isInData(merge, header, last))
      issues.push({ code: "sheets.mergedCells", severity: "warning", at: areaAddress(grid.sheet, merge) });
  return { rows, issues };
}

/** More lines than this are no title, but a list of which one column is filled in. */
const mostTitles = 2;

/** Pages set one below the other bring their titles with their headers: one text alone in each row right above. */
function titlesAbove(grid: Grid, rows: readonly number[], row: number, from: number, to: number): number[] {
  const titles: number[] = [];
  if (to - from < 3) return titles;
  for (let above = row - 1; rows[rows.length - 1 - titles.length] === above; above--) {
    const filled = grid.values[above - grid.row].slice(from, to).filter((cell) => !isBlank(cell));
    if (filled.length !== 1 || typeof filled[0] !== "string") break;
    titles.push(above);
    if (titles.length > mostTitles) return [];
  }
  return titles;
}

function firstFilled(cells: readonly Cell[], from: number, to: number): number {
  for (let column = from; column < to; column++) if (!isBlank(cells[column])) return column;
  return -1;
}

function isNote(cell: string, cells: readonly Cell[], first: number, to: number): boolean {
  const text = squeezed(cell);
  if (total.test(text)) return true;
  if (!note.test(text)) return false;
  for (let column = first + 1; column < to; column++) {
    const other = cells[column];
    if (!isBlank(other) && !(typeof other === "string" && label.test(squeezed(other)))) return false;
  }
  return true;
}

/** Most cells are no note: only short beginnings are looked at closely. */
const squeezed = (text: string) => text.slice(0, 200).normalize("NFKC").replace(/\s/g, "");

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function repeatsHeader(grid: Grid, row: number, lowest: number, known: readonly TableColumn[]): boolean {
  const at = (r: number, column: number) => grid.values[r - grid.row]?.[column - grid.column] ?? null;
  if (known.length === 0) return false;
  return known.every(({ column }) => {
    const cell = at(row, column);
    return typeof cell === "string" && cell === at(lowest, column);
  });
}

function isInData(merge: Area, header: Area, last: number): boolean {
  return (
    merge.row >= header.row + header.rows &&
    merge.row <= last &&
    merge.column < header.column + header.columns &&
    header.column < merge.column + merge.columns
  );
}
