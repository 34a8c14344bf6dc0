/** 期别: the month that a record is about, as people write it. */

export interface Period {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** 2024年5月 */
export function periodText({ year, month }: Period): string {
  return `${year}年${month}月`;
}

/** "2024年5月", "2024-05", "2024.5", "202405"; null for anything else. */
export function readPeriod(text: string): Period | null {
  const plain = text.normalize("NFKC");
  const found = /(\d{4})\D+(\d{1,2})/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain.trim());
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? { year: Number(found[1]), month } : null;
}
