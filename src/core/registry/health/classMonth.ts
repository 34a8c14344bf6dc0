/** 等级月份: the month of a credit-risk class. Hebei computes the classes anew every month (domain.md). */
import type { LocalDate } from "../../calendar/localDate";

const separated = /^(\d{4})\s*[.\-/年]\s*(\d{1,2})\s*月?$/;
const compact = /^(\d{4})(\d{2})$/;
const day = /^(\d{4})\s*[.\-/年]\s*(\d{1,2})\s*[.\-/月]\s*\d{1,2}\s*日?$/;

/** The month in a text as `2024-05`; null where it names none ("2024-13", "5月"). */
export function classMonthOf(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const parts = separated.exec(plain) ?? compact.exec(plain) ?? day.exec(plain);
  const month = parts ? Number(parts[2]) : 0;
  return parts && month >= 1 && month <= 12 ? `${parts[1]}-${String(month).padStart(2, "0")}` : null;
}

/** The month so many months before a day's: the earliest that is still fresh. */
export function monthBefore(on: LocalDate, months: number): string {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
