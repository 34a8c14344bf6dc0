/** A public list as a file of its own: nothing of the workbook is copied, only the list's texts are written. */
import type { LocalDate } from "../../core/calendar/localDate";
import { applyEdits, blankWorkbook } from "../../hosts/file";
import { chineseDate } from "../../sheets/cellDate";
import type { PublicTable } from "../../sheets/publicity";
import { sheetName } from "../../sheets/sheetName";
import { tableSheet } from "../../sheets/tableSheet";
import { publicLists } from "../../core/publicity";
import { publicPage } from "./publicPage";

export interface PublicFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** `.xlsx` or `.html` */
  readonly ending: string;
}

/** As an .xlsx: one sheet, every cell text, so that a cell of `=1+1` stays those four characters. */
export function publicWorkbook(table: PublicTable, day: LocalDate): PublicFile {
  const edits = tableSheet({
    sheet: sheetName(publicLists[table.kind].subject, []),
    title: table.title,
    notes: [published(table, day)],
    headers: table.headers,
    rows: table.rows,
    textColumns: table.headers.map((_, column) => column),
  });
  const made = applyEdits(blankWorkbook(), edits);
  if (!made.ok) throw new Error(made.error.code);
  return {
    bytes: made.value,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: ".xlsx",
  };
}

/** As a page of its own, for a website or a phone. */
export function publicHtml(table: PublicTable, day: LocalDate): PublicFile {
  const text = publicPage(table, published(table, day));
  return { bytes: new TextEncoder().encode(text), type: "text/html;charset=utf-8", ending: ".html" };
}

function published({ unit, rows }: PublicTable, day: LocalDate): string {
  const who = unit === "" ? "" : `公示单位：${unit}  `;
  return `${who}公示日期：${chineseDate(day)}  共 ${rows.length} 条`;
}
