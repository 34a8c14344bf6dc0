/** Each kind of edit in Office.js. Nothing is sent here: the caller batches and syncs. */
import type { Edge, PrintSetup, Style } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";
import { addChart } from "./chart";
import { columnOf } from "./scattered";
import type { HostEdit } from "./scattered";
import { officeValue, textFormats } from "./textCells";

type Of<K extends HostEdit["kind"]> = Extract<HostEdit, { readonly kind: K }>;
type Perform<K extends HostEdit["kind"]> = (context: Excel.RequestContext, edit: Of<K>) => void;

const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

const rangeOf = (context: Excel.RequestContext, sheet: string, area: Area): Excel.Range =>
  sheetOf(context, sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Excel shows widths in characters of the default font, 7 pixels each and 5 around; Office.js wants points. */
const pointsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

const edges: Readonly<Record<Edge, Excel.BorderIndex>> = {
  top: "EdgeTop" as Excel.BorderIndex,
  bottom: "EdgeBottom" as Excel.BorderIndex,
  left: "EdgeLeft" as Excel.BorderIndex,
  right: "EdgeRight" as Excel.BorderIndex,
  insideHorizontal: "InsideHorizontal" as Excel.BorderIndex,
  insideVertical: "InsideVertical" as Excel.BorderIndex,
};

const performers: { readonly [K in HostEdit["kind"]]: Perform<K> } = {
  addSheet: (context, { sheet }) => void context.workbook.worksheets.add(sheet),
  deleteSheet: (context, { sheet }) => sheetOf(context, sheet).delete(),
  activate: (context, { sheet, area }) => {
    sheetOf(context, sheet).activate();
    if (area) rangeOf(context, sheet, area).select();
  },
  setValues: (context, { sheet, row, column, values }) => {
    if (values.length === 0 || values[0].length === 0) return;
    const range = rangeOf(context, sheet, { row, column, rows: values.length, columns: values[0].length });
    const formats = textFormats(values);
    if (formats) range.numberFormat = formats;
    range.values = values.map((cells) => cells.map(officeValue));
  },
  scatteredValues: (context, edit) => {
    const range = rangeOf(context, edit.sheet, edit.area);
    const formats = textFormats(columnOf(edit, ({ values }, row) => values[row][0]));
    if (formats) range.numberFormat = formats;
    range.values = columnOf(edit, ({ values }, row) => officeValue(values[row][0]));
  },
  scatteredFormat: (context, edit) => {
    rangeOf(context, edit.sheet, edit.area).numberFormat = columnOf(edit, ({ format }) => format);
  },
  addTable: (context, { sheet, area, name }) => {
    const table = sheetOf(context, sheet).tables.add(rangeOf(context, sheet, area), true);
    table.name = name;
  },
  resizeTable: (context, { sheet, area, name }) =>
    sheetOf(context, sheet)
      .tables.getItem(name)
      .resize(rangeOf(context, sheet, area)),
  numberFormat: (context, { sheet, area, format }) => {
    // A single value stands for every cell; the types know only of arrays.
    rangeOf(context, sheet, area).numberFormat = format as unknown as string[][];
  },
  style: (context, { sheet, area, style }) => applyStyle(rangeOf(context, sheet, area), style),
  merge: (context, { sheet, area }) => rangeOf(context, sheet, area).merge(false),
  columnWidth: (context, { sheet, column, columns, width }) => {
    rangeOf(context, sheet, { row: 0, rows: 1, column, columns }).format.columnWidth =
      pointsOfCharacters(width);
  },
  rowHeight: (context, { sheet, row, rows, height }) => {
    rangeOf(context, sheet, { row, rows, column: 0, columns: 1 }).format.rowHeight = height;
  },
  listValidation: (context, { sheet, area, choices }) => {
    rangeOf(context, sheet, area).dataValidation.rule = {
      list: { inCellDropDown: true, source: choices.join(",") },
    };
  },
  image: (context, { sheet, png, name, alt, left, top, width, height }) => {
    const picture = sheetOf(context, sheet).shapes.addImage(base64(png));
    picture.name = name;
    picture.altTextDescription = alt;
    picture.lockAspectRatio = false;
    picture.left = left;
    picture.top = top;
    picture.width = width;
    picture.height = height;
  },
  chart: (context, edit) =>
    addChart(sheetOf(context, edit.sheet), edit, (area) => rangeOf(context, edit.sheet, area)),
  freeze: (context, { sheet, rows, columns }) => {
    const { freezePanes } = sheetOf(context, sheet);
    if (rows > 0 && columns > 0)
      freezePanes.freezeAt(rangeOf(context, sheet, { row: 0, column: 0, rows, columns }));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
    else freezePanes.unfreeze();
  },
  filter: (context, { sheet, area }) =>
    sheetOf(context, sheet).autoFilter.apply(rangeOf(context, sheet, area)),
  printSetup: (context, { sheet, setup }) => applyPrintSetup(context, sheet, setup),
  protect: (context, { sheet, allow }) =>
    sheetOf(context, sheet).protection.protect({ allowAutoFilter: allow.filter, allowSort: allow.sort }),
  unprotect: (context, { sheet }) => sheetOf(context, sheet).protection.unprotect(),
};

/** Queues one edit. */
export function performEdit(context: Excel.RequestContext, edit: HostEdit): void {
  // The table is total over the kinds; TypeScript cannot pair an entry with its own member of the union.
  (performers[edit.kind] as Perform<HostEdit["kind"]>)(context, edit);
}

function applyStyle(range: Excel.Range, style: Style): void {
  const { format } = range;
  const { font, fill, align, valign, wrap, borders } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.color !== undefined) format.font.color = font.color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined)
    format.horizontalAlignment = { left: "Left", center: "Center", right: "Right" }[align] as "Left";
  if (valign !== undefined)
    format.verticalAlignment = { top: "Top", center: "Center", bottom: "Bottom" }[valign] as "Top";
  if (wrap !== undefined) format.wrapText = wrap;
  for (const edge of borders ?? []) format.borders.getItem(edges[edge]).style = "Continuous";
}

function applyPrintSetup(context: Excel.RequestContext, sheet: string, setup: PrintSetup): void {
  const { pageLayout } = sheetOf(context, sheet);
  pageLayout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (setup.area) pageLayout.setPrintArea(rangeOf(context, sheet, setup.area));
  if (setup.titleRows) {
    const { from, to } = setup.titleRows;
    pageLayout.setPrintTitleRows(
      rangeOf(context, sheet, { row: from, rows: to - from + 1, column: 0, columns: 1 }),
    );
  }
  if (setup.fit)
    pageLayout.zoom = { horizontalFitToPages: setup.fit.wide, verticalFitToPages: setup.fit.tall };
  if (setup.centered !== undefined) pageLayout.centerHorizontally = setup.centered;
  if (setup.margins) {
    pageLayout.topMargin = setup.margins.top;
    pageLayout.bottomMargin = setup.margins.bottom;
    pageLayout.leftMargin = setup.margins.left;
    pageLayout.rightMargin = setup.margins.right;
  }
  if (setup.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = setup.footer;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
