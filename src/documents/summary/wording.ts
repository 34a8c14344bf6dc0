/** 环比, 同比 and shares in words; percentages are cut off, never rounded, the exact fraction beside them. */
import type { ShareDifference } from "../../core/forms/history";
import { changeOf } from "../../core/forms/history";
import type { Ratio } from "../../core/targets/ratio";
import { truncatedPercent } from "../../core/targets/ratio";

/** 第二季度 */
export function quarterName(quarter: number): string {
  return `第${"一二三四"[quarter - 1]}季度`;
}

/** "抽查10次，比第一季度（8次）增加2次，增长25.00%（2/8）". */
export function changeWords(what: string, unit: string, now: number, before: number, than: string): string {
  const start = `${what}${now}${unit}`;
  if (now === before) return `${start}，与${than}持平`;
  const more = now > before;
  const moved = `${start}，比${than}（${before}${unit}）${more ? "增加" : "减少"}${Math.abs(now - before)}${unit}`;
  const { share } = changeOf(now, before);
  if (share === null) return `${moved}（${than}不大于零，不计算增幅）`;
  const part = Math.abs(share.part);
  return `${moved}，${more ? "增长" : "下降"}${truncatedPercent(part, share.whole)}（${part}/${share.whole}）`;
}

/** "38.88%（7/18）"; 尚未开展 without data. */
export function shareWords({ part, whole }: Ratio): string {
  return whole > 0 ? `${truncatedPercent(part, whole)}（${part}/${whole}）` : "尚未开展";
}

/** "上升2.31个百分点", cut off after two decimals; a smaller step is said to be one. */
export function pointWords({ part, whole }: ShareDifference): string {
  if (part === 0n) return "持平";
  const size = part < 0n ? -part : part;
  const hundredths = (size * 10_000n) / whole;
  const digits = String(hundredths).padStart(3, "0");
  const points = hundredths === 0n ? "不足0.01" : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return `${part > 0n ? "上升" : "下降"}${points}个百分点`;
}

/** A goal in ppm: 400000 is 40%, 855000 is 85.50%. */
export function goalWords(goalPpm: number): string {
  return truncatedPercent(goalPpm, 1_000_000, goalPpm % 10_000 === 0 ? 0 : 2);
}

/** How every place begins that a person must fill. */
export const leftMark = "【此处由人填写：";

/** What a person must write; set off in the draft so that none is overlooked. */
export function leftToWrite(what: string): string {
  return `${leftMark}${what}】`;
}
