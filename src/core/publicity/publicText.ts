/** A cell on its way to the public: without numbers of persons, without what the workbook itself holds secret. */
import { maskText, withoutPersonalNumbers } from "./personalNumber";

/** Of fewer characters a "secret" would be found everywhere. */
const shortestSecret = 5;
const letter = "(?<![A-Za-z0-9])[A-EＡ-Ｅ](?![A-Za-z0-9])";
const letters = `${letter}(?:\\s*[、,，/和及或至到~-]\\s*${letter})*`;
/** "C、D类企业", "A级", "信用风险等级为C", "(D)": a class named by its letter. */
const namedClass = new RegExp(
  `${letters}\\s*[类级等档](?:企业|主体|户)?|(?<=(?:等级|分类)(?:为|是|:|：)?\\s*)${letters}`,
  "gu",
);
const classRate = new RegExp(
  `(?<![A-Za-z0-9])[A-EＡ-Ｅ]\\s*[类级]?(?:企业|主体)?\\s*[:：=为按≥]*\\s*\\d+(?:\\.\\d+)?\\s*[%％]`,
  "u",
);

/** What stands in the place of rates by class: that they differ is public, how is not. */
export const differentiated = "按企业信用风险分类实施差异化抽查";
/** What stands in the place of a class. */
export const classMask = "（等级不公开）";

export const hasClassRates = (text: string): boolean => classRate.test(text);

/** The text without classes named by their letters; the same text where there is none. */
export const withoutClasses = (text: string): string =>
  /[A-EＡ-Ｅ]/.test(text) ? text.replace(namedClass, classMask) : text;

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
