/** An .xlsx file as grids: values as Excel last calculated them, formulas, merges, tables, visibility, protection. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Slices } from "../../core/slices";
import { part, rowsInSlice, whole } from "../../core/slices";
import { address } from "../../sheets/grid";
import type { Area, Cell, Grid, TableArea } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { parseArea } from "./areas";
import { maxRows, parseA1, readCell } from "./cellContent";
import { shiftFormula } from "./formulaText";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { isTrue } from "./styleSheet";
import type { SheetEntry, WorkbookPart } from "./workbookPart";
import { XmlError, XmlScanner, unescapeXml } from "./xmlScanner";
import { rootOf } from "./xmlTree";

/** Cells of a grid, blanks included: a stray value in the last corner of a sheet must not fill the memory. */
const gridLimit = 60_000_000;

/** Reads these sheets (all of them where `wanted` is left out), in the order of their tabs. */
export function readSheets(
  at: string,
  workbook: WorkbookPart,
  wanted?: readonly string[],
): Result<readonly Grid[], HostFault> {
  return whole(sheetsInSlices(at, workbook, wanted));
}

/** The same, a slice at a time. `rowLimit`: a sheet with more rows than this is refused as soon as that is known. */
export function* sheetsInSlices(
  at: string,
  workbook: WorkbookPart,
  wanted?: readonly string[],
  rowLimit = maxRows,
): Slices<Result<readonly Grid[], HostFault>> {
  const grids: Grid[] = [];
  const asked = workbook
    .sheets()
    .filter(
      ({ name, hasCells }) =>
        hasCells && (!wanted || wanted.some((each) => each.toLowerCase() === name.toLowerCase())),
    );
  for (const [index, entry] of asked.entries()) {
    const share = 1 / asked.length;
    const grid = yield* part(
      sheetInSlices(at, workbook, entry, rowLimit),
      index * share,
      (index + 1) * share,
    );
    if (!grid.ok) return grid;
    grids.push(grid.value);
  }
  return ok(grids);
}

interface Found {
  readonly rows: { readonly row: number; readonly cells: { column: number; value: Cell }[] }[];
  readonly formulas: Map<string, string>;
  readonly merges: Area[];
  readonly hiddenColumns: (readonly [number, number])[];
  protected: boolean;
}

function* sheetInSlices(
  at: string,
  workbook: WorkbookPart,
  entry: SheetEntry,
  rowLimit: number,
): Slices<Result<Grid, HostFault>> {
  const strings = workbook.sharedStrings();
  yield 0;
  const text = workbook.parts.text(entry.part);
  yield 0;
  const scan = scanSheet(
    text,
    (index) => {
      const shared = strings[index];
      if (!shared) throw new XmlError(`shared string ${index}`);
      return shared.text;
    },
    rowLimit,
  );
  const found = yield* scan;
  if (!found) return err({ code: "file.tooManyRows", at: `${at} ${entry.name}`, expected: rowLimit });
  let [top, bottom, left, right] = [maxRows, -1, Infinity, -1];
  yield 0.95;
  for (const { row, cells } of found.rows)
    for (const { column } of cells) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  const width = right < 0 ? 0 : right - left + 1;
  if (width * found.rows.length > gridLimit)
    return err({ code: "file.tooSparse", at: `${at} ${address(entry.name, bottom, right)}` });
  const blank: readonly Cell[] = new Array<Cell>(width).fill(null);
  const values: (readonly Cell[])[] = new Array(right < 0 ? 0 : bottom - top + 1).fill(blank);
  for (const { row, cells } of found.rows) {
    if (!cells.length) continue;
    const line = blank.slice();
    for (const { column, value } of cells) line[column - left] = value;
    values[row - top] = line;
  }
  return ok({
    sheet: entry.name,
    row: right < 0 ? 0 : top,
    column: right < 0 ? 0 : left,
    values,
    merges: found.merges,
    tables: tablesOf(workbook.parts, entry.part),
    visibility: entry.visibility,
    protected: found.protected,
    ...(found.hiddenColumns.length > 0 ? { hiddenColumns: found.hiddenColumns } : {}),
    formulas: found.formulas,
    date1904: workbook.date1904,
  });
}

/** Null where the sheet has more rows with cells than the limit. */
function* scanSheet(xml: string, strings: (index: number) => string, rowLimit: number): Slices<Found | null> {
  const found: Found = { rows: [], formulas: new Map(), merges: [], hiddenColumns: [], protected: false };
  const groups = new Map<string, { text: string; row: number; column: number }>();
  const scanner = new XmlScanner(xml);
  let [row, column] = [-1, -1];
  let cells: { column: number; value: Cell }[] = [];
  while (scanner.next()) {
    if (scanner.kind !== "start") continue;
    if (scanner.name === "row") {
      const given = scanner.attribute("r");
      row = given === undefined ? row + 1 : Number(given) - 1;
      if (!Number.isInteger(row) || row < 0 || row >= maxRows) throw new XmlError(`row ${given ?? ""}`);
      column = -1;
      found.rows.push({ row, cells: (cells = []) });
      if (found.rows.length > rowLimit) return null;
      if (found.rows.length % rowsInSlice === 0) yield (0.95 * scanner.start) / xml.length;
    } else if (scanner.name === "c" && row >= 0) {
      const reference = scanner.attribute("r");
      const place = reference === undefined ? { row, column: column + 1 } : parseA1(reference);
      if (!place || place.row !== row) throw new XmlError(`cell ${reference ?? ""}`);
      column = place.column;
      const { value, formula } = readCell(scanner, scanner.attribute("t"), strings);
      if (formula) {
        let text = formula.text;
        if (formula.kind === "shared" && formula.group !== null) {
          const group = groups.get(formula.group);
          if (text) groups.set(formula.group, { text, row, column });
          else if (group) text = shiftFormula(group.text, row - group.row, column - group.column);
        }
        if (text) found.formulas.set(`${row},${column}`, `=${text}`);
      }
      if (value !== null || formula) cells.push({ column, value });
    } else if (scanner.name === "col" && row < 0) {
      const { min, max, hidden } = Object.fromEntries(scanner.attributes());
      if (isTrue(hidden)) found.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    } else if (scanner.name === "mergeCell") {
      const area = parseArea(unescapeXml(scanner.attributes().get("ref") ?? ""));
      if (area) found.merges.push(area);
    } else if (scanner.name === "sheetProtection")
      found.protected = isTrue(scanner.attributes().get("sheet"));
    else if (scanner.name === "extLst" && row < 0) scanner.skipElement();
  }
  return found;
}

/** The tables of a sheet, header rows included. */
export function tablesOf(parts: Parts, sheetPart: string): readonly TableArea[] {
  return relationshipsOf(parts, sheetPart)
    .filter((r) => r.type === "table" && parts.has(r.target))
    .flatMap((r) => {
      const root = rootOf(parts.tree(r.target));
      const area = parseArea(root.getAttribute("ref") ?? "");
      const name = root.getAttribute("displayName") ?? root.getAttribute("name") ?? "";
      return area ? [{ name, ...area }] : [];
    });
}
