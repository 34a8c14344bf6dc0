/** 起止时间 in words: "3月-10月", "3-10 月（视工作实际情况）", "2024年3月至5月", "第二季度", "10月底前" as dates. */
import type { LocalDate } from "../calendar/localDate";
import { daysInMonth, localDate } from "../calendar/localDate";

export interface Period {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const point = /^(?:(\d{4})[年./-])?(\d{1,2})(?:月|[./-](?=\d)|$)(?:(\d{1,2})日?)?(?:份)?$/;

/**
 * Reads a period of a plan; `year` stands for the year where the text names none. A month alone is the
 * whole month. null where the text is not understood; from is null for "…底前", which only ends.
 */
export function parsePeriod(text: string, year: number): Period | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/\s+/gu, "")
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, "$1.$2.$3");
  const named = /^(\d{4})年(?!\d)/.exec(plain);
  const inYear = named ? Number(named[1]) : year;
  const words = named ? plain.slice(named[0].length) : plain;

  if (/^(?:全年|年内|本年度?|全年度)$/.test(words)) return months(inYear, 1, 12);
  if (words === "上半年") return months(inYear, 1, 6);
  if (words === "下半年") return months(inYear, 7, 12);
  const quarter = /^第?([一二三四1-4])季度$/.exec(words);
  if (quarter) return months(inYear, quarters[quarter[1]] * 3 - 2, quarters[quarter[1]] * 3);

  const before = /^(.+?)(?:底|末)?(?:前|之前|以前|前完成)$/.exec(plain);
  if (before) {
    const end = endpoint(before[1], year, "end");
    return end === null ? null : { from: null, until: end };
  }
  const ends = plain
    .split(/至|到|~|—+|–|-(?=\d{1,2}月|\d{4}[年.]|\d{1,2}$|\d{1,2}日)/)
    .map((end) => end.replace(/^从|止$|起$/g, ""));
  if (ends.length > 2) return null;
  const [first, last = first] = ends;
  const yearOfFirst = /^(\d{4})[年./-]/.exec(first);
  const from = endpoint(first, year, "start");
  const until = endpoint(withMonth(last, first), yearOfFirst ? Number(yearOfFirst[1]) : year, "end");
  return from === null || until === null || from > until ? null : { from, until };
}

/** "3月5日-8日" ends in the month in which it began. */
function withMonth(last: string, first: string): string {
  const month = /^(?:\d{4}[年./-])?(\d{1,2}月)\d/.exec(first);
  return month && /^\d{1,2}日$/.test(last) ? month[1] + last : last;
}

function endpoint(text: string, year: number, side: "start" | "end"): LocalDate | null {
  const found = point.exec(text.replace(/(?:底|末|初|上旬|中旬|下旬)$/, ""));
  if (!found) return null;
  const inYear = found[1] ? Number(found[1]) : year;
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  const day = found[3] ? Number(found[3]) : side === "start" ? 1 : daysInMonth(inYear, month);
  return localDate(inYear, month, day);
}

function months(year: number, first: number, last: number): Period {
  return { from: localDate(year, first, 1), until: localDate(year, last, daysInMonth(year, last)) };
}
