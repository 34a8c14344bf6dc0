/** Files of before 2007 and their disguises: .xls and .et (BIFF in an OLE container), XML spreadsheets. */
import { read } from "@e965/xlsx";
import type { CellObject, WorkBook } from "@e965/xlsx";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Cell, Grid, Visibility } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { holdsStream, isEncryptedPackage } from "./oleContainer";
import { reasonOf } from "./openXlsx";

/** Reads an .xls or .et. Faults: file.encrypted, file.notWorkbook, file.unreadable. */
export function readLegacy(at: string, bytes: Uint8Array): Result<readonly Grid[], HostFault> {
  if (isEncryptedPackage(bytes)) return err({ code: "file.encrypted", at });
  if (!holdsStream(bytes, "Workbook") && !holdsStream(bytes, "Book"))
    return err({ code: "file.notWorkbook", at, found: "OLE" });
  try {
    return ok(
      gridsOf(
        read(bytes, { type: "array", dense: true, cellDates: false, cellText: false, cellHTML: false }),
      ),
    );
  } catch (cause) {
    const reason = reasonOf(cause);
    if (/password|encrypt/i.test(reason)) return err({ code: "file.encrypted", at });
    return err({ code: "file.unreadable", at, found: reason });
  }
}

/** Reads an XML spreadsheet of Excel 2002 and 2003, which also goes by the name of .xls. */
export function readXmlSpreadsheet(at: string, text: string): Result<readonly Grid[], HostFault> {
  const grids = gridsOf(read(text, { type: "string", raw: true, dense: true, cellDates: false }));
  return grids.length ? ok(grids) : err({ code: "file.notWorkbook", at, found: "XML" });
}

const visibilities: readonly Visibility[] = ["visible", "hidden", "veryHidden"];

function gridsOf(workbook: WorkBook): readonly Grid[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((sheet, index) => {
    const worksheet = workbook.Sheets[sheet];
    const data = (worksheet["!data"] ?? []) as (CellObject | undefined)[][];
    const formulas = new Map<string, string>();
    const filled: { row: number; column: number; value: Cell }[] = [];
    data.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const value = valueOf(cell);
        if (cell.f) formulas.set(`${row},${column}`, `=${cell.f}`);
        if (value !== null || cell.f) filled.push({ row, column, value });
      }),
    );
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column } of filled) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    const empty = !filled.length;
    const values: Cell[][] = empty
      ? []
      : Array.from({ length: bottom - top + 1 }, () => new Array<Cell>(right - left + 1).fill(null));
    for (const { row, column, value } of filled) values[row - top][column - left] = value;
    return {
      sheet,
      row: empty ? 0 : top,
      column: empty ? 0 : left,
      values,
      merges: (worksheet["!merges"] ?? []).map(({ s, e }) => ({
        row: s.r,
        column: s.c,
        rows: e.r - s.r + 1,
        columns: e.c - s.c + 1,
      })),
      tables: [],
      visibility: visibilities[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0],
      protected: worksheet["!protect"] !== undefined,
      formulas,
      date1904,
    };
  });
}

/** Error codes of BIFF ([MS-XLS] §2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

function valueOf(cell: CellObject): Cell {
  switch (cell.t) {
    case "e":
      return { error: errors[Number(cell.v)] ?? "#VALUE!" };
    case "n":
    case "b":
      return cell.v as number | boolean;
    case "s":
      return cell.v === "" ? null : String(cell.v);
    default:
      return null;
  }
}
