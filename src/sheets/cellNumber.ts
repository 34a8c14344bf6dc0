/** Lists, whole numbers and percentages as they stand in tables (spec/workbook.md). */
import { parseRate } from "../core/draw/rate";
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import { textOf } from "./cellText";
import type { Cell } from "./grid";

const separators = new Set(["、", ",", ";", "\n", "\r", "，", "；"]);
const opening = new Set(["(", "[", "〔", "【", "（"]);
const closing = new Set([")", "]", "〕", "】", "）"]);

/**
 * The values joined in one cell by 、，, ; or a line break, without blanks and doubles, in their order.
 * Separators inside brackets belong to the value: 市场监管局（含分局、所）.
 */
export function parseList(cell: Cell): readonly string[] {
  const whole = textOf(cell);
  if (whole === "") return [];
  const values: string[] = [];
  let depth = 0;
  let value = "";
  const keep = () => {
    const trimmed = value.trim();
    if (trimmed && !values.includes(trimmed)) values.push(trimmed);
    value = "";
  };
  for (const character of whole) {
    if (opening.has(character)) depth++;
    else if (closing.has(character)) depth = Math.max(0, depth - 1);
    if (separators.has(character) && (depth === 0 || character === "\n")) keep();
    else value += character;
  }
  keep();
  return values;
}

/** A whole number ≥ 0, also written "3次" or "1,200户"; null where blank. */
export function parseInteger(cell: Cell): Result<number | null, string> {
  const text = textOf(cell);
  if (text === "") return ok(null);
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:次|户|人|个|家|项|户次|人次)?$/.exec(text);
  const number = digits ? Number(digits[1].replace(/,/g, "")) : NaN;
  return typeof cell !== "boolean" && Number.isSafeInteger(number) ? ok(number) : err(text);
}

/**
 * A share in ppm: "5%", "不超过5%", "≤2.5%", or a number from 0 to 1 (a cell formatted as a percentage). A 5
 * without its percent sign is refused: nobody can tell 5 % from 500 %.
 */
export function parsePercent(cell: Cell): Result<number | null, string> {
  const text = textOf(cell);
  if (text === "") return ok(null);
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? ok(Math.round(cell * 1e6)) : err(text);
  const percent =
    /^(?:≤|<=|≥|>=|不超过|不高于|不低于|不少于|上限|最高|最多|至少|约)?(\d+(?:\.\d+)?)%(?:以内|以下|以上|左右)?$/.exec(
      text.replace(/\s/g, ""),
    );
  const rate = percent ? parseRate(`${percent[1]}%`) : null;
  return rate?.ok ? ok(rate.value) : err(text);
}
