/**
 * Number formats and column widths of a file whose values were read as grids. Without its format a date that
 * moves into another workbook would show as 45432.
 */
import { read } from "@e965/xlsx";
import type { CellObject } from "@e965/xlsx";
import type { Area } from "../../sheets/grid";

export interface FormatRun {
  readonly area: Area;
  readonly format: string;
}

export interface SheetFormats {
  /** Runs of one format down a column, in sheet coordinates; General is left out. */
  readonly runs: readonly FormatRun[];
  /** Column (from 0) → width in characters. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Formats by sheet name; empty for text files (csv, web pages), which have none, and where they cannot be read. */
export function cellFormats(bytes: Uint8Array): ReadonlyMap<string, SheetFormats> {
  const known = new Map<string, SheetFormats>();
  if (!hasFormats(bytes)) return known;
  try {
    const workbook = read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellText: false,
      cellStyles: true,
    });
    for (const name of workbook.SheetNames) {
      const sheet = workbook.Sheets[name];
      const widths = new Map<number, number>();
      sheet["!cols"]?.forEach((column, index) => {
        if (column?.wch) widths.set(index, Math.min(column.wch, 255));
      });
      known.set(name, { runs: runsOf((sheet["!data"] ?? []) as Cells), widths });
    }
  } catch {
    // The values were read by another reader; only their look is missing then.
    known.clear();
  }
  return known;
}

type Cells = (((CellObject & { z?: string | number }) | undefined)[] | undefined)[];

/** True of a zip, an OLE container (.xls, .et) and an XML spreadsheet; csv and web pages hold text only. */
export function hasFormats(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return true;
  return new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .includes("urn:schemas-microsoft-com:office:spreadsheet");
}

function runsOf(data: Cells): readonly FormatRun[] {
  const runs: FormatRun[] = [];
  const open = new Map<number, { from: number; to: number; format: string }>();
  const close = (column: number) => {
    const run = open.get(column);
    if (run)
      runs.push({
        area: { row: run.from, column, rows: run.to - run.from + 1, columns: 1 },
        format: run.format,
      });
    open.delete(column);
  };
  data.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const format = typeof cell?.z === "string" && cell.z !== "General" ? cell.z : null;
      const run = open.get(column);
      if (run && run.format === format && run.to === row - 1) run.to = row;
      else {
        close(column);
        if (format !== null) open.set(column, { from: row, to: row, format });
      }
    }),
  );
  for (const column of [...open.keys()]) close(column);
  return runs;
}

/** True where a format shows a number as a day or a time: quoted text, colours and escapes do not count. */
export function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ""));
}
