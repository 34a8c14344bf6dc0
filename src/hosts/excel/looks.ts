/**
 * How cells looked before an edit, so that undo can put it back: number formats, fonts, fills, borders and
 * alignment of areas on sheets that were there already, and column widths and row heights.
 */
import type { Edit } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";
import { bandsOf, cellsPerRequest } from "./chunks";
import { columnOf, gathered } from "./scattered";
import type { HostEdit } from "./scattered";
import { findSheet } from "./sheetList";
import type { LiveSheet } from "./sheetList";
import { textFormats } from "./textCells";

/** What puts one look back. */
export interface Restore {
  /** Its share of a request, counted as a request's cells are. */
  readonly weight: number;
  /** Queues it. */
  put(context: Excel.RequestContext): void;
}

/** One look to be asked for: `ask` queues the question, what it gives back is called once that is answered. */
interface Question {
  readonly weight: number;
  /** Where cells without a look of their own are only cleared. */
  readonly clears?: Area;
  ask(): () => Omit<Restore, "weight">;
}

interface SheetQuestion {
  readonly sheet: LiveSheet;
  readonly question: Question;
}

/** More cells than this are not remembered one by one; rows below everything else need no memory. */
const rememberedUpTo = 50_000;
/** A request takes 5 MB: what is asked of one cell's look comes back in some 800 bytes, a value in 40. */
const weightOfLook = 20;
/** Of the question itself. */
const weightOfQuestion = 125;

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Remembers what the edits will change, in as few round trips as the size of a request allows. */
export async function rememberLooks(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  sheets: readonly LiveSheet[],
): Promise<readonly Restore[]> {
  const added = new Set(
    edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.toLowerCase()] : [])),
  );
  const known = gathered(edits).flatMap((edit) => {
    const sheet = added.has(edit.sheet.toLowerCase()) ? undefined : findSheet(sheets, edit.sheet);
    return sheet ? [{ edit, sheet }] : [];
  });
  const ends = await usedRows(
    context,
    known.flatMap(({ edit, sheet }) => (isLarge(edit) ? [sheet] : [])),
  );
  const answered: { weight: number; finish: () => Omit<Restore, "weight"> }[] = [];
  let weight = 0;
  const all = known.flatMap(({ edit, sheet }) =>
    questions(sheet, edit, ends.get(sheet) ?? 0).map((question) => ({ sheet, question })),
  );
  for (const { question } of clearedOnce(all)) {
    if (weight > 0 && weight + question.weight > cellsPerRequest) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      weight = 0;
    }
    weight += question.weight;
    answered.push({ weight: question.weight, finish: question.ask() });
  }
  if (weight > 0) await context.sync();
  return answered.map(({ weight: each, finish }) => ({ weight: each, ...finish() }));
}

const cellsOf = (area: Area) => area.rows * area.columns;

function areaOf(edit: HostEdit): Area | null {
  if (edit.kind === "scatteredFormat") return edit.area;
  if (edit.kind === "scatteredValues")
    return textFormats(columnOf(edit, ({ values }, row) => values[row][0])) ? edit.area : null;
  if (edit.kind === "style" || edit.kind === "numberFormat") return edit.area;
  if (edit.kind !== "setValues" || !textFormats(edit.values)) return null;
  const { row, column, values } = edit;
  return { row, column, rows: values.length, columns: values[0].length };
}

function isLarge(edit: HostEdit): boolean {
  const area = areaOf(edit);
  return area !== null && cellsOf(area) > rememberedUpTo;
}

/** How many rows of each sheet hold anything, looks included. */
async function usedRows(
  context: Excel.RequestContext,
  sheets: readonly LiveSheet[],
): Promise<ReadonlyMap<LiveSheet, number>> {
  const found = [...new Set(sheets)].map((sheet) => {
    const range = sheet.proxy.getUsedRangeOrNullObject(false);
    range.load("rowIndex,rowCount");
    return { sheet, range };
  });
  if (found.length > 0) await context.sync();
  return new Map(
    found.map(({ sheet, range }) => [sheet, range.isNullObject ? 0 : range.rowIndex + range.rowCount]),
  );
}

/** `end`: the first row below everything that the sheet holds; asked for large areas only. */
function questions(sheet: LiveSheet, edit: HostEdit, end: number): readonly Question[] {
  const area = areaOf(edit);
  if (area === null || !isLarge(edit)) return area ? ofArea(sheet, edit, area) : ofKind(sheet, edit);
  const above = Math.min(area.rows, Math.max(0, end - area.row));
  const upper = { ...area, rows: above };
  const lower = { ...area, row: area.row + above, rows: area.rows - above };
  return [
    ...(above > 0 && cellsOf(upper) <= rememberedUpTo ? ofArea(sheet, edit, upper) : []),
    ...(lower.rows > 0 ? [cleared(sheet, lower)] : []),
  ];
}

