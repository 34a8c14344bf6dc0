/** A sheet of the sample as edits: title, header and records as a careful clerk lays them out. */
import type { Edit, Style } from "../../src/sheets/edit";
import type { Area } from "../../src/sheets/grid";
import type { SampleSheet } from "./sampleSheet";
import { firstRecordRow } from "./sampleSheet";

const body: Style = { font: { name: "宋体", size: 10.5 }, valign: "center" };
const grid: Style["borders"] = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"];

export function sheetEdits(table: SampleSheet): Edit[] {
  const { sheet, title, headers, rows, dates, widths, choices } = table;
  const columns = headers.length;
  const area = (row: number, height: number, column = 0, width = columns): Area => ({
    row,
    column,
    rows: height,
    columns: width,
  });
  const records = (column: number) => area(firstRecordRow, rows.length, column, 1);
  const whole = area(1, rows.length + 1);
  return [
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row: 0, column: 0, values: [[title]] },
    { kind: "setValues", sheet, row: 1, column: 0, values: [headers, ...rows] },
    { kind: "merge", sheet, area: area(0, 1) },
    { kind: "style", sheet, area: area(0, 1), style: titleStyle },
    { kind: "style", sheet, area: whole, style: { ...body, borders: grid } },
    { kind: "style", sheet, area: area(1, 1), style: headerStyle },
    ...headers.map((header, column): Edit => {
      const width = widths[header] ?? Math.max(10, header.length * 2 + 4);
      return { kind: "columnWidth", sheet, column, columns: 1, width };
    }),
    ...headers.flatMap((header, column): Edit[] =>
      dates.includes(header)
        ? [{ kind: "numberFormat", sheet, area: records(column), format: "yyyy-mm-dd" }]
        : [],
    ),
    ...headers.flatMap((header, column): Edit[] =>
      choices[header]
        ? [{ kind: "listValidation", sheet, area: records(column), choices: choices[header] }]
        : [],
    ),
    { kind: "rowHeight", sheet, row: 0, rows: 1, height: 30 },
    { kind: "freeze", sheet, rows: firstRecordRow, columns: 0 },
    { kind: "filter", sheet, area: whole },
    {
      kind: "printSetup",
      sheet,
      setup: { orientation: "landscape", paper: "A4", titleRows: { from: 0, to: 1 }, fit: { wide: 1 } },
    },
  ];
}

const titleStyle: Style = {
  font: { name: "宋体", size: 16, bold: true },
  align: "center",
  valign: "center",
};
const headerStyle: Style = {
  font: { name: "宋体", size: 10.5, bold: true },
  align: "center",
  valign: "center",
  fill: "#EDEDED",
};
