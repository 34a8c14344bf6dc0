/**
 * The look of every sheet that we make (ux.md, "Sheets we make"): as a careful clerk would make it. Frozen
 * header, filter or Excel table, widths that fit, 宋体 10.5, thin borders, repeated header rows, A4.
 */
import type { Edge, Edit, Input, Style } from "./edit";
import type { Area } from "./grid";

export const bodyFont = "宋体";
export const bodySize = 10.5;
const titleSize = 16;
export const headerFill = "#F2F2F2";
export const allEdges: readonly Edge[] = [
  "top",
  "bottom",
  "left",
  "right",
  "insideHorizontal",
  "insideVertical",
];

/** A4 less the margins below, in the characters that column widths count. */
const portraitWidth = 92;
const widestColumn = 44;
const narrowestColumn = 7;
/** In points: a line of 10.5, the air around it, and the tallest row that Excel makes. */
const lineHeight = 14;
const rowPadding = 5;
const tallestRow = 409;
/** More rows above the header than this would leave no room to scroll in. */
const mostFrozenRows = 4;
export const tableMargins = { top: 54, bottom: 54, left: 43, right: 43 } as const;

export interface TableSheet {
  readonly sheet: string;
  /** A title above the table, merged over its columns. */
  readonly title?: string;
  /** Lines between title and header, each in the first column and merged over the table's width. */
  readonly notes?: readonly string[];
  /** Facts between title and header: a label in the first column, its value in the others, merged. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Input[])[];
  /** Columns (from 0) that hold text whatever it looks like: codes, numbers of tasks, phone numbers. */
  readonly textColumns?: readonly number[];
  /** Columns (from 0) whose cells stand in the middle. */
  readonly centered?: readonly number[];
  /** In characters; null or left out fits the content. */
  readonly widths?: readonly (number | null)[];
  /** Makes it an Excel table of this name (no `_` in it); else it has a filter. */
  readonly table?: string;
  /** Columns whose cells offer a list. */
  readonly choices?: readonly { readonly column: number; readonly values: readonly string[] }[];
  /** Print in landscape; by default where the columns do not fit upright. */
  readonly landscape?: boolean;
}

/** The edits that add such a sheet. The header stands in row `headerRowOf(spec)`. */
export function tableSheet(spec: TableSheet): readonly Edit[] {
  const { sheet, headers, rows } = spec;
  const columns = headers.length;
  const head = headerRowOf(spec);
  // An Excel table has at least one row of data, be it blank.
  const area: Area = { row: head, column: 0, rows: Math.max(rows.length, spec.table ? 1 : 0) + 1, columns };
  const widths = headers.map((_, column) => spec.widths?.[column] ?? fittingWidth(spec, column));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edits: Edit[] = [{ kind: "addSheet", sheet }];
  for (const column of spec.textColumns ?? [])
    edits.push({
      kind: "numberFormat",
      sheet,
      area: { row: head + 1, column, rows: Math.max(rows.length, 1), columns: 1 },
      format: "@",
    });
  edits.push(...titleLook(spec));
  if (head > 0) edits.push({ kind: "setValues", sheet, row: 0, column: 0, values: aboveHeader(spec) });
  edits.push({ kind: "setValues", sheet, row: head, column: 0, values: [headers, ...rows] });
  edits.push(...tableLook(sheet, area));
  for (const column of spec.centered ?? [])
    edits.push({
      kind: "style",
      sheet,
      area: { row: head + 1, column, rows: Math.max(rows.length, 1), columns: 1 },
      style: { align: "center" },
    });
  widths.forEach((width, column) => edits.push({ kind: "columnWidth", sheet, column, columns: 1, width }));
  const beside = total - widths[0];
  edits.push(
    ...rowHeights(
      sheet,
      spec.title ? 1 : 0,
      (spec.notes ?? []).map((note) => [note]),
      [total],
    ),
    ...rowHeights(sheet, head - (spec.facts?.length ?? 0), spec.facts ?? [], [widths[0], beside]),
    ...rowHeights(sheet, head, [headers, ...rows], widths),
  );
  for (const { column, values } of spec.choices ?? [])
    edits.push({
      kind: "listValidation",
      sheet,
      area: { row: head + 1, column, rows: Math.max(rows.length, 1), columns: 1 },
      choices: values,
    });
  edits.push(
    spec.table ? { kind: "addTable", sheet, area, name: spec.table } : { kind: "filter", sheet, area },
    ...(head <= mostFrozenRows ? [{ kind: "freeze", sheet, rows: head + 1, columns: 0 } as const] : []),
    {
      kind: "printSetup",
      sheet,
      setup: {
        orientation: (spec.landscape ?? total > portraitWidth) ? "landscape" : "portrait",
        paper: "A4",
        titleRows: { from: head, to: head },
        fit: { wide: 1 },
        centered: true,
        margins: tableMargins,
        footer: "&C第 &P 页 共 &N 页",
      },
    },
  );
  return edits;
}

