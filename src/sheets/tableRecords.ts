/** The records of any recognised table as text by field: for tables that have no reader of their own. */
import type { LocalDate } from "../core/calendar/localDate";
import { parseDate } from "./cellDate";
import { parseInteger } from "./cellNumber";
import { textOf } from "./cellText";
import { address } from "./grid";
import type { RecognisedTable } from "./recognisedTable";

export interface TextRecord {
  /** Address of the row's first cell. */
  readonly at: string;
  readonly row: number;
  /** Field → text; "" where blank; fields without a column are absent. */
  readonly values: Readonly<Record<string, string>>;
}

/** Every record of a table; days as YYYY-MM-DD where the field's name says that it is a day. */
export function textRecords(table: RecognisedTable): readonly TextRecord[] {
  const fields = [...table.fields];
  const { grid } = table;
  return table.rows.map((row) => ({
    at: address(table.sheet, row, table.area.column),
    row,
    values: Object.fromEntries(
      fields.map(([field, column]) => {
        const cell = grid.values[row - grid.row]?.[column - grid.column] ?? null;
        const day = typeof cell === "number" && isDay(field) ? parseDate(cell, grid.date1904) : null;
        return [field, day?.ok && day.value ? day.value : textOf(cell)];
      }),
    ),
  }));
}

/** What a person wrote, in his own characters: a reason is shown as it was typed, ； and all. */
export function writtenText(table: RecognisedTable, row: number, field: string): string {
  const column = table.fields.get(field);
  const { grid } = table;
  const cell = column === undefined ? null : (grid.values[row - grid.row]?.[column - grid.column] ?? null);
  return typeof cell === "string" ? cell.trim() : textOf(cell);
}

const days = new Set(["until", "due", "date", "remind", "drawnAt", "time"]);

function isDay(field: string): boolean {
  return field.endsWith("On") || days.has(field);
}

/** A row of 节假日: a day off, or a day worked in exchange. */
export interface HolidayEntry {
  readonly date: LocalDate;
  readonly works: boolean;
}

/** The holiday table: 类型 or 名称 with 上班, 调休上班, 补班 is a day of work, anything else a day off. */
export function readHolidays(tables: readonly RecognisedTable[]): readonly HolidayEntry[] {
  return tables
    .filter((table) => table.kind === "holidays")
    .flatMap((table) =>
      textRecords(table).flatMap(({ values }): HolidayEntry[] => {
        const date = parseDate(values.date ?? null);
        const works = /上班|补班|工作/.test(`${values.type ?? ""}${values.name ?? ""}`);
        return date.ok && date.value ? [{ date: date.value, works }] : [];
      }),
    );
}

/** A line of 月报存档: what was sent for one row of a form. */
export interface ArchivedFigure {
  readonly at: string;
  /** 2024年5月, as written. */
  readonly period: string;
  /** 版次; 1 where blank. */
  readonly edition: number;
  readonly form: string;
  /** Key or label of the form's row, as written. */
  readonly row: string;
  /** NaN where the cell is blank or holds no whole number ("约30"): nobody knows what was sent. */
  readonly tasks: number;
  readonly households: number;
  readonly problems: number;
}

export function readArchive(tables: readonly RecognisedTable[]): readonly ArchivedFigure[] {
  const count = (text: string | undefined) => {
    const number = parseInteger(text ?? null);
    return number.ok ? (number.value ?? NaN) : NaN;
  };
  return tables
    .filter((table) => table.kind === "archive")
    .flatMap((table) =>
      textRecords(table).map(({ at, values }) => ({
        at,
        period: values.period ?? "",
        edition: count(values.edition) || 1,
        form: values.form ?? "",
        row: values.row ?? "",
        tasks: count(values.tasks),
        households: count(values.households),
        problems: count(values.problems),
      })),
    );
}
