/** How the draft's file is called: 海港区2024年第二季度“双随机、一公开”监管工作总结（草稿）.docx */
import { safeInFileName } from "../exportName";
import type { Quarter } from "./request";
import { quarterName } from "./wording";

/** File systems allow 255 bytes a name; a character of Chinese takes three. */
const unitLimit = 45;

export function summaryName(unit: string, year: number, quarter: Quarter): string {
  const name = [...safeInFileName(unit)].slice(0, unitLimit).join("");
  return `${name}${year}年${quarterName(quarter)}“双随机、一公开”监管工作总结（草稿）.docx`;
}
