/**
 * What Excel makes of a string that is written into a cell: the same as if it had been typed. A cell whose
 * number format is "@" and a string with a leading apostrophe are taken as they are.
 */

import { CellValueType } from "@univerjs/core";

/** How a cell is kept: FORCE_STRING marks text that looks like something else. */
export interface TypedCell {
  readonly v: string | number | null;
  readonly t: CellValueType | null;
  readonly f?: string;
  /** The format that Excel gives to a General cell with such an entry. */
  readonly format?: string;
}

export const errorValues: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
]);

const blank: TypedCell = { v: null, t: null };

/** The cell that an assignment of this value leaves; `textFormat` where the cell is formatted "@". */
export function typedCell(
  value: string | number | boolean,
  textFormat: boolean,
  today = new Date(),
): TypedCell {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return blank;
  if (textFormat)
    return { v: value, t: errorValues.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  if (value.startsWith("'")) return { v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (/^[=+-]./.test(value) && !isNumber(value)) return { v: null, t: null, f: value.replace(/^\+?=?/, "=") };
  return typedText(value, today);
}

function typedText(text: string, today: Date): TypedCell {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { v: /^t/i.test(trimmed) ? 1 : 0, t: CellValueType.BOOLEAN };
  if (errorValues.has(trimmed.toUpperCase())) return { v: trimmed.toUpperCase(), t: CellValueType.STRING };
  return (
    typedNumber(trimmed) ??
    typedDate(trimmed, today) ??
    typedTime(trimmed) ?? { v: text, t: CellValueType.STRING }
  );
}

const number = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i;
const isNumber = (text: string) => number.test(text) && /\d/.test(text);

function typedNumber(text: string): TypedCell | null {
  const percent = /^(.*\d\.?)\s*%$/.exec(text);
  if (percent && isNumber(percent[1])) {
    return {
      v: fifteenDigits(percent[1]) / 100,
      t: CellValueType.NUMBER,
      format: percent[1].includes(".") ? "0.00%" : "0%",
    };
  }
  const money = /^[¥￥$]\s?(.+)$/.exec(text);
  if (money && isNumber(money[1])) return { v: fifteenDigits(money[1]), t: CellValueType.NUMBER };
  const fraction = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction && Number(fraction[3]) > 0) {
    return {
      v: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]),
      t: CellValueType.NUMBER,
      format: "# ?/?",
    };
  }
  return isNumber(text) ? { v: fifteenDigits(text), t: CellValueType.NUMBER } : null;
}

/** Excel keeps fifteen significant digits; the sixteenth and later become zeros. */
function fifteenDigits(text: string): number {
  const plain = text.replace(/,/g, "");
  const whole = /^([+-]?0*)(\d{16,})$/.exec(plain);
  return Number(whole ? whole[1] + whole[2].slice(0, 15) + "0".repeat(whole[2].length - 15) : plain);
}

function typedDate(text: string, today: Date): TypedCell | null {
  const full =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full)
    return dated(
      Number(full[1]),
      Number(full[2]),
      Number(full[3]),
      formatOf(text, "yyyy/m/d", 'yyyy"年"m"月"d"日"'),
    );
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day) return dated(today.getFullYear(), Number(day[1]), Number(day[2]), 'm"月"d"日"');
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month) return dated(Number(month[1]), Number(month[2]), 1, formatOf(text, "mmm-yy", 'yyyy"年"m"月"'));
  return null;
}

const formatOf = (text: string, plain: string, chinese: string) => (text.includes("年") ? chinese : plain);

function dated(year: number, month: number, day: number, format: string): TypedCell | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  const serial = Math.round(at.getTime() / 86_400_000) + 25_569;
  // 1900-02-29 stands in Excel's calendar, so that days before it count one less.
  return { v: serial < 61 ? serial - 1 : serial, t: CellValueType.NUMBER, format };
}

function typedTime(text: string): TypedCell | null {
  const m = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!m || Number(m[2]) > 59 || Number(m[3] ?? 0) > 59) return null;
  const seconds = Number(m[1]) * 3600 + Number(m[2]) * 60 + Number(m[3] ?? 0);
  return { v: seconds / 86_400, t: CellValueType.NUMBER, format: m[3] ? "h:mm:ss" : "h:mm" };
}
