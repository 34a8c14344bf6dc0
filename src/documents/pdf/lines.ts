/** Lines of a text within a width: broken as Chinese is set (禁则, GB/T 15834-2011 §5.1), Latin words whole. */

/** What no line begins with. */
const notFirst = new Set("，。、；：？！）》〉」』】〕］｝”’…—·%％℃,.;:?!)]}");
/** What no line ends with. */
const notLast = new Set("（《〈「『【〔［｛“‘([{");
const word = /[\p{Script=Latin}\p{N}.,%@/:_+-]/u;

/** The text's lines; `width` measures a text in the unit of `available`. Explicit line breaks are kept. */
export function breakLines(
  text: string,
  available: number,
  width: (text: string) => number,
): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(paragraph, available, width));
}

function breakParagraph(text: string, available: number, width: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of unitsOf(text)) {
    if (width((line + unit).trimEnd()) <= available) {
      line += unit;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    line = "";
    // a unit that is wider than the line is broken where it must
    for (const character of unit.trimStart()) {
      if (line && width(line + character) > available) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The pieces that stay on one line: a word, or a character with the punctuation that clings to it. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let last = "";
  for (const character of text) {
    const joined =
      units.length > 0 &&
      last !== " " &&
      (notFirst.has(character) || notLast.has(last) || (word.test(character) && word.test(last)));
    if (joined || (character === " " && units.length > 0)) units[units.length - 1] += character;
    else units.push(character);
    last = character;
  }
  return units;
}
