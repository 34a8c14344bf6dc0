/** 日程 as a sheet, to be printed and pinned up. */
import type { AgendaItem } from "../../core/calendar/agenda";
import type { LocalDate } from "../../core/calendar/localDate";
import { chineseDate } from "../cellDate";
import type { Edit } from "../edit";
import { sheetName } from "../sheetName";
import { tableSheet } from "../tableSheet";
import { agendaWords, leftWords } from "./agendaWords";

const weekdays = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];

export function agendaSheet(
  items: readonly AgendaItem[],
  today: LocalDate,
  taken: readonly string[],
): { readonly sheet: string; readonly edits: readonly Edit[] } {
  const sheet = sheetName("日程", taken);
  const rows = items.map((item, i) => {
    const { what, about } = agendaWords(item);
    return [i + 1, chineseDate(item.due), weekdayOf(item.due), what, about, leftWords(item), item.at ?? ""];
  });
  const edits = tableSheet({
    sheet,
    title: "“双随机、一公开”工作日程",
    notes: [`截至${chineseDate(today)}；工作日按国务院办公厅放假安排和“节假日”表计算。`],
    headers: ["序号", "日期", "星期", "事项", "内容", "距今", "位置"],
    rows,
    textColumns: [1, 2, 3, 4, 5, 6],
    centered: [0, 1, 2],
    widths: [6, 16, 9, 18, 44, 18, 20],
  });
  return { sheet, edits };
}

const weekdayOf = (date: LocalDate): string => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
