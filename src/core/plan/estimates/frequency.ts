/** 抽查频次: how many draws a task is in its year: "1次/年", "每半年一次", "每季度1次", "2次/月". */

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 六: 6 };
const perYear: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季: 4, 季度: 4, 月: 12 };

/** The number of draws; 1 where the text is blank, null where it says nothing that can be counted. */
export function drawsIn(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  if (plain === "") return 1;
  const count = "(\\d+|[一二两三四六])";
  const unit = "(半年|季度?|年|月)";
  const found = new RegExp(`${count}(?:次|批次)(?:[/每])?(?:一|1)?${unit}`, "u").exec(plain);
  if (found) return number(found[1]) * perYear[found[2]];
  const reversed = new RegExp(
    `每(?:一|1)?${unit}(?:度)?(?:不少于|至少|抽查|开展)*${count}(?:次|批次)`,
    "u",
  ).exec(plain);
  if (reversed) return number(reversed[2]) * perYear[reversed[1]];
  const bare = new RegExp(`^(?:全年|年内|共)?${count}(?:次|批次)$`, "u").exec(plain);
  return bare ? number(bare[1]) : null;
}

function number(text: string): number {
  return numerals[text] ?? Number(text);
}
