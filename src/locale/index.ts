/**
 * All text shown to people, Chinese first. This room imports nothing but its own tables: flat JSON,
 * key → sentence with `{name}` placeholders; both languages hold the same keys (a test says so).
 */
import enCli from "./en-US/cli.json";
import enDocuments from "./en-US/faults-documents.json";
import enDraw from "./en-US/faults-draw.json";
import enFunctions from "./en-US/faults-functions.json";
import enHost from "./en-US/faults-host.json";
import enLedger from "./en-US/faults-ledger.json";
import enSheets from "./en-US/faults-sheets.json";
import enTeams from "./en-US/faults-teams.json";
import enTerms from "./en-US/terms.json";
import enFunctionWords from "./en-US/function-words.json";
import zhCli from "./zh-CN/cli.json";
import zhDocuments from "./zh-CN/faults-documents.json";
import zhDraw from "./zh-CN/faults-draw.json";
import zhFunctions from "./zh-CN/faults-functions.json";
import zhHost from "./zh-CN/faults-host.json";
import zhLedger from "./zh-CN/faults-ledger.json";
import zhSheets from "./zh-CN/faults-sheets.json";
import zhTeams from "./zh-CN/faults-teams.json";
import zhTerms from "./zh-CN/terms.json";
import zhFunctionWords from "./zh-CN/function-words.json";

export type Language = "zh-CN" | "en-US";
export const languages: readonly Language[] = ["zh-CN", "en-US"];

/** One table of one area. */
export type Table = Readonly<Record<string, string>>;
/** What stands in the placeholders. */
export type Params = Readonly<Record<string, unknown>>;

const faults: Record<Language, Table> = {
  "zh-CN": { ...zhDraw, ...zhLedger, ...zhSheets, ...zhHost, ...zhDocuments, ...zhTeams, ...zhFunctions },
  "en-US": { ...enDraw, ...enLedger, ...enSheets, ...enHost, ...enDocuments, ...enTeams, ...enFunctions },
};

/** Terms of the field that several screens and programs share: figure keys, measures, choices. */
export const terms: Record<Language, Table> = { "zh-CN": zhTerms, "en-US": enTerms };
/** The command line's own words. */
export const cliText: Record<Language, Table> = { "zh-CN": zhCli, "en-US": enCli };

/** What custom functions say beside their faults: places in a range, names of arguments. */
export const functionWords: Record<Language, Table> = { "zh-CN": zhFunctionWords, "en-US": enFunctionWords };

/** Puts values into the placeholders of a template; a placeholder without a value stays visible. */
export function format(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    params[name] === undefined || params[name] === null ? whole : String(params[name]),
  );
}

/** The entry of a table with its placeholders filled; an unknown key shows itself, so that it is seen. */
export function text(table: Table, key: string, params?: Params): string {
  return format(table[key] ?? key, params);
}

/** A fault as one sentence that names the place, what was found and what was expected. */
export function sentence(fault: { readonly code: string }, language: Language): string {
  return text(faults[language], fault.code, named(fault as Params, language));
}

/** Parameters that are keys of figures and measures ("provincial.joint", "tasks") in the words of a language. */
function named(params: Params, language: Language): Params {
  const words = { ...params };
  for (const member of ["key", "first", "second", "other", "measure"]) {
    const term = member === "measure" ? `measure.${params.measure}` : `figure.${params[member]}`;
    if (terms[language][term] !== undefined) words[member] = terms[language][term];
  }
  return words;
}

/** The language to speak to a person whose program shows the given one: Chinese unless it is English. */
export function languageFor(displayLanguage: string | undefined): Language {
  return /^en\b/i.test(displayLanguage ?? "") ? "en-US" : "zh-CN";
}
