/** The page's own words around the pane, in the language that the pane speaks. */
import { languageFor, text } from "../../locale/text";
import type { Language, Params, Table } from "../../locale/text";
import { sentence } from "../../locale/spoken";
import en from "../../locale/en-US/standalone.json";
import zh from "../../locale/zh-CN/standalone.json";

export type PageKey = keyof typeof zh;

export interface PageWords {
  readonly language: Language;
  say(key: PageKey, params?: Params): string;
  /** The sentence of a fault or of a note; notes stand in this page's own table. */
  tell(said: { readonly code: string }): string;
}

const tables: Readonly<Record<Language, Table>> = { "zh-CN": zh, "en-US": en };

export function pageWords(language: Language): PageWords {
  const table = tables[language];
  return {
    language,
    say: (key, params) => text(table, key, params),
    tell: (said) => (said.code in table ? text(table, said.code, said as Params) : sentence(said, language)),
  };
}

export const browserLanguage = (): Language => languageFor(navigator.language);
