/**
 * 国务院办公厅关于…部分节假日安排的通知, pasted as issued, as rows of 节假日: "1月1日（周四）至3日（周六）放假调休，
 * 共3天。1月4日（周日）上班。" A period's days are rest days; days before 上班 are worked.
 */
import { addDays, localDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { appendRecords, keptTable } from "../keptTable";
import { readHolidays } from "../tableRecords";

export interface ArrangedDay {
  readonly date: LocalDate;
  readonly works: boolean;
  /** 春节 … where the line names it. */
  readonly name: string;
}

export interface Arrangement {
  readonly days: readonly ArrangedDay[];
  /** 1 October is among them: without it the year is not known. */
  readonly nationalDay: boolean;
}

const date = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日";
const period = new RegExp(
  `${date}(?:(?:至|到|—|-|~)${date})?(?=(?:[,，]?与[^,，。]*?连休|[,，])?(?:放假|休息|补休))`,
  "gu",
);
const sentenceEnd = /[。；;\n]/u;

export function parseArrangement(text: string, year: number): Arrangement {
  const days = new Map<string, ArrangedDay>();
  const put = (day: LocalDate | null, works: boolean, name: string) => {
    if (day !== null) days.set(day, { date: day, works, name });
  };
  let name = "";
  for (const piece of text.normalize("NFKC").split(sentenceEnd)) {
    const plain = piece.replace(/\([^()]*\)|\s+/gu, "");
    name =
      /(元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:[、和](中秋节?|国庆节?))?(?=[::])/u.exec(
        plain,
      )?.[0] ?? name;
    let month = 0;
    for (const found of plain.matchAll(period)) {
      const from = dayOf(found[1], found[2], found[3], { year, month });
      if (!from) continue;
      month = Number(from.slice(5, 7));
      const until =
        found[6] === undefined
          ? from
          : dayOf(found[4], found[5], found[6], { year: Number(from.slice(0, 4)), month });
      for (let day = from; until !== null && day <= until && days.size < mostDays; day = addDays(day, 1))
        put(day, false, name);
    }
    for (const found of plain.matchAll(
      /((?:[、,和]?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)+)(?=(?:均|正常)?上班)/gu,
    )) {
      let at = { year, month };
      for (const each of found[1].matchAll(new RegExp(date, "gu"))) {
        const day = dayOf(each[1], each[2], each[3], at);
        if (day) at = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
        put(day, true, name);
      }
    }
  }
  const all = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days: all, nationalDay: all.some((day) => day.date === `${year}-10-01` && !day.works) };
}

/** No arrangement has more. */
const mostDays = 120;

function dayOf(
  y: string | undefined,
  m: string | undefined,
  d: string,
  at: { readonly year: number; readonly month: number },
): LocalDate | null {
  const month = m === undefined ? at.month : Number(m);
  return localDate(y === undefined ? at.year : Number(y), month, Number(d));
}

/** The edits that keep days in 节假日; days that it has already are left out: what a person wrote wins. */
export function holidayEdits(grids: readonly Grid[], days: readonly ArrangedDay[]): readonly Edit[] {
  const table = keptTable(grids, "holidays");
  const there = new Set(table ? readHolidays([table]).map((day) => day.date) : []);
  const records = days
    .filter((day) => !there.has(day.date))
    .map((day) => ({ date: day.date, type: day.works ? "上班" : "休息", name: day.name || null }));
  return records.length === 0
    ? []
    : appendRecords(grids, "holidays", records, { fields: ["date", "type", "name"], widths: [14, 10, 16] });
}
