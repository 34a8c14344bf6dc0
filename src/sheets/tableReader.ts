/**
 * Typed columns of a recognised table: each accessor takes a sheet row and gives a value; what cannot be
 * read is reported once, with its address, and read as blank. Made for 100,000 rows: wordings that come
 * again and again are looked at once, and a column that is not there costs nothing.
 */
import type { LocalDate } from "../core/calendar/localDate";
import { normaliseId } from "../core/draw/identity";
import { checkCode } from "../core/registry/codes";
import type { Result } from "../core/result";
import { ok } from "../core/result";
import type { Choice } from "./cellChoice";
import { parseChoice } from "./cellChoice";
import { parseDate } from "./cellDate";
import { parseInteger, parseList } from "./cellNumber";
import { codeOf, textOf } from "./cellText";
import type { Severity, SheetFault } from "./fault";
import type { Cell } from "./grid";
import { address } from "./grid";
import { headerKey, specOf } from "./headers";
import type { RecognisedTable } from "./recognisedTable";

export type Column<T> = (row: number) => T;

const none: readonly string[] = [];
/** A column of free text is not worth remembering beyond this many wordings. */
const memoryLimit = 4096;

export class TableReader<F extends string = string> {
  readonly issues: SheetFault[];
  private readonly covered: ReadonlyMap<string, Cell>;

  constructor(readonly table: RecognisedTable) {
    this.issues = [...table.issues];
    this.covered = mergedDown(table);
  }

  has(field: F): boolean {
    return this.table.fields.has(field);
  }

  /** Every column whose header names the field: more than one for a certificate and its 有效期. */
  columnsOf(field: F): readonly number[] {
    return this.table.columns.filter((each) => each.field === field).map((each) => each.column);
  }

  /** `台账!A57`: the cell of a field, or the row's first cell where the table has no such column. */
  at(field: F, row: number): string {
    return address(this.table.sheet, row, this.table.fields.get(field) ?? this.table.area.column);
  }

  /** The header of a column as messages name it. */
  headerOf(column: number): string {
    const found = this.table.columns.find((each) => each.column === column);
    const spec = specOf(this.table.kind);
    return found?.field ? spec.fields[found.field].header : (found?.header ?? "");
  }

  /** The cell itself: merged cells are read as one down their rows; an error value is reported and blank. */
  cells(column: number | undefined): Column<Cell> {
    if (column === undefined) return () => null;
    const { grid } = this.table;
    const header = this.headerOf(column);
    const c = column - grid.column;
    return (row) => {
      let cell = grid.values[row - grid.row]?.[c] ?? null;
      if (cell === null && this.covered.size > 0) cell = this.covered.get(`${row},${column}`) ?? null;
      if (cell === null || typeof cell !== "object") return cell;
      const at = address(this.table.sheet, row, column);
      this.issues.push({
        code: "sheets.errorValue",
        severity: "error",
        at,
        header,
        found: cell.error,
      });
      return null;
    };
  }

  text(field: F): Column<string> {
    return this.mapped(field, "", (cell) => textOf(cell));
  }

  list(field: F): Column<readonly string[]> {
    return this.mapped(field, none, (cell) => (cell === null ? none : parseList(cell)));
  }

  choice<T>(field: F, among: Choice<T>): Column<T | null> {
    return this.parsed(
      field,
      (cell) => parseChoice(cell, among),
      (at, header, found) => ({
        code: "sheets.choice",
        severity: "error",
        at,
        header,
        found,
        expected: among.expected,
      }),
    );
  }

  /** A choice whose wordings the core knows: null from `read` is an unknown wording, "" a blank. */
  wording<T>(
    field: F,
    read: (text: string) => T | null,
    expected: string,
    severity: Severity = "warning",
  ): Column<T | null> {
    const parse = (cell: Cell): Result<T | null, string> => {
      const text = textOf(cell);
      const value = text === "" ? null : read(text);
      return text !== "" && value === null ? { ok: false, error: text } : ok(value);
    };
    return this.parsed(field, parse, (at, header, found) => ({
      code: "sheets.choice",
      severity,
      at,
      header,
      found,
      expected,
    }));
  }

  date(field: F): Column<LocalDate | null> {
    return this.dates(this.table.fields.get(field));
  }

  dates(column: number | undefined): Column<LocalDate | null> {
    const { date1904 } = this.table.grid;
    return this.parsedColumn(
      column,
      (cell) => parseDate(cell, date1904),
      (at, header, found) => ({ code: "sheets.date", severity: "error", at, header, found }),
    );
  }

