/**
 * All text shown to people, Chinese first. This room imports nothing but its own tables: flat JSON,
 * key → sentence with `{name}` placeholders; both languages hold the same keys (a test says so). This door
 * has all of it at once, for programs; pages, which fetch English only when it is wanted, take `spoken.ts`.
 */
import { wholeChinese } from "./chineseRooms";
import { english } from "./english";
import enCli from "./en-US/cli.json";
import { sentenceIn } from "./text";
import type { Language, Table } from "./text";
import zhCli from "./zh-CN/cli.json";

export { format, languageFor, languages, text } from "./text";
export type { Language, Params, Table } from "./text";
export { functionWords } from "./functionWords";

/** Terms of the field that several screens and programs share: figure keys, measures, choices. */
export const terms: Record<Language, Table> = { "zh-CN": wholeChinese.terms, "en-US": english.terms };
/** The command line's own words. */
export const cliText: Record<Language, Table> = { "zh-CN": zhCli, "en-US": enCli };

/** A fault as one sentence that names the place, what was found and what was expected. */
export function sentence(fault: { readonly code: string }, language: Language): string {
  return sentenceIn(language === "zh-CN" ? wholeChinese : english, fault);
}
