/**
 * 抽查比例或数量, as plans write it (spec/workbook.md): "≥20%;1次/年", "10%(20户)", "=1", "不低于3%",
 * "1户(实际以牵头单位抽查数为准)", 全覆盖. What says two things, or none, stays as written: unclear.
 */
import { drawsIn } from "./estimates/frequency";
import { parseRate, wholePpm } from "../draw/rate";
import type { Extent } from "./plannedTask";

const atLeastMark = /≥|>=|>|不低于|不少于|不得低于|至少|以上/;
const census = /^(?:全覆盖|全部|全查|全数|全部检查|100%全覆盖)$/;
const rate = /(\d+(?:\.\d+)?|\.\d+)\s*%/g;
const number =
  /^(?:=|＝|约|抽取|抽查|抽|共|大约)*(\d+)(?:户|家|个|家次|户次|家企业|户企业|个主体|家单位|个项目|所|辆|批次)?(?:左右|以上)?$/;
const frequency =
  /(?:每年)?(?:\d+|[一二两三四六])次[/每]?(?:年|季度|季|半年|月)?|每(?:年|季度?|月|半年)[^;,，。%]*次/g;

/** A cell as it is read: NFKC, no blanks; 百分之五 is not among the ways that plans write a rate, 百分之5 is. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/百分之(\d+(?:\.\d+)?)/g, "$1%")
    .replace(/％/g, "%");
}

/** Reads an extent. `text` is the cell as written; a bare number of 1 or more is a number of objects. */
export function parseExtent(text: string): Extent {
  const unclear: Extent = { kind: "unclear", text };
  const folded = fold(text);
  // What stands in brackets is a remark, but may hold the number of objects.
  const remarks = [...folded.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]);
  const plain = folded
    .replace(/\([^()]*\)/g, "")
    .replace(frequency, "")
    .replace(/^[;,，、。:]+|[;,，、。:]+$/gu, "");

  // 分两次抽取 is one draw in two batches: only what names a year or a part of it is a frequency.
  const often = folded.match(frequency)?.find((each) => /[年季月]/.test(each)) ?? "";
  const times = drawsIn(often) ?? 1;
  const draws = times > 1 ? { draws: times } : {};

  if (census.test(plain)) return { kind: "rate", ppm: wholePpm, atLeast: false, ...draws };
  const rates = [...plain.matchAll(rate)];
  if (rates.length > 1 || /\d%?[-~—至]\d/.test(plain)) return unclear;
  if (rates.length === 1) {
    // "A 2%" names a class; "5%、20户" says two things.
    const rest = plain.replace(rate, "").replace(atLeastMark, "");
    if (/[A-Za-z\d]/.test(rest)) return unclear;
    const ppm = parseRate(`${rates[0][1]}%`);
    if (!ppm.ok) return unclear;
    const about = remarks.map(countIn).find((count) => count !== null);
    return {
      kind: "rate",
      ppm: ppm.value,
      atLeast: atLeastMark.test(plain),
      ...(about ? { about } : {}),
      ...draws,
    };
  }
  const count = countIn(plain.replace(/^(?:≥|>=|>|不低于|不少于|不得低于|至少)/, ""));
  return count === null ? unclear : { kind: "count", count, ...draws };
}

/** The number of objects that a short text names; null where it names none, or not a whole number of 1 or more. */
function countIn(text: string): number | null {
  const found = number.exec(text);
  if (!found) return null;
  const count = Number(found[1]);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}
