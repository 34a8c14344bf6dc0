/** One sheet of the sample before it becomes edits or a .csv file: a title, a header row and the rows below. */
import { address } from "../../src/sheets/grid";

/** What the sample writes into a cell. Dates are serial numbers, as Excel keeps them. */
export type SampleCell = string | number | null;

export interface SampleSheet {
  readonly sheet: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: SampleCell[][];
  /** Headers of the columns that hold dates. */
  readonly dates: readonly string[];
  /** Column widths in characters, by header; 12 where none is given. */
  readonly widths: Readonly<Record<string, number>>;
  /** Closed choices of a column, by header. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** The sheet row, counted from 0, on which the first record stands: below title and header. */
export const firstRecordRow = 2;

/** The address of a record's cell, as the product names it: `抽查台账!Q57`. */
export function cellAddress(sheet: SampleSheet, record: number, header: string): string {
  return address(sheet.sheet, firstRecordRow + record, sheet.headers.indexOf(header));
}

const epoch = Date.UTC(1899, 11, 30);

/** The serial number of an ISO date (1900 date system). */
export function serialOf(isoDate: string): number {
  return Math.round((Date.parse(isoDate) - epoch) / 86_400_000);
}

/** The ISO date of a serial number. */
export function isoOf(serial: number): string {
  return new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
}

/** A sheet from rows that still hold their dates as ISO text. */
export function sampleSheet(
  parts: Pick<SampleSheet, "sheet" | "title" | "headers"> &
    Partial<Pick<SampleSheet, "dates" | "widths" | "choices">> & {
      readonly rows: readonly (readonly SampleCell[])[];
    },
): SampleSheet {
  const dates = parts.dates ?? [];
  const dated = parts.headers.map((header) => dates.includes(header));
  const rows = parts.rows.map((row) =>
    row.map((cell, column) => (dated[column] && typeof cell === "string" ? serialOf(cell) : cell)),
  );
  return { widths: {}, choices: {}, ...parts, dates, rows };
}
