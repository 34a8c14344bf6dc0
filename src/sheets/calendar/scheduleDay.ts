/** A day as 报送时间表 writes it: one of a year (2024-04-03), or of every year (4月3日前, 每年4月3日). */
import type { LocalDate } from "../../core/calendar/localDate";
import { dateOfText } from "../cellDate";

export type ScheduleDay =
  { readonly fixed: LocalDate } | { readonly month: number; readonly day: number } | null;

/** null where it is neither. */
export function scheduleDay(written: string): ScheduleDay {
  const text = written.normalize("NFKC").replace(/\s+/gu, "");
  const fixed = dateOfText(text);
  if (fixed) return { fixed };
  const yearly = /^(?:每年)?(\d{1,2})[月.\-/](\d{1,2})日?(?:前)?$/u.exec(text);
  return yearly ? { month: Number(yearly[1]), day: Number(yearly[2]) } : null;
}
