/** How the file of a form is called when it is sent: 海港区“双随机、一公开”监管月报表（2024年6月）.xlsx */
import { partsOf } from "../core/calendar/localDate";
import type { LocalDate } from "../core/calendar/localDate";
import type { FormId } from "../core/forms/figures";

export interface ExportNameInput {
  /** 单位名称 */
  readonly unit: string;
  readonly form: FormId;
  /** Any day of the month that the form reports. */
  readonly date: LocalDate;
}

/** Both forms are sent under one name; the unit tells them apart. */
const titles: Readonly<Record<FormId, string>> = {
  annex1: "“双随机、一公开”监管月报表",
  annex2: "“双随机、一公开”监管月报表",
};

/** File systems allow 255 bytes a name; a character of Chinese takes three. */
const unitLimit = 50;

/** The file's name, safe on Windows, macOS and Linux: what they forbid in names becomes a full-width character. */
export function exportName({ unit, form, date }: ExportNameInput): string {
  const { year, month } = partsOf(date);
  const name = [...safeInFileName(unit)].slice(0, unitLimit).join("");
  return `${name}${titles[form]}（${year}年${month}月）.xlsx`;
}

const fullWidth: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "”",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};

/** What may stand in a file's name on Windows, macOS and Linux. */
export function safeInFileName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "")
    .replace(/[\\/:*?"<>|]/g, (c) => fullWidth[c])
    .replace(/^[\s.]+|\s+$/g, "");
}
