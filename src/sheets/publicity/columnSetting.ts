/** 公示列·抽查检查结果 | 序号、名称、检查日期 …: rows of 口径与设置 for the order that the website asks for. */
import { publicLists } from "../../core/publicity";
import type { PublicKind } from "../../core/publicity";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { appendRecords } from "../keptTable";
import type { WorkbookContents } from "../readWorkbook";
import { publicColumnsPrefix } from "../settingItems";
import { textRecords } from "../tableRecords";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");
const itemOf = (kind: PublicKind) => `${publicColumnsPrefix}·${publicLists[kind].subject}`;

/** The setting's text; "" where there is none: the usual order. */
export function columnSetting({ tables }: WorkbookContents, kind: PublicKind): string {
  return settingRow(tables, kind)?.value ?? "";
}

function settingRow(tables: WorkbookContents["tables"], kind: PublicKind) {
  for (const table of tables.filter((each) => each.kind === "settings"))
    for (const { row, values } of textRecords(table))
      if (bare(values.item ?? "").replace(/[:：]/u, "·") === bare(itemOf(kind)))
        return { table, row, value: values.value ?? "" };
  return null;
}

/** The edits that keep an order. */
export function columnSettingEdits(
  grids: readonly Grid[],
  contents: WorkbookContents,
  kind: PublicKind,
  text: string,
): readonly Edit[] {
  const found = settingRow(contents.tables, kind);
  if (found) {
    const column = found.table.fields.get("value");
    if (column === undefined || found.value === text) return [];
    const { sheet } = found.table;
    return [{ kind: "setValues", sheet, row: found.row, column, values: [[text || null]] }];
  }
  const record = { item: itemOf(kind), value: text, note: "公示网站要求的列的顺序，用顿号隔开" };
  return appendRecords(grids, "settings", [record], {
    fields: ["item", "value", "note"],
    widths: [54, 34, 60],
  });
}
