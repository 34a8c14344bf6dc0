/**
 * A list to draw from, or to verify a draw with (SR-1 §2): the rows below a header row that may stand
 * anywhere. Ids stay text; what is wrong with a cell is said with its address, and no row is left out
 * silently.
 */
import type { FrameRow } from "../core/draw/frame";
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import type { FrameListFault } from "./fault";
import { address, cellAt } from "./grid";
import type { Cell, Grid } from "./grid";

export interface FrameColumns {
  readonly id: string;
  readonly stratum: string | null;
}

export interface FrameList {
  readonly rows: readonly FrameRow[];
  /** The headers as the file writes them. */
  readonly columns: FrameColumns;
}

interface Header {
  readonly grid: Grid;
  readonly id: number;
  readonly stratum: number | null;
  /** The first row below the header. */
  readonly first: number;
}

/**
 * Finds the header row, reads id and stratum of every row below it that is not wholly blank.
 * @param file what to call the file in a fault
 * @param sheet only this sheet, where the caller names one
 */
export function readFrameList(
  grids: readonly Grid[],
  wanted: FrameColumns,
  file: string,
  sheet?: string,
): Result<FrameList, readonly FrameListFault[]> {
  const looked = sheet === undefined ? grids : grids.filter((grid) => grid.sheet === sheet);
  const found = looked.map((grid) => findHeader(grid, wanted));
  const twice = found.find((result) => result !== null && !result.ok);
  if (twice && !twice.ok) return err([twice.error]);
  const headers = found.flatMap((result) => (result?.ok ? [result.value] : []));
  if (headers.length === 0) return err([missing(looked, wanted, file)]);
  const seen = headers.filter(({ grid }) => grid.visibility !== "veryHidden");
  if (seen.length === 0)
    return err([{ code: "sheets.listVeryHidden", severity: "error", at: headers[0].grid.sheet }]);
  const header = choose(seen);
  if (header === null) {
    const sheets = seen.map(({ grid }) => grid.sheet).join("、");
    return err([{ code: "sheets.listSeveralSheets", severity: "error", at: file, found: wanted.id, sheets }]);
  }
  return rowsBelow(header, wanted);
}

/** The pool of objects is what is drawn from, where several sheets have the column. */
function choose(headers: readonly Header[]): Header | null {
  if (headers.length === 1) return headers[0];
  const pools = headers.filter(({ grid }) => /检查对象|名录库/.test(grid.sheet) && !/人员/.test(grid.sheet));
  return pools.length === 1 ? pools[0] : null;
}

function findHeader(grid: Grid, wanted: FrameColumns): Result<Header, FrameListFault> | null {
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    const ids = columnsOf(grid, row, wanted.id);
    if (ids.length === 0) continue;
    const wide = ids.find((column) => (mergeAt(grid, row, column)?.columns ?? 1) > 1);
    if (wide !== undefined)
      return err({
        code: "sheets.listHeaderMerged",
        severity: "error",
        at: address(grid.sheet, row, wide),
        found: wanted.id,
      });
    const bottom = bottomOf(grid, row, ids[0]);
    const strata = wanted.stratum === null ? [] : columnsOf(grid, bottom, wanted.stratum);
    if (wanted.stratum !== null && strata.length === 0) continue;
    for (const columns of [ids, strata])
      if (columns.length > 1)
        return err({
          code: "sheets.listColumnTwice",
          severity: "error",
          at: address(grid.sheet, row, columns[0]),
          other: address(grid.sheet, row, columns[1]),
          found: columns === ids ? wanted.id : (wanted.stratum ?? ""),
        });
    return ok({ grid, id: ids[0], stratum: strata[0] ?? null, first: bottom + 1 });
  }
  return null;
}

/** The columns whose header in that row is the one wanted; a merged header counts in its last row too. */
function columnsOf(grid: Grid, row: number, wanted: string): number[] {
  const columns: number[] = [];
  for (let column = grid.column; column < grid.column + (grid.values[0]?.length ?? 0); column++) {
    const merge = mergeAt(grid, row, column);
    if (merge && merge.column !== column) continue;
    const cell = merge ? cellAt(grid, merge.row, merge.column) : cellAt(grid, row, column);
    if (typeof cell === "string" && plain(cell) === plain(wanted)) columns.push(column);
  }
  return columns;
}

function mergeAt(grid: Grid, row: number, column: number) {
  return grid.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function bottomOf(grid: Grid, row: number, column: number): number {
  const merge = mergeAt(grid, row, column);
  return merge ? merge.row + merge.rows - 1 : row;
}

/** Headers are compared without blanks and line breaks, full-width letters as plain ones. */
function plain(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, "");
}

function missing(grids: readonly Grid[], wanted: FrameColumns, file: string): FrameListFault {
  const idThere = grids.some((grid) => findHeader(grid, { ...wanted, stratum: null }) !== null);
  return {
    code: "sheets.listColumnMissing",
    severity: "error",
    at: file,
    found: idThere ? (wanted.stratum ?? wanted.id) : wanted.id,
  };
}

function rowsBelow(header: Header, wanted: FrameColumns): Result<FrameList, readonly FrameListFault[]> {
  const { grid } = header;
  const faults: FrameListFault[] = [];
  const rows: FrameRow[] = [];
  for (let row = header.first; row < grid.row + grid.values.length; row++) {
    if (grid.values[row - grid.row].every((cell) => cell === null)) continue;
    const at = address(grid.sheet, row, header.id);
    const read = (column: number, code: boolean): string => {
      const text = textOf(cellAt(grid, row, column), address(grid.sheet, row, column), code);
      if (text.ok) return text.value;
      faults.push(text.error);
      return "";
    };
    const id = read(header.id, true);
    rows.push({ id, stratum: header.stratum === null ? "" : read(header.stratum, false), at });
  }
  return faults.length > 0 ? err(faults) : ok({ rows, columns: wanted });
}

/** From here on Excel shows a number in powers of ten, and beyond 15 digits it has lost some. */
const longNumber = 1e11;

function textOf(cell: Cell, at: string, code: boolean): Result<string, FrameListFault> {
  if (cell === null) return ok("");
  if (typeof cell === "object")
    return err({ code: "sheets.listCellError", severity: "error", at, found: cell.error });
  if (typeof cell === "number" && code && Math.abs(cell) >= longNumber)
    return err({
      code: "sheets.listCodeAsNumber",
      severity: "error",
      at,
      found: BigInt(Math.trunc(cell)).toString(),
    });
  if (typeof cell === "boolean") return ok(cell ? "TRUE" : "FALSE");
  return ok(String(cell));
}
