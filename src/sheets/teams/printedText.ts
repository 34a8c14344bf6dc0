/** Records are kept in NFKC, where ，（） become ,(): on paper Chinese text has its own punctuation again. */

const han = "\\p{Script=Han}";
const marks: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
const afterHan = new RegExp(`(?<=[${han}”》）)])[,;:?!]`, "gu");
const bracketed = new RegExp(`\\(([^()]*${han}[^()]*)\\)`, "gu");

/** The text as it is printed; brackets that hold no Chinese stay as they are. */
export function printed(text: string): string {
  return text.replace(bracketed, "（$1）").replace(afterHan, (mark) => marks[mark]);
}
