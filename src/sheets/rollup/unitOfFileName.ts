/** Whose file it is, by its name: 海港区“双随机、一公开”监管月报表（2024年6月）.xlsx → 海港区. */
export function unitOfFileName(file: string): string {
  const stem = file
    .normalize("NFKC")
    .replace(/^.*[/\\]/, "")
    .replace(/\.[A-Za-z]+$/, "");
  const cut = stem
    .replace(/^[\d\s._-]+/, "")
    .replace(/[“"”]?双随机.*$/, "")
    .replace(/(监管)?月报.*$|附件\s*\d.*$|报表.*$/, "")
    .replace(/[\s_\-—(]*(\d{4}年)?\d{0,2}月?[\s_\-—)]*$/, "")
    .trim();
  return cut === "" ? stem : cut;
}
