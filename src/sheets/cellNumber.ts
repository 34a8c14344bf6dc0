/** Lists, whole numbers, percentages and extents as they stand in tables (spec/workbook.md: "≥20%;1次/年"). */
import type { Extent } from "../core/plan/plannedTask";
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
  const ppm = percent ? ppmOf(percent[1]) : NaN;
  return ppm <= 1_000_000 ? ok(ppm) : err(text);
}

/** "2.5" percent → 25000, by its decimal digits; half a ppm rounds up (SR-1 §3). */
function ppmOf(percent: string): number {
  const [whole, fraction = ""] = percent.split(".");
  const kept = Number((fraction + "0000").slice(0, 4));
  return Number(whole) * 10_000 + kept + (Number(fraction[4] ?? 0) >= 5 ? 1 : 0);
}

const wholeWordings = /^(全部|全覆盖|全量|所有|全部检查|全检)$/;
const atLeastWordings = /≥|>=|不低于|不少于|至少|以上/;

/**
 * 抽查比例或数量: "≥20%;1次/年", "10%(20户)", "=1", "不低于3%", "1户(实际以牵头单位抽查数为准)". One percentage is a
 * rate, else one number a count; anything that could be read in two ways is unclear and keeps its text.
 */
export function parseExtent(cell: Cell): Extent {
  const text = textOf(cell);
  if (typeof cell === "number") {
    if (cell > 0 && cell < 1) return { kind: "rate", ppm: Math.round(cell * 1e6), atLeast: false };
    return Number.isInteger(cell) && cell >= 1 ? { kind: "count", count: cell } : { kind: "unclear", text };
  }
  const bare = text
    .replace(/\s/g, "")
    .replace(/(每年|一年|年)?\d+次(\/年|\/户|每年)?|每年一次|一年一次/g, "");
  const rates = [...bare.matchAll(/(\d+(?:\.\d+)?)%/g)];
  const atLeast = atLeastWordings.test(bare);
  if (rates.length === 1 && ppmOf(rates[0][1]) <= 1_000_000)
    return { kind: "rate", ppm: ppmOf(rates[0][1]), atLeast };
  if (wholeWordings.test(bare)) return { kind: "rate", ppm: 1_000_000, atLeast: false };
  const counts = [...bare.matchAll(/\d+(?:\.\d+)?/g)];
  const count = counts.length === 1 ? Number(counts[0][0]) : NaN;
  const shape = /^[=≥约不低于少至抽查取]*\d+(户|家|个|批次|件|人|处|所)?(以上|左右)?([(（].*)?[;,、。]?$/;
  if (rates.length === 0 && Number.isInteger(count) && count >= 1 && shape.test(bare))
    return { kind: "count", count };
  return { kind: "unclear", text };
}
