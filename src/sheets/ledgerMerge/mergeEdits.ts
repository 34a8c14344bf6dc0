/** A merged ledger as edits: a workbook of its own, or the unit's own ledger brought up to date. */
import { parseIsoDate } from "../../core/calendar/localDate";
import { serialOfDay } from "../cellDate";
import type { Edit, Input } from "../edit";
import { cellAt } from "../grid";
import { ledgerSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { sheetName } from "../sheetName";
import { appendRows } from "../tableAppend";
import { tableSheet } from "../tableSheet";
import { columnKey } from "./ledgerRows";
import type { MergedLedger } from "./mergeLedgers";

const kinds = {
  filled: "补入",
  changed: "更改",
  added: "新增",
  sameKey: "不一致",
  noKey: "无法对应",
} as const;

/** The sheets 抽查台账 and 合并情况. */
export function mergedSheets(merged: MergedLedger): readonly Edit[] {
  return [...ledgerSheet(merged), ...mergeReport(merged)];
}

/** The sheet 抽查台账 alone. */
export function ledgerSheet({ columns, rows }: MergedLedger, taken: readonly string[] = []): readonly Edit[] {
  return tableSheet({
    sheet: sheetName(ledgerSpec.title, taken),
    headers: columns.map(({ header }) => header),
    rows: rows.map(({ texts }) => columns.map(({ key }): Input => texts.get(key) ?? null)),
    textColumns: columns.map((_, column) => column),
    landscape: true,
  });
}

/** 合并情况: every new row, changed cell and conflict, with its file and cell. */
export function mergeReport(merged: MergedLedger, taken: readonly string[] = []): readonly Edit[] {
  const { rows, changes, conflicts, sources } = merged;
  const subject = (index: number): Input[] =>
    ["task", "id", "name", "item", "inspectors"].map((key) => rows[index].texts.get(key) ?? null);
  const lines: Input[][] = [
    ...conflicts.map(({ kind, index, source, at, first }): Input[] => [
      kinds[kind], ...subject(index), null, null, null, sources[source].name, first ? `${at}，与 ${first}` : at,
    ]),
    ...changes.map(({ index, column, before, after, source, at }): Input[] => [
      before === "" ? kinds.filled : kinds.changed, ...subject(index), column.header, before || null, after, sources[source].name, at,
    ]),
    ...rows.flatMap(({ state, origin }, index): Input[][] =>
      state === "new" && !conflicts.some((each) => each.index === index)
        ? [[kinds.added, ...subject(index), null, null, null, sources[origin.source].name, origin.at]]
        : [],
    ),
  ]; // prettier-ignore
  return tableSheet({
    sheet: sheetName("合并情况", taken),
    headers: [
      "情况",
      "任务编号",
      "统一社会信用代码",
      "名称",
      "抽查事项",
      "检查部门",
      "列",
      "原内容",
      "新内容",
      "来源",
      "位置",
    ],
    rows: lines,
    textColumns: Array.from({ length: 11 }, (_, column) => column),
    landscape: true,
  });
}

export interface LedgerUpdate {
  readonly edits: readonly Edit[];
  /** Headers of later ledgers that the base has no column for: their contents stand in 合并情况 only. */
  readonly withoutColumn: readonly string[];
}

/** The edits that bring the base ledger up to date where it stands: changed cells, new rows below. */
export function mergeEdits(merged: MergedLedger): LedgerUpdate {
  const [{ table }] = merged.sources;
  const columnOf = columnsOf(table);
  const days = dayColumns(table);
  const changed = merged.changes.flatMap(({ index, column, after }): Edit[] => {
    const { origin } = merged.rows[index];
    if (origin.source !== 0) return [];
    const at = columnOf.get(column.key);
    if (at === undefined) return [];
    const value = asDay(days.has(at), after, table);
    return [{ kind: "setValues", sheet: table.sheet, row: origin.row, column: at, values: [[value]] }];
  });
  const added = merged.rows.filter(({ origin }) => origin.source !== 0);
  const keyOf = new Map([...columnOf].map(([key, column]) => [column, key]));
  const columns = Array.from({ length: table.area.columns }, (_, index) => table.area.column + index);
  const rows = added.map(({ texts }) =>
    columns.map((column): Input => {
      const text = texts.get(keyOf.get(column) ?? "") ?? null;
      return text === null ? null : asDay(days.has(column), text, table);
    }),
  );
  const appended = appendRows(table, rows);
  const written = appended.find((edit) => edit.kind === "setValues");
  const formats = [...days].flatMap((column): Edit[] =>
    written === undefined
      ? []
      : [
          {
            kind: "numberFormat",
            sheet: table.sheet,
            area: { row: written.row, column, rows: rows.length, columns: 1 },
            format: "yyyy-mm-dd",
          },
        ],
  );
  return { edits: [...changed, ...appended, ...formats], withoutColumn: headersWithoutColumn(merged) };
}

function columnsOf(table: RecognisedTable): ReadonlyMap<string, number> {
  const columnOf = new Map<string, number>();
  for (const { column, header, field } of table.columns) {
    const key = columnKey(field, header);
    if (!columnOf.has(key)) columnOf.set(key, column);
  }
  return columnOf;
}

/** Headers of later ledgers that the base has no column for, where something stands under them. */
export function headersWithoutColumn({ sources, columns, rows, changes }: MergedLedger): readonly string[] {
  const columnOf = columnsOf(sources[0].table);
  const isUsed = (key: string) =>
    changes.some(({ column }) => column.key === key) ||
    rows.some(({ origin, texts }) => origin.source !== 0 && texts.has(key));
  return columns.filter(({ key }) => !columnOf.has(key) && isUsed(key)).map(({ header }) => header);
}

/** Columns whose days the ledger keeps as dates: what is added to them sorts and filters with the others. */
function dayColumns(table: RecognisedTable): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [field, column] of table.fields)
    if (field.endsWith("On") && table.rows.some((row) => typeof cellAt(table.grid, row, column) === "number"))
      columns.add(column);
  return columns;
}

function asDay(isDate: boolean, text: string, { grid }: RecognisedTable): Input {
  const date = isDate ? parseIsoDate(text) : null;
  return date ? serialOfDay(date, grid.date1904) : text;
}
