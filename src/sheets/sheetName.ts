/** Names that Excel accepts for a sheet: 1–31 characters, none of \ / ? * [ ] :, no quote at either end. */

/** A safe name from any text that no other sheet has; cut and numbered where needed: 抽取结果_RW1 (2). */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const safe =
    wanted
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cs}]/gu, "")
      .replace(/[\\/?*[\]:]/g, "-")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(safe, 31 - suffix.length) + suffix;
    // 历史记录 / History is Excel's own.
    if (!used.has(name.toLowerCase()) && name.toLowerCase() !== "history") return name;
  }
}

/** At most so many UTF-16 units, never half a character, no blank or quote at the end. */
function cut(text: string, units: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/, "");
}
