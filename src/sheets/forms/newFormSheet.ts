/**
 * The built-in form as a new sheet, laid out and printed like the one that was issued: title, subtitle, one
 * line with 单位名称(盖章) and 填表时间, the table group | item | value, one line with 联系人, 联系电话, 手机.
 */
import type { FormDefinition } from "../../core/forms/definition";
import type { Figures } from "../../core/forms/figures";
import type { Edit, Input, Style } from "../edit";
import type { Area } from "../grid";
import { allEdges } from "../tableSheet";
import { findForms } from "./formFinder";
import type { FormHeading } from "./formHeading";
import { planFill } from "./fillPlan";

/** As issued; where 方正小标宋 is not installed, Excel and WPS fall back to 宋体. */
const titleFont = "方正小标宋简体";
const bodyFont = "仿宋";
const columnWidths = [18, 50, 32] as const;
/** One and a half centimetres at the sides, two above and below, in points. */
const margins = { top: 57, bottom: 57, left: 43, right: 43 } as const;

/** The edits that add the form; with figures it is filled, without them it is blank, as issued. */
export function newFormSheet(
  definition: FormDefinition,
  figures: Figures | null,
  heading: FormHeading,
  sheetName: string,
): readonly Edit[] {
  const blank = blankForm(definition, sheetName);
  if (!figures) return blank;
  // The form is filled by the same plan that fills anyone else's: it has to find its own labels.
  const [match] = findForms({
    sheet: sheetName,
    row: 0,
    column: 0,
    values: faceOf(definition),
    merges: mergesOf(definition),
    tables: [],
    visibility: "visible",
    protected: false,
  });
  return [...blank, ...planFill(match, figures, heading, { acceptUnplaced: true }).edits];
}

function faceOf(definition: FormDefinition): readonly (readonly (string | null)[])[] {
  const [unit, date] = definition.header;
  return [
    [definition.title, null, null],
    [definition.subtitle, null, null],
    [unit, null, date],
    ...definition.groups.flatMap((group) =>
      group.rows.map((row, index) => [index === 0 ? group.label : null, row.label, null]),
    ),
    [...definition.footer],
  ];
}

const firstRow = 3;

function mergesOf(definition: FormDefinition): readonly Area[] {
  const groups: Area[] = [];
  let row = firstRow;
  for (const group of definition.groups) {
    if (group.rows.length > 1) groups.push({ row, column: 0, rows: group.rows.length, columns: 1 });
    row += group.rows.length;
  }
  return [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 1, column: 0, rows: 1, columns: 3 },
    { row: 2, column: 0, rows: 1, columns: 2 },
    ...groups,
  ];
}

function blankForm(definition: FormDefinition, sheet: string): readonly Edit[] {
  const values: readonly (readonly Input[])[] = faceOf(definition);
  const rows = definition.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const last = firstRow + rows;
  const line = (row: number, count = 1): Area => ({ row, column: 0, rows: count, columns: 3 });
  const style = (area: Area, look: Style): Edit => ({ kind: "style", sheet, area, style: look });
  const height = (row: number, count: number, points: number): Edit => ({
    kind: "rowHeight",
    sheet,
    row,
    rows: count,
    height: points,
  });
  return [
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row: 0, column: 0, values },
    ...mergesOf(definition).map((area): Edit => ({ kind: "merge", sheet, area })),
    style(line(0), { font: { name: titleFont, size: 20, bold: true }, align: "center", valign: "center" }),
    style(line(1), { font: { name: bodyFont, size: 14 }, align: "center", valign: "center" }),
    style(line(2), { font: { name: bodyFont, size: 12 }, align: "left", valign: "center" }),
    style(line(firstRow, rows), {
      font: { name: bodyFont, size: 12 },
      align: "left",
      valign: "center",
      wrap: true,
      borders: allEdges,
    }),
    style({ row: firstRow, column: 0, rows, columns: 1 }, { align: "center" }),
    style({ row: firstRow, column: 2, rows, columns: 1 }, { align: "center" }),
    style(line(last), { font: { name: bodyFont, size: 12 }, align: "left", valign: "center" }),
    ...columnWidths.map((width, column): Edit => ({ kind: "columnWidth", sheet, column, columns: 1, width })),
    height(0, 1, 36),
    height(1, 1, 24),
    height(2, 1, 30),
    height(firstRow, rows, rows > 8 ? 64 : 72),
    height(last, 1, 30),
    {
      kind: "printSetup",
      sheet,
      setup: {
        orientation: "portrait",
        paper: "A4",
        area: { row: 0, column: 0, rows: last + 1, columns: 3 },
        fit: { wide: 1, tall: 1 },
        centered: true,
        margins,
      },
    },
  ];
}
