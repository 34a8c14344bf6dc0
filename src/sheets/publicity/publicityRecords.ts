/** 公示记录: what was published when and where; and 公示日期 of the ledger and of the plan, filled from it. */
import { chineseDate } from "../cellDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { publicLists, withoutClasses, withoutPersonalNumbers } from "../../core/publicity";
import type { PublicKind } from "../../core/publicity";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { cellAt } from "../grid";
import { isBlank } from "../cellText";
import { keptTable } from "../keptTable";
import type { WorkbookContents } from "../readWorkbook";
import { appendWhole } from "../tableWidening";
import { readPublications } from "./publicTasks";

export interface Publication {
  readonly kind: PublicKind;
  /** "" for the plan. */
  readonly task: string;
  /** 公示渠道 */
  readonly channel: string;
  readonly publishedOn: LocalDate;
  /** 公示网址 */
  readonly address: string;
  readonly rows: number;
  readonly file: string;
  readonly note: string;
}

const look = {
  fields: ["number", "subject", "task", "channel", "publishedOn", "address", "rows", "file", "note"],
  widths: [6, 18, 20, 28, 14, 36, 10, 36, 24],
} as const;

/** The edits that record publications; the sheet is made when it is missing. */
export function recordPublications(
  grids: readonly Grid[],
  publications: readonly Publication[],
): readonly Edit[] {
  const before = keptTable(grids, "publicity")?.rows.length ?? 0;
  return appendWhole(
    grids,
    "publicity",
    publications.map((each, i) => ({
      number: before + i + 1,
      subject: publicLists[each.kind].subject,
      task: each.task || null,
      channel: each.channel,
      publishedOn: each.publishedOn,
      address: each.address || null,
      rows: each.rows,
      file: each.file || null,
      note: each.note || null,
    })),
    look,
  ).edits;
}

/**
 * 公示日期 of ledger rows that have a result and no day yet, from the records of 抽查检查结果: the first day on
 * which the task's results were published. Blank cells only; what a person wrote stays.
 */
export function fillPublishedOn(contents: WorkbookContents): readonly Edit[] {
  const first = new Map<string, LocalDate>();
  for (const { kind, task, publishedOn } of readPublications(contents)) {
    if (kind !== "results" || task === "" || publishedOn === null) continue;
    const before = first.get(task);
    if (before === undefined || publishedOn < before) first.set(task, publishedOn);
  }
  if (first.size === 0) return [];
  const edits: Edit[] = [];
  for (const table of contents.tables.filter(({ kind }) => kind === "ledger")) {
    const column = table.fields.get("publishedOn");
    if (column === undefined) continue;
    const rows = new Set(table.rows);
    const prefix = [`${table.sheet}!`, `'${table.sheet.replace(/'/g, "''")}'!`];
    for (const row of contents.ledger) {
      const day = first.get(row.task);
      const here = rows.has(row.row) && prefix.some((each) => row.at.startsWith(each));
      if (!day || !here || row.result === "" || row.replaced) continue;
      // A later result is not made public by a list that went out before it.
      if ((row.inspectedOn ?? day) > day || !isBlank(cellAt(table.grid, row.row, column))) continue;
      edits.push({ kind: "setValues", sheet: table.sheet, row: row.row, column, values: [[day]] });
    }
  }
  return edits;
}

/** `特种设备抽查_抽查检查结果_2024年6月20日`: a file's name without its ending. */
export function publicFileName(kind: PublicKind, task: string, day: LocalDate): string {
  const open = withoutClasses(withoutPersonalNumbers(task));
  const name = [open, publicLists[kind].subject, chineseDate(day)].filter(Boolean).join("_");
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");
}