const again = (context: Excel.RequestContext, { name }: LiveSheet, area: Area) =>
  context.workbook.worksheets.getItem(name).getRangeByIndexes(area.row, area.column, area.rows, area.columns);

const rangeIn = ({ proxy }: LiveSheet, area: Area) =>
  proxy.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Cells that had no look of their own. */
function cleared(sheet: LiveSheet, area: Area): Question {
  const put = (context: Excel.RequestContext) =>
    void again(context, sheet, area).clear("Formats" as Excel.ClearApplyTo);
  return { weight: weightOfQuestion, clears: area, ask: () => () => ({ put }) };
}

/** Clearing once is enough: a list of rows gets a format for each column and one look for all of them. */
function clearedOnce(asked: readonly SheetQuestion[]): readonly SheetQuestion[] {
  return asked.filter(
    ({ sheet, question: { clears } }, i) =>
      !clears ||
      !asked.some(
        (other, j) =>
          other.sheet === sheet &&
          other.question.clears !== undefined &&
          holds(other.question.clears, clears) &&
          (j > i || !holds(clears, other.question.clears)),
      ),
  );
}

const holds = (outer: Area, inner: Area) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

function ofArea(sheet: LiveSheet, edit: HostEdit, area: Area): readonly Question[] {
  const look = edit.kind === "style";
  return bandsOf(area, cellsPerRequest / (look ? weightOfLook : 1)).map((band) => ({
    weight: weightOfQuestion + cellsOf(band) * (look ? weightOfLook : 1),
    ask: () => (look ? lookOf(sheet, band) : numberFormatOf(sheet, band)),
  }));
}

function numberFormatOf(sheet: LiveSheet, area: Area): () => Omit<Restore, "weight"> {
  const range = rangeIn(sheet, area);
  range.load("numberFormat");
  return () => {
    const before = range.numberFormat;
    return { put: (context) => void (again(context, sheet, area).numberFormat = before) };
  };
}

function lookOf(sheet: LiveSheet, area: Area): () => Omit<Restore, "weight"> {
  const cells = rangeIn(sheet, area).getCellProperties(asked);
  return () => {
    // A ClientResult: filled by the sync of rememberLooks, before any of these is called.
    // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read
    const before = cells.value as Excel.SettableCellProperties[][];
    const bare = before.flat().every(({ format }) => !filled(format?.fill?.color));
    return {
      put: (context) => {
        const range = again(context, sheet, area);
        if (bare) range.format.fill.clear();
        range.setCellProperties(bare ? before.map((row) => row.map(withoutFill)) : before);
      },
    };
  };
}

/** What is not asked cell by cell. */
function ofKind(sheet: LiveSheet, edit: HostEdit): readonly Question[] {
  const simple = (put: Restore["put"]): readonly Question[] => [
    { weight: weightOfQuestion, ask: () => () => ({ put }) },
  ];
  const onSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet.name);
  switch (edit.kind) {
    case "merge":
      return simple((context) => again(context, sheet, edit.area).unmerge());
    case "addTable":
      return simple((context) => void onSheet(context).tables.getItem(edit.name).convertToRange());
    case "listValidation":
      return simple((context) => again(context, sheet, edit.area).dataValidation.clear());
    case "columnWidth":
      return Array.from({ length: edit.columns }, (_, i) =>
        lengthOf(sheet, { row: 0, rows: 1, column: edit.column + i, columns: 1 }, "columnWidth"),
      );
    case "rowHeight":
      return Array.from({ length: edit.rows }, (_, i) =>
        lengthOf(sheet, { row: edit.row + i, rows: 1, column: 0, columns: 1 }, "rowHeight"),
      );
    case "image":
      return simple((context) => onSheet(context).shapes.getItem(edit.name).delete());
    case "chart":
      return simple((context) => onSheet(context).charts.getItem(edit.name).delete());
    default:
      return [];
  }
}

function lengthOf(sheet: LiveSheet, area: Area, which: "columnWidth" | "rowHeight"): Question {
  return {
    weight: weightOfQuestion,
    ask: () => {
      const range = rangeIn(sheet, area);
      range.load(`format/${which}`);
      return () => {
        const before = range.format[which];
        return { put: (context) => void (again(context, sheet, area).format[which] = before) };
      };
    },
  };
}

/** Excel says white, or nothing, of a cell without a fill; putting white back would hide the grid lines. */
function filled(color: string | undefined): boolean {
  return color !== undefined && color !== "" && color.toUpperCase() !== "#FFFFFF";
}

function withoutFill(cell: Excel.SettableCellProperties): Excel.SettableCellProperties {
  return { ...cell, format: { ...cell.format, fill: undefined } };
}