  integer(field: F): Column<number | null> {
    return this.parsed(field, parseInteger, (at, header, found) => ({
      code: "sheets.integer",
      severity: "error",
      at,
      header,
      found,
    }));
  }

  /** A field read by a function of the caller's; `fault` says what is wrong where it cannot. */
  parsed<T>(
    field: F,
    parse: (cell: Cell) => Result<T | null, string>,
    fault: (at: string, header: string, found: string) => SheetFault,
  ): Column<T | null> {
    return this.parsedColumn(this.table.fields.get(field), parse, fault);
  }

  /**
   * A code as an SR-1 id, "" where it is blank or unusable. Digits lost, invisible characters and lone
   * surrogates are reported in each cell, a wrong check digit (a warning) in the first cell of each code.
   */
  code(field: F): Column<string> {
    const column = this.table.fields.get(field);
    if (column === undefined) return () => "";
    const cells = this.cells(column);
    const header = this.headerOf(column);
    const checked = new Set<string>();
    return (row) => {
      const cell = cells(row);
      if (cell === null) return "";
      const at = () => address(this.table.sheet, row, column);
      const kept = codeOf(cell);
      if (!kept.ok) {
        this.issues.push({
          code: "sheets.codeLostDigits",
          severity: "error",
          at: at(),
          header,
          found: kept.error,
        });
        return "";
      }
      const id = normaliseId(typeof cell === "string" ? cell : kept.value);
      if (!id.ok) {
        if (id.error === "empty") return "";
        const broken = id.error === "surrogate" || id.error === "nul";
        this.issues.push(
          broken
            ? { code: "sheets.codeBroken", severity: "error", at: at(), header }
            : { code: "sheets.codeHidden", severity: "error", at: at(), header, found: shown(kept.value) },
        );
        return "";
      }
      if (!checked.has(id.value)) {
        checked.add(id.value);
        if (!checkCode(id.value).valid)
          this.issues.push({
            code: "sheets.checkDigit",
            severity: "warning",
            at: at(),
            header,
            found: id.value,
          });
      }
      return id.value;
    };
  }

  private parsedColumn<T>(
    column: number | undefined,
    parse: (cell: Cell) => Result<T | null, string>,
    fault: (at: string, header: string, found: string) => SheetFault,
  ): Column<T | null> {
    if (column === undefined) return () => null;
    const cells = this.cells(column);
    const header = this.headerOf(column);
    const memory = new Map<Cell, Result<T | null, string>>();
    return (row) => {
      const cell = cells(row);
      if (cell === null) return null;
      let value = memory.get(cell);
      if (value === undefined) {
        value = parse(cell);
        if (memory.size < memoryLimit) memory.set(cell, value);
      }
      if (value.ok) return value.value;
      this.issues.push(fault(address(this.table.sheet, row, column), header, value.error));
      return null;
    };
  }

  private mapped<T>(field: F, absent: T, read: (cell: Cell) => T): Column<T> {
    const column = this.table.fields.get(field);
    if (column === undefined) return () => absent;
    const cells = this.cells(column);
    const memory = new Map<Cell, T>();
    return (row) => {
      const cell = cells(row);
      if (cell === null) return absent;
      const known = memory.get(cell);
      if (known !== undefined) return known;
      const value = read(cell);
      if (memory.size < memoryLimit) memory.set(cell, value);
      return value;
    };
  }
}

/** A code with what cannot be seen in it made visible: 9113[U+200B]03. */
function shown(code: string): string {
  return code.replace(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${number}]`;
  });
}

/** Cells covered by a merge over several rows, as "row,column" → the merge's value. Across columns nothing is spread. */
function mergedDown(table: RecognisedTable): ReadonlyMap<string, Cell> {
  const covered = new Map<string, Cell>();
  const { grid, area } = table;
  for (const merge of grid.merges) {
    if (merge.rows < 2 || merge.row < area.row + table.header.rows) continue;
    if (merge.row >= area.row + area.rows) continue;
    const value = grid.values[merge.row - grid.row]?.[merge.column - grid.column] ?? null;
    if (value === null || typeof value === "object") continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++)
      covered.set(`${row},${merge.column}`, value);
  }
  return covered;
}

/** The column of a header, by its text as written or by a field's canonical header; null where there is none. */
export function columnNamed(table: RecognisedTable, header: string): number | null {
  const key = headerKey(header);
  const found = table.columns.find((each) => headerKey(each.header) === key);
  return found?.column ?? null;
}
