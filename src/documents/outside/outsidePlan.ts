/** What a copy for the outside takes along, and what stays behind with the reason of each. */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import { percentText } from "../../core/draw/rate";
import { part, rowsInSlice } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { checkCode } from "../../core/registry/codes";
import type { LocalDate } from "../../core/calendar/localDate";
import {
  differentiated,
  goesToJudicialOrgans,
  hasClassRates,
  mayPublish,
  publicCode,
  withoutClasses,
  withoutPersonalNumbers,
} from "../../core/publicity";
import type { Secrets } from "../../core/publicity";
import { parseDate, problemPrefix, settingItems, specOf, targetPrefix, textOf } from "../../sheets";
import type { Cell, Grid, Input, RecognisedTable, WorkbookContents } from "../../sheets";
import { dateOfText } from "../../sheets/cellDate";
import { publicTasks, secretsOf } from "../../sheets/publicity";
import { insideSettings, namesInspected, outsideFields } from "./outsideFields";

export type LeftReason =
  /** No table for the outside, such as 等级快照. */
  | "internalTable"
  /** A sheet on which nothing was recognised. */
  | "unknownSheet"
  | "hiddenSheet"
  | "internalColumn"
  | "unknownColumn"
  /** Rows of tasks whose inspection runs. */
  | "notEnded"
  /** Follow-ups that went to judicial organs: theirs to tell. */
  | "judicial"
  /** Contacts among the settings. */
  | "contacts"
  /** Numbers of persons inside texts, made unreadable; rates by class, replaced. */
  | "masked"
  /** 联系人, 联系电话, 手机 of a form. */
  | "formContacts"
  /** Cells beside tables and forms. */
  | "besideTables"
  | "comments"
  | "customXml"
  | "pivots"
  | "externalLinks"
  | "names"
  | "formulas"
  | "properties"
  | "pictures"
  | "macros";

export interface LeftBehind {
  /** The sheet, or "" for the workbook as a whole. */
  readonly sheet: string;
  readonly reason: LeftReason;
  /** Headers, or what else is named; "" for the whole sheet. */
  readonly what: string;
  /** How many: rows, cells, parts; 0 where it is not counted. */
  readonly n: number;
}

export interface OutsideTable {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Input[])[];
  /** Columns of text, from 0. */
  readonly textColumns: readonly number[];
}

export interface OutsidePlan {
  readonly tables: readonly OutsideTable[];
  readonly left: readonly LeftBehind[];
  /** What was hidden in them, and is to be hidden in what goes beside them. */
  readonly secrets: Secrets;
}

export interface OutsideRequest {
  readonly grids: readonly Grid[];
  readonly contents: WorkbookContents;
  readonly today: LocalDate;
}

/** The tables of a copy for the outside. Forms are added by `outsideCopy`; both are made anew, cell by cell. */
export function* outsidePlan({ grids, contents, today }: OutsideRequest): Slices<OutsidePlan> {
  const left: LeftBehind[] = [];
  const tables: OutsideTable[] = [];
  const secrets = secretsOf(contents);
  const ended = endedTasks(grids, contents, today);
  const formSheets = new Set(contents.forms.map(({ sheet }) => sheet));
  for (const [index, grid] of grids.entries()) {
    const { sheet } = grid;
    const leave = (reason: LeftReason, what = "", n = 0) => left.push({ sheet, reason, what, n });
    if (grid.visibility !== "visible") {
      leave("hiddenSheet");
      continue;
    }
    const own = contents.tables.filter((table) => table.sheet === sheet);
    const going = own.filter(({ kind }) => outsideFields[kind] !== undefined);
    for (const { kind } of own)
      if (outsideFields[kind] === undefined) leave("internalTable", specOf(kind).title);
    for (const table of going) {
      const taken = outsideTable(table, { secrets, ended, leave });
      tables.push(yield* part(taken, index / grids.length, (index + 1) / grids.length));
    }
    if (own.length === 0 && !formSheets.has(sheet)) {
      if (grid.values.length > 0) leave("unknownSheet");
      continue;
    }
    const beside = cellsBeside(grid, own, contents);
    if (beside > 0) leave("besideTables", "", beside);
  }
  return { tables, left, secrets };
}

interface Leaving {
  readonly secrets: Secrets;
  readonly ended: ReadonlySet<string>;
  readonly leave: (reason: LeftReason, what?: string, n?: number) => void;
}

function* outsideTable(table: RecognisedTable, { secrets, ended, leave }: Leaving): Slices<OutsideTable> {
  const { kind, grid, sheet } = table;
  const spec = specOf(kind);
  const allowed = outsideFields[kind] ?? [];
  const seen = new Set<string>();
  const kept: { readonly field: string; readonly column: number }[] = [];
  for (const { column, header, field } of table.columns) {
    const clean = header.replace(/\s+/gu, "").slice(0, 20);
    if (field === null) leave("unknownColumn", secrets.publicText(clean));
    else if (!allowed.includes(field) || seen.has(field)) leave("internalColumn", spec.fields[field].header);
    else {
      seen.add(field);
      kept.push({ field, column });
    }
  }
  const cell = (row: number, column: number | undefined): Cell =>
    column === undefined ? null : (grid.values[row - grid.row]?.[column - grid.column] ?? null);
  const rows = goingRows(table, cell, ended, leave);
  let masked = 0;
  const values: Input[][] = [];
  for (const row of rows) {
    if (values.length % rowsInSlice === 0) yield values.length / rows.length;
    const line = kept.map(({ field, column }): Input => {
      const from = cell(row, column);
      const shown = outsideValue(field, from, grid.date1904 ?? false, secrets);
      if (shown.masked) masked++;
      return shown.value;
    });
    values.push(line);
  }
  if (masked > 0) leave("masked", "", masked);
  return {
    sheet,
    headers: kept.map(({ field }) => spec.fields[field].header),
    rows: values,
    textColumns: kept.flatMap((_, i) => (values.some((row) => typeof row[i] === "string") ? [i] : [])),
  };
}

