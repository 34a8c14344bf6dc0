/**
 * How cells looked before an edit, so that undo can put it back: number formats, fonts, fills, borders and
 * alignment of areas on sheets that were there already, and column widths and row heights.
 */
import type { Edit } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";
import { findSheet } from "./sheetList";
import type { LiveSheet } from "./sheetList";
import { textFormats } from "./textCells";

/** Queues what puts one look back. */
export type Restore = (context: Excel.RequestContext) => void;

/**
 * More cells than this are not remembered one by one: their formats would not fit into one answer, and so
 * many are written at once only as new rows below a list.
 */
const rememberedUpTo = 50_000;

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

/** Remembers what the edits will change, in one round trip. */
export async function rememberLooks(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  sheets: readonly LiveSheet[],
): Promise<readonly Restore[]> {
  const pending: (() => Restore)[] = [];
  const added = new Set(
    edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.toLowerCase()] : [])),
  );
  for (const edit of edits) {
    const sheet = added.has(edit.sheet.toLowerCase()) ? undefined : findSheet(sheets, edit.sheet);
    if (sheet) pending.push(...remember(sheet, edit));
  }
  if (pending.length > 0) await context.sync();
  return pending.map((finish) => finish());
}

function remember({ proxy, name }: LiveSheet, edit: Edit): (() => Restore)[] {
  const rangeIn = (sheet: Excel.Worksheet, area: Area) =>
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const again = (context: Excel.RequestContext, area: Area) =>
    rangeIn(context.workbook.worksheets.getItem(name), area);
  const numberFormats = (area: Area) => {
    const range = rangeIn(proxy, area);
    range.load("numberFormat");
    return () => {
      const before = range.numberFormat;
      return (context: Excel.RequestContext) => void (again(context, area).numberFormat = before);
    };
  };
  switch (edit.kind) {
    case "setValues": {
      const { row, column, values } = edit;
      if (values.length * (values[0]?.length ?? 0) > rememberedUpTo || !textFormats(values)) return [];
      return [numberFormats({ row, column, rows: values.length, columns: values[0].length })];
    }
    case "numberFormat":
      return edit.area.rows * edit.area.columns > rememberedUpTo ? [] : [numberFormats(edit.area)];
    case "style": {
      if (edit.area.rows * edit.area.columns > rememberedUpTo) return [];
      const cells = rangeIn(proxy, edit.area).getCellProperties(asked);
      return [
        () => {
          // A ClientResult: filled by the one sync of rememberLooks, before any of these is called.
          // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read
          const before = cells.value as Excel.SettableCellProperties[][];
          const bare = before.flat().every(({ format }) => !filled(format?.fill?.color));
          return (context) => {
            const range = again(context, edit.area);
            if (bare) range.format.fill.clear();
            range.setCellProperties(bare ? before.map((row) => row.map(withoutFill)) : before);
          };
        },
      ];
    }
    case "merge":
      return [() => (context) => again(context, edit.area).unmerge()];
    case "addTable":
      return [
        () => (context) =>
          void context.workbook.worksheets.getItem(name).tables.getItem(edit.name).convertToRange(),
      ];
    case "listValidation":
      return [() => (context) => again(context, edit.area).dataValidation.clear()];
    case "columnWidth":
      return Array.from({ length: edit.columns }, (_, i) => {
        const area = { row: 0, rows: 1, column: edit.column + i, columns: 1 };
        const range = rangeIn(proxy, area);
        range.load("format/columnWidth");
        return () => {
          const before = range.format.columnWidth;
          return (context: Excel.RequestContext) => void (again(context, area).format.columnWidth = before);
        };
      });
    case "rowHeight":
      return Array.from({ length: edit.rows }, (_, i) => {
        const area = { row: edit.row + i, rows: 1, column: 0, columns: 1 };
        const range = rangeIn(proxy, area);
        range.load("format/rowHeight");
        return () => {
          const before = range.format.rowHeight;
          return (context: Excel.RequestContext) => void (again(context, area).format.rowHeight = before);
        };
      });
    case "image":
      return [
        () => (context) => {
          context.workbook.worksheets.getItem(name).shapes.getItem(edit.name).delete();
        },
      ];
    case "chart":
      return [
        () => (context) => context.workbook.worksheets.getItem(name).charts.getItem(edit.name).delete(),
      ];
    default:
      return [];
  }
}

/** Excel says white, or nothing, of a cell without a fill; putting white back would hide the grid lines. */
function filled(color: string | undefined): boolean {
  return color !== undefined && color !== "" && color.toUpperCase() !== "#FFFFFF";
}

function withoutFill(cell: Excel.SettableCellProperties): Excel.SettableCellProperties {
  return { ...cell, format: { ...cell.format, fill: undefined } };
}
