/**
 * A text looked through as people read it: full-width digits and letters are plain ones, and characters that
 * nobody sees (zero-width blanks) are not there. What is hidden is hidden in the text as it was written.
 */
export interface FoldedText {
  readonly text: string;
  /** With every match that counts replaced; unchanged where there is none. */
  readonly hide: (pattern: RegExp, by: string, counts?: (found: string) => boolean) => FoldedText;
}

export function foldedText(text: string): FoldedText {
  const { folded, from } = fold(text);
  const same: FoldedText = {
    text,
    hide: (pattern, by, counts = () => true) => {
      let hidden = "";
      let last = 0;
      for (const { 0: found, index } of folded.matchAll(pattern)) {
        if (!counts(found)) continue;
        hidden += text.slice(last, from[index]) + by;
        last = from[index + found.length - 1] + 1;
      }
      return last === 0 ? same : foldedText(hidden + text.slice(last));
    },
  };
  return same;
}

function fold(text: string): { readonly folded: string; readonly from: readonly number[] } {
  let folded = "";
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (/\p{Cf}/u.test(unit)) continue;
    const plain = /[\uff01-\uff5e\u3000\u00a0]/u.test(unit) ? unit.normalize("NFKC") : unit;
    folded += plain;
    from.push(i);
  }
  return { folded, from };
}