/** Rows without those of tasks that run, and of 口径与设置 without contacts and unknown items. */
function goingRows(
  { kind, rows, fields }: RecognisedTable,
  cell: (row: number, column: number | undefined) => Cell,
  ended: ReadonlySet<string>,
  leave: Leaving["leave"],
): readonly number[] {
  const text = (row: number, field: string) => textOf(cell(row, fields.get(field)));
  if (kind === "settings") {
    const going = rows.filter((row) => isOutsideSetting(text(row, "item")));
    if (going.length < rows.length) leave("contacts", insideSettings.join("、"), rows.length - going.length);
    return going;
  }
  if (!namesInspected.includes(kind)) return rows;
  const closed = (row: number) => kind === "followUps" && dateOfText(text(row, "closedOn")) !== null;
  const told = rows.filter((row) => ended.has(taskOfLabel(text(row, "task"))) || closed(row));
  if (told.length < rows.length) leave("notEnded", "", rows.length - told.length);
  if (kind !== "followUps") return told;
  const going = told.filter((row) => !goesToJudicialOrgans(text(row, "measure"), text(row, "receiver")));
  if (going.length < told.length) leave("judicial", "", told.length - going.length);
  return going;
}

const known = new Set(settingItems.map(({ item }) => item));

function isOutsideSetting(item: string): boolean {
  if (insideSettings.includes(item)) return false;
  return known.has(item) || item.startsWith(targetPrefix) || item.startsWith(problemPrefix);
}

const isDay = (field: string) =>
  field.endsWith("On") ||
  field.endsWith("Until") ||
  ["from", "until", "due", "remind", "date", "time", "drawnAt"].includes(field);

function outsideValue(
  field: string,
  cell: Cell,
  date1904: boolean,
  secrets: Secrets,
): { readonly value: Input; readonly masked: boolean } {
  if (cell === null) return { value: null, masked: false };
  if (typeof cell === "object") return { value: cell.error, masked: false };
  if (typeof cell === "boolean") return { value: cell, masked: false };
  if (typeof cell === "number") {
    const day = isDay(field) ? parseDate(cell, date1904) : null;
    if (day?.ok && day.value) return { value: day.value, masked: false };
    if ((field === "extent" || field === "ceiling") && cell > 0 && cell < 1)
      return { value: percentText(Math.round(cell * 1e6)), masked: false };
    const shown = publicCode(secrets.hide(textOf(cell)));
    return shown === textOf(cell) ? { value: cell, masked: false } : { value: shown, masked: true };
  }
  if (field === "id") {
    const code = checkCode(textOf(cell));
    const firm = code.valid && code.kind !== "other";
    const shown = firm ? cell : publicCode(secrets.hide(cell));
    return { value: shown, masked: shown !== cell };
  }
  // Digests are told apart from telephones by nothing but their column.
  if (field === "digest" || field === "previous") return { value: digestOnly(cell), masked: false };
  const words = hasClassRates(cell) ? differentiated : cell;
  const shown = withoutClasses(withoutPersonalNumbers(secrets.hide(words)));
  return { value: shown, masked: shown !== cell };
}

const digestOnly = (text: string): string | null =>
  /^[0-9a-f]{64}$/i.test(text.trim()) ? text.trim() : null;

/** Tasks whose drawn list may be published today. */
function endedTasks(
  grids: readonly Grid[],
  contents: WorkbookContents,
  today: LocalDate,
): ReadonlySet<string> {
  return new Set(
    publicTasks(grids, contents)
      .filter(
        ({ task, end, plan, toldBeforehand }) =>
          mayPublish({
            kind: "drawn",
            task,
            ended: end.on,
            plannedUntil: plan?.until ?? null,
            toldBeforehand,
            today,
          }).ok,
      )
      .map(({ task }) => task),
  );
}

/** Filled cells outside of every table and form of a sheet: titles, remarks, small sums. */
function cellsBeside(grid: Grid, tables: readonly RecognisedTable[], contents: WorkbookContents): number {
  const areas = [
    ...tables.map(({ area }) => area),
    ...contents.forms.filter(({ sheet }) => sheet === grid.sheet).map(({ area }) => area),
  ];
  let n = 0;
  grid.values.forEach((cells, r) => {
    const row = grid.row + r;
    const here = areas.filter((area) => row >= area.row && row < area.row + area.rows);
    cells.forEach((cell, c) => {
      const column = grid.column + c;
      const inside = here.some((area) => column >= area.column && column < area.column + area.columns);
      if (cell !== null && !inside) n++;
    });
  });
  return n;
}
