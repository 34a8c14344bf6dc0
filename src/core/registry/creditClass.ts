/** 信用风险等级: A–D in Hebei since 2022, A–E in older files; only enterprises are classified. */

export const unclassified = "未分类";

const letter = /^([A-E])(?:级|类|等|等级)?$/;
const none = /^(?:未分类|未分级|未评级|未评定|暂未分类|暂无|无|不分类|未纳入分类|N)$/;

/**
 * Reads a class: "A"–"E" from "Ａ", "a级", "B类", "C（风险较高）"; 未分类 from its variants; "" from a
 * blank; null for a wording that is none of these (高风险 alone names no class: it is asked about).
 */
export function creditClass(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\(.*\)$/s, "");
  const folded = plain.replace(/[\p{P}\p{Z}\p{C}]/gu, "").toUpperCase();
  if (folded === "") return "";
  if (none.test(folded)) return unclassified;
  return letter.exec(folded)?.[1] ?? null;
}
