/** A cell on its way to the public: without numbers of persons, without what the workbook itself holds secret. */
import { maskText, withoutPersonalNumbers } from "./personalNumber";

/** Of fewer characters a "secret" would be found everywhere. */
const shortestSecret = 5;
const letter = "(?<![A-Za-z0-9])[A-Ea-eＡ-Ｅａ-ｅ](?![A-Za-z0-9])";
const capital = "(?<![A-Za-z0-9])[A-EＡ-Ｅ](?![A-Za-z0-9])";
const letters = `${letter}(?:\\s*[、,，/和及或至到~-]\\s*${letter})*`;
/** "C、D类企业", "A级", "d类", "信用风险等级为C", "信用风险D", "(D)": a class named by its letter. */
const namedClass = new RegExp(
  [
    `${letters}\\s*[类级等档](?:企业|主体|户)?`,
    `(?<=(?:等级|分类|类别|信用|风险)(?:评定|结果)?(?:为|是|:|：)?\\s*)${letters}`,
    `[(（[【]\\s*${capital}\\s*[)）\\]】]`,
  ].join("|"),
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
  /[A-Ea-eＡ-Ｅａ-ｅ]/.test(text) ? text.replace(namedClass, classMask) : text;

/** Values that must not be read in anything public: certificate numbers, telephones, as the workbook's own tables hold them. */
export class Secrets {
  private readonly known: ReadonlySet<string>;
  /** By its longest run of digits: 冀QHD0031415926 by 0031415926. */
  private readonly byRun: ReadonlyMap<string, readonly string[]>;

  constructor(values: Iterable<string>) {
    this.known = new Set(
      [...values].map((value) => value.trim()).filter((value) => value.length >= shortestSecret),
    );
    const byRun = new Map<string, string[]>();
    for (const secret of this.known) {
      const run = runsOf(secret).reduce(
        (longest, each) => (each.length > longest.length ? each : longest),
        "",
      );
      const others = byRun.get(run);
      if (others) others.push(secret);
      else byRun.set(run, [secret]);
    }
    this.byRun = byRun;
  }

  /** The text without any of them. A text without digits is looked up whole only: no secret is a word. */
  hide(text: string): string {
    if (this.known.size === 0 || text === "") return text;
    if (this.known.has(text)) return maskText;
    if (!/\d{4}/.test(text)) return text;
    let hidden = text;
    // The runs of a text are few, however many secrets a pool of 130,000 objects holds.
    for (const run of new Set(runsOf(text)))
      for (const secret of this.byRun.get(run) ?? [])
        if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, maskText);
    if (hidden !== text || this.known.size > mostSearched) return hidden;
    for (const secret of this.known)
      if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, maskText);
    return hidden;
  }

  /** Both: what looks like a person's number, and what is known to be one. */
  publicText(text: string): string {
    return withoutPersonalNumbers(this.hide(text));
  }
}

const runsOf = (text: string): readonly string[] => text.match(/\d{4,}/g) ?? [];

/** Beyond so many, a secret is not looked for inside longer numbers. */
const mostSearched = 2_000;
