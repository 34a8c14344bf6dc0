/**
 * 年度结转: next year's workbook made from this year's. Pools, items, departments, settings, targets and calendars
 * go over; ledger and plan begin empty under their own headers; what belongs to the year stays in its workbook.
 * Written as sheets of our own look: a grid knows contents, not formats, and next year's file has to be clean.
 */
import { crossYearTasks } from "../../core/ledger/crossYear";
import type { CrossTask } from "../../core/ledger/crossYear";
import { formDefinitions } from "../../core/forms/formDefinitions";
import { appendAudit, lastAudit } from "../auditSheet";
import { parseDate } from "../cellDate";
import { textOf } from "../cellText";
import type { Edit, Input } from "../edit";
import { newFormSheet } from "../forms";
import type { Cell, Grid } from "../grid";
import { cellAt } from "../grid";
import type { TableKind } from "../headers";
import type { WorkbookContents } from "../readWorkbook";
import type { RecognisedTable } from "../recognisedTable";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import { clearedFields, fateOf, zeroedFields } from "./carriedTables";
import { crossYearSheet, openFollowUps } from "./crossYearSheet";
import type { Outline } from "./outlineSheet";
import { outlineSheet } from "./outlineSheet";

export interface YearEndInput {
  readonly grids: readonly Grid[];
  readonly contents: WorkbookContents;
  /** The year that begins. */
  readonly year: number;
  /** When it is made, as 操作记录 writes it. */
  readonly time: string;
}

/** What becomes of everything, before anything is made. */
export interface YearEndPlan {
  readonly outline: readonly Outline[];
  readonly crossing: readonly CrossTask[];
}

export interface YearEnd extends YearEndPlan {
  /** On a blank workbook: next year's. */
  readonly edits: readonly Edit[];
}

export function yearEndPlan({ grids, contents, year }: Omit<YearEndInput, "time">): YearEndPlan {
  const crossing = crossYearTasks({
    year: year - 1,
    plan: contents.plan,
    ledger: contents.ledger,
    openFollowUps: openFollowUps(contents.tables),
  });
  return { outline: outlineOf(grids, contents), crossing };
}

export function yearEnd(input: YearEndInput): YearEnd {
  const { grids, contents, year, time } = input;
  const { outline, crossing } = yearEndPlan(input);
  const names: string[] = [];
  const edits: Edit[] = [];
  const own = (wanted: string): string => {
    const name = sheetName(wanted, names);
    names.push(name);
    return name;
  };
  const tableNames = new Set<string>();
  for (const table of contents.tables) {
    if (fateOf(table.kind) === "left") continue;
    edits.push(...copied(table, own(yearIn(table.sheet, year)), year, tableNames));
  }
  const form = formDefinitions[contents.settings.level === "county" ? "annex1" : "annex2"];
  const blankHeading = { unit: contents.settings.unit, date: null, contact: "", phone: "", mobile: "" };
  const formSheet = own(form.id === "annex1" ? "附件1" : "附件2");
  edits.push(...newFormSheet(form, null, blankHeading, formSheet));
  if (crossing.length > 0) edits.push(...crossYearSheet(crossing, own("跨年任务"), year));
  edits.push(...outlineSheet(outline, own("结转说明"), year));
  const last = lastAudit(grids);
  const detail = `由${year - 1}年工作簿结转${last ? `，其操作记录末条校验码 ${last.digest}` : ""}`;
  edits.push(...appendAudit([], { time, action: "年度结转", subject: `${year}年`, detail }));
  return { outline, crossing, edits };
}

function outlineOf(grids: readonly Grid[], { tables, forms }: WorkbookContents): readonly Outline[] {
  const order = new Map(grids.map(({ sheet }, index) => [sheet, index]));
  const formSheets = new Set(forms.map(({ sheet }) => sheet));
  const ours = new Set([...tables.map(({ sheet }) => sheet), ...formSheets]);
  const all: Outline[] = [
    ...tables.map(({ sheet, kind, rows }) => ({ sheet, kind, fate: fateOf(kind), rows: rows.length })),
    ...[...formSheets].map((sheet) => ({ sheet, kind: "form" as const, fate: "emptied" as const, rows: 0 })),
    ...grids
      .filter(({ sheet, values }) => !ours.has(sheet) && values.length > 0)
      .map(({ sheet, values }) => ({ sheet, kind: null, fate: "left" as const, rows: values.length })),
  ];
  return all.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

/** A table on a sheet of its own: its headers as they are written, its rows unless they are the year's. */
function copied(
  table: RecognisedTable,
  sheet: string,
  year: number,
  tableNames: Set<string>,
): readonly Edit[] {
  const { kind, columns, grid } = table;
  const headers = columns.map(({ header }) => header);
  const isDay = columns.map(({ field, header }) => holdsDays(kind, field, header));
  const rows =
    fateOf(kind) === "carried"
      ? table.rows.map((row) =>
          columns.map(({ column, field }, index): Input => {
            const cell = cellAt(grid, row, column);
            const own = field !== null && table.fields.get(field) === column ? field : "";
            if (clearedFields.get(kind)?.includes(own)) return null;
            if (zeroedFields.get(kind)?.includes(own)) return cell === null ? null : 0;
            return inputOf(cell, isDay[index], grid.date1904);
          }),
        )
      : [];
  const isText = (column: number) => rows.every((cells) => typeof (cells[column] ?? "") === "string");
  const named = table.name !== null && isTableHeader(headers) && !tableNames.has(table.name);
  if (named && table.name !== null) tableNames.add(table.name);
  return tableSheet({
    sheet,
    title: table.title === "" ? undefined : yearIn(table.title, year),
    headers,
    rows,
    textColumns: headers.flatMap((_, column) => (isText(column) ? [column] : [])),
    table: named && table.name !== null ? table.name : undefined,
  });
}

/** Excel wants the headers of a table to be there, and each once. */
function isTableHeader(headers: readonly string[]): boolean {
  return headers.every((header) => header !== "") && new Set(headers).size === headers.length;
}

/** A column of days kept as serial numbers: written as texts, which read the same everywhere. */
function holdsDays(kind: TableKind, field: string | null, header: string): boolean {
  const known = field !== null && (/(On|Until|date|until|remind|due)$/.test(field) || field === "time");
  return known || (kind !== "settings" && /日期|时间|有效期/.test(header));
}

function inputOf(cell: Cell, isDay: boolean, date1904 = false): Input {
  if (cell !== null && typeof cell === "object") return { formula: `=${cell.error}` };
  if (!isDay || typeof cell !== "number") return cell;
  const date = parseDate(cell, date1904);
  return date.ok && date.value ? date.value : textOf(cell);
}

/** 2024年 in a title becomes the new year's. */
function yearIn(text: string, year: number): string {
  return text.replace(new RegExp(`${year - 1}(?=\\s*年)`, "g"), String(year));
}
