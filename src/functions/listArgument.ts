/**
 * The list of a draw as a range: the id is its first column, a header above it is skipped, blank rows
 * at the end (A:A) are trimmed. A blank or a doubled id inside is refused by the frame (SR-1 §2).
 */
import type { FrameRow } from "../core/draw";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { Cell } from "../sheets/grid";
import { cellValue, isError, rangeOf, shown, textValue, usedRows } from "./cellValue";
import type { FunctionFault } from "./fault";
import { isIdHeader } from "./idHeader";
import { word } from "./refusal";

export interface ListArgument {
  readonly rows: readonly FrameRow[];
  /** Whether the range's first row is a header. */
  readonly header: boolean;
  /** All cells of a row (an index into `rows`), as a matrix takes them: a blank is "". */
  cells(row: number): unknown[];
}

/** A row that words its place only when a fault asks for it: a list may have a million. */
class ListRow implements FrameRow {
  constructor(
    readonly id: string,
    readonly stratum: string,
    private readonly argument: string,
    private readonly row: number,
  ) {}
  get at(): string {
    return place(this.argument, this.row);
  }
}

/** "名单第 17 行": counted from the first row of the range that was given. */
export function place(argument: string, row: number, column?: number): string {
  const params = { argument: word(`argument.${argument}`), row, column };
  return word(column === undefined ? "row" : "cell", params);
}

/** Reads a list, and the strata beside it where they are given. `argument` names it in messages. */
export function readList(
  range: unknown,
  argument: string,
  strata?: unknown,
): Result<ListArgument, FunctionFault | readonly FunctionFault[]> {
  const cells = rangeOf(range);
  const end = usedRows(cells);
  const header = end > 0 && isIdHeader(cellValue(cells[0][0]));
  const start = header ? 1 : 0;
  if (end <= start) return err({ code: "functions.rangeEmpty", argument });
  const beside = strata === undefined ? null : strataColumn(strata, end, cells.length);
  if (beside && !beside.ok) return beside;

  const faults: FunctionFault[] = [];
  const rows: FrameRow[] = [];
  for (let row = start; row < end; row += 1) {
    const broken = cells[row].findIndex((cell) => isError(cellValue(cell)));
    if (broken >= 0)
      faults.push({
        code: "functions.errorCell",
        at: place(argument, row + 1, broken + 1),
        found: shown(cellValue(cells[row][broken])),
      });
    const id = idText(textValue(cells[row][0]), argument, row + 1);
    const stratum = beside ? stratumText(textValue(beside.value[row]?.[0]), row + 1) : ok("");
    if (!id.ok) faults.push(id.error);
    else if (!stratum.ok) faults.push(stratum.error);
    else rows.push(new ListRow(id.value, stratum.value, argument, row + 1));
  }
  if (faults.length > 0) return err(faults);
  return ok({ rows, header, cells: (row) => cells[start + row].map((cell) => cellValue(cell) ?? "") });
}

/** Strata stand row by row beside the list: neither may end before the other does. */
function strataColumn(
  strata: unknown,
  end: number,
  rows: number,
): Result<readonly (readonly unknown[])[], FunctionFault> {
  const cells = rangeOf(strata);
  const used = usedRows(cells);
  if (used === 0) return err({ code: "functions.rangeEmpty", argument: "strata" });
  if (used > end && cells.length === rows)
    return err({
      code: "functions.strayStratum",
      at: place("strata", used),
      found: shown(cellValue(cells[used - 1][0])),
    });
  if (used > end || cells.length < end)
    return err({ code: "functions.rowsDiffer", argument: "strata", found: cells.length, expected: end });
  return ok(cells);
}

/**
 * An id as text. A number of 15 digits or more has lost its leading zeros or its last digits
 * (workbook.md), a fraction is no number of an object: both are refused and never rounded.
 */
export function idText(value: Cell, argument: string, row: number): Result<string, FunctionFault> {
  if (value === null) return ok("");
  if (isError(value)) return ok("");
  if (typeof value === "number" && !(Number.isInteger(value) && Math.abs(value) < 1e14))
    return err({ code: "functions.numberId", at: place(argument, row), found: String(value) });
  return ok(typeof value === "boolean" ? shown(value) : String(value));
}

function stratumText(value: Cell, row: number): Result<string, FunctionFault> {
  if (isError(value))
    return err({ code: "functions.errorCell", at: place("strata", row), found: value.error });
  return ok(value === null ? "" : shown(value));
}
