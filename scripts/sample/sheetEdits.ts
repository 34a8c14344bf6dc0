/** A sheet of the sample as edits: laid out as the product lays out its own tables. */
import type { Edit } from "../../src/sheets/edit";
import { tableSheet } from "../../src/sheets/tableSheet";
import type { SampleSheet } from "./sampleSheet";
import { firstRecordRow } from "./sampleSheet";

/** Codes, numbers of tasks and telephones: digits that are not numbers. */
const textHeaders = /代码|编号|证号|电话|手机/;

export function sheetEdits(table: SampleSheet): readonly Edit[] {
  const { sheet, title, headers, rows, dates, widths, choices } = table;
  const dateFormats = dates.map((header): Edit => {
    const area = { row: firstRecordRow, column: headers.indexOf(header), rows: rows.length, columns: 1 };
    return { kind: "numberFormat", sheet, area, format: "yyyy-mm-dd" };
  });
  const look = tableSheet({
    sheet,
    title,
    headers,
    rows,
    textColumns: headers.flatMap((header, column) => (textHeaders.test(header) ? [column] : [])),
    widths: headers.map((header) => widths[header] ?? null),
    table: sheet,
    choices: Object.entries(choices).map(([header, values]) => ({ column: headers.indexOf(header), values })),
    landscape: true,
  });
  return [...look, ...dateFormats];
}
