/** A cell on its way to the public: without numbers of persons, without what the workbook itself holds secret. */
import { maskText, withoutPersonalNumbers } from "./personalNumber";

/** Of fewer characters a "secret" would be found everywhere. */
const shortestSecret = 5;
/** "A类", "信用风险等级C", "D 级": what speaks of a class. */
const classWord = /(?<![A-Za-z])[A-EＡ-Ｅ]\s*[类级等档]|(?:风险|信用)等级/u;
const classRate = /(?<![A-Za-z0-9])[A-EＡ-Ｅ]\s*[类级]?(?:企业|主体)?\s*[::=为按≥]*\s*\d+(?:\.\d+)?\s*[%％]/u;

/** What stands in the place of rates by class: that they differ is public, how is not. */
export const differentiated = "按企业信用风险分类实施差异化抽查";

export const mentionsClass = (text: string): boolean => classWord.test(text);
export const hasClassRates = (text: string): boolean => classRate.test(text);

/** Values that must not be read in anything public: certificate numbers, telephones, as the workbook's own tables hold them. */
export class Secrets {
  private readonly known: ReadonlySet<string>;
  private readonly long: readonly string[];

  constructor(values: Iterable<string>) {
    this.known = new Set(
      [...values].map((value) => value.trim()).filter((value) => value.length >= shortestSecret),
    );
    this.long = [...this.known];
  }

  /** The text without any of them. A text without digits is looked up whole only: no secret is a word. */
  hide(text: string): string {
    if (this.known.size === 0 || text === "") return text;
    if (this.known.has(text)) return maskText;
    if (!/\d{4}/.test(text)) return text;
    let hidden = text;
    for (const piece of text.match(/[\p{L}\p{N}-]{5,}/gu) ?? [])
      if (this.known.has(piece)) hidden = hidden.replaceAll(piece, maskText);
    if (hidden !== text || this.long.length > mostSearched) return hidden;
    for (const secret of this.long) if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, maskText);
    return hidden;
  }

  /** Both: what looks like a person's number, and what is known to be one. */
  publicText(text: string): string {
    return withoutPersonalNumbers(this.hide(text));
  }
}

/** Beyond so many, texts are searched for whole words only. */
const mostSearched = 2_000;
