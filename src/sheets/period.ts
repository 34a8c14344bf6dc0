/** 起止时间 as plans write it: "3月-10月", "2024年3月1日至6月30日", "2024.3.1-2024.6.30", "6月底前". */
import type { LocalDate } from "../core/calendar/localDate";
import { daysInMonth, localDate } from "../core/calendar/localDate";
import { dateOfText } from "./cellDate";

export interface Period {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

const point =
  /^(?:(\d{4})\s*[年.\-/]\s*)?(\d{1,2})\s*(?:月份?|[.\-/](?=\d)|$)\s*(?:(\d{1,2})\s*[日号]?)?\s*(初|上旬|中旬|下旬|底|末)?$/;
const between = /^(.+?)\s*(?:至|到|~|--?|—|－|–)\s*(.+)$/;
const before = /^(?:至|截至|截止)?(.+?)(?:底前|末前|之前|以前|前|底|末|前完成)$/;

/** The period of a text; `year` is the plan's, for texts that name none. Null where it cannot be read. */
export function parsePeriod(text: string, year: number | null): Period | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .replace(/[‐-―−]/g, "-");
  if (/^(全年|全年度|年度内|贯穿全年)$/.test(plain) && year !== null)
    return { from: localDate(year, 1, 1), until: localDate(year, 12, 31) };
  const day = dateOfText(plain);
  if (day) return { from: day, until: day };
  for (const [from, until] of splits(plain)) {
    const start = pointOf(from, year, "first");
    const startYear = start ? Number(start.slice(0, 4)) : year;
    const end = pointOf(until, startYear, "last");
    if (start && end && start <= end) return { from: start, until: end };
  }
  const limit = before.exec(plain);
  const last = limit ? pointOf(limit[1], year, "last") : null;
  if (last) return { from: null, until: last };
  const first = pointOf(plain, year, "first");
  return first ? { from: first, until: pointOf(plain, year, "last") } : null;
}

/** Every way to cut a text in two at a dash or 至: 2024-3-1-2024-6-30 has five dashes. */
function* splits(text: string): Generator<readonly [string, string]> {
  const word = /^(.+?)(?:至|到|~)(.+)$/.exec(text);
  if (word) yield [word[1], word[2]];
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    const [left, right] = [text.slice(0, at), text.slice(at + 1).replace(/^-/, "")];
    if (between.test(`${left}-${right}`)) yield [left, right];
  }
}

/** A day, or the first or last day of a month: "2024年3月", "3", "6月30日", "10月底". */
function pointOf(text: string, year: number | null, side: "first" | "last"): LocalDate | null {
  const whole = dateOfText(text);
  if (whole) return whole;
  const parts = point.exec(text);
  if (!parts) return null;
  const named = parts[1] ? Number(parts[1]) : year;
  const month = Number(parts[2]);
  if (named === null || month < 1 || month > 12) return null;
  if (parts[3]) return localDate(named, month, Number(parts[3]));
  const third = parts[4];
  if (side === "first") return localDate(named, month, third === "中旬" ? 11 : third === "下旬" ? 21 : 1);
  const lastDay = daysInMonth(named, month);
  return localDate(named, month, third === "初" || third === "上旬" ? 10 : third === "中旬" ? 20 : lastDay);
}