/** The row of the headers on the sheet, from 0. */
export function headerRowOf(spec: Pick<TableSheet, "title" | "notes" | "facts">): number {
  return (spec.title ? 1 : 0) + (spec.notes?.length ?? 0) + (spec.facts?.length ?? 0);
}

function aboveHeader(spec: TableSheet): readonly (readonly Input[])[] {
  const lines = [...(spec.title ? [spec.title] : []), ...(spec.notes ?? [])];
  return [...lines.map((line) => [line, null]), ...(spec.facts ?? [])];
}

function titleLook({ sheet, title, notes = [], facts = [], headers }: TableSheet): readonly Edit[] {
  const columns = headers.length;
  const line = (row: number, column = 0): Area => ({ row, column, rows: 1, columns: columns - column });
  const merge = (area: Area): readonly Edit[] => (area.columns > 1 ? [{ kind: "merge", sheet, area }] : []);
  const style = (area: Area, look: Style): Edit => ({ kind: "style", sheet, area, style: look });
  const edits: Edit[] = [];
  if (title)
    edits.push(
      ...merge(line(0)),
      style(line(0), {
        font: { name: bodyFont, size: titleSize, bold: true },
        align: "center",
        valign: "center",
      }),
      { kind: "rowHeight", sheet, row: 0, rows: 1, height: 30 },
    );
  const body: Style = {
    font: { name: bodyFont, size: bodySize },
    align: "left",
    valign: "center",
    wrap: true,
  };
  const firstNote = title ? 1 : 0;
  notes.forEach((_, index) =>
    edits.push(...merge(line(firstNote + index)), style(line(firstNote + index), body)),
  );
  const firstFact = firstNote + notes.length;
  if (facts.length > 0)
    edits.push(
      { kind: "numberFormat", sheet, area: { ...line(firstFact, 1), rows: facts.length }, format: "@" },
      ...facts.flatMap((_, index) => merge(line(firstFact + index, 1))),
      style({ ...line(firstFact), rows: facts.length }, { ...body, borders: allEdges }),
      style({ ...line(firstFact), rows: facts.length, columns: 1 }, { fill: headerFill }),
    );
  return edits;
}

/** Header bold and centred, body upright in the middle, thin lines everywhere. */
export function tableLook(sheet: string, area: Area): readonly Edit[] {
  const header: Area = { ...area, rows: 1 };
  return [
    {
      kind: "style",
      sheet,
      area,
      style: { font: { name: bodyFont, size: bodySize }, valign: "center", wrap: true, borders: allEdges },
    },
    {
      kind: "style",
      sheet,
      area: header,
      style: { font: { bold: true }, fill: headerFill, align: "center" },
    },
  ];
}

/** How many columns of the default font a text takes: CJK and full-width characters take two. */
export function displayWidth(text: string): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const character of line) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
    widest = Math.max(widest, width);
  }
  return widest;
}

/** Chinese fonts draw quotes, dashes and marks such as ≥ or √ as wide as a character. */
function isWide(code: number): boolean {
  return code > 0x2e7f || (code >= 0x2010 && code <= 0x22ff);
}

/** How many lines a text takes in a column of so many characters. */
function linesIn(value: Input, width: number): number {
  if (typeof value !== "string") return 1;
  return value
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 1))), 0);
}

/** The heights that rows from `first` on need for their lines, as few edits as there are runs of equal ones. */
function rowHeights(
  sheet: string,
  first: number,
  rows: readonly (readonly Input[])[],
  widths: readonly number[],
): readonly Edit[] {
  const edits: Extract<Edit, { kind: "rowHeight" }>[] = [];
  rows.forEach((cells, index) => {
    const lines = cells.reduce<number>((most, cell, c) => Math.max(most, linesIn(cell, widths[c])), 1);
    const height = Math.min(tallestRow, lines * lineHeight + rowPadding);
    const last = edits[edits.length - 1];
    if (last && last.height === height) edits[edits.length - 1] = { ...last, rows: last.rows + 1 };
    else edits.push({ kind: "rowHeight", sheet, row: first + index, rows: 1, height });
  });
  return edits;
}

function fittingWidth(spec: TableSheet, column: number): number {
  let width = displayWidth(spec.headers[column]) + 3;
  for (const row of spec.rows.slice(0, 500)) {
    const value = row[column];
    if (typeof value === "string") width = Math.max(width, displayWidth(value) + 2);
    else if (typeof value === "number") width = Math.max(width, String(value).length + 2);
  }
  return Math.min(widestColumn, Math.max(narrowestColumn, width));
}
