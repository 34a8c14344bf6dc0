/** Templates and languages: flat tables, key → sentence with `{name}` placeholders. */

export type Language = "zh-CN" | "en-US";
export const languages: readonly Language[] = ["zh-CN", "en-US"];

/** One table of one area. */
export type Table = Readonly<Record<string, string>>;
/** What stands in the placeholders. */
export type Params = Readonly<Record<string, unknown>>;

/** What a language says of faults, and its terms of the field. */
export interface Tongue {
  readonly faults: Table;
  readonly terms: Table;
}

/**
 * Puts values into the placeholders of a template; a placeholder without a value stays visible. English agrees with
 * a number by `{n|row|rows}`: the first word for 1, the second for any other.
 */
export function format(template: string, params: Params = {}): string {
  return template.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined || value === null) return whole;
      return (one === undefined ? String(value) : String(value) === "1" ? one : other) ?? "";
    },
  );
}

/** The entry of a table with its placeholders filled; an unknown key shows itself, so that it is seen. */
export function text(table: Table, key: string, params?: Params): string {
  return format(table[key] ?? key, params);
}

/** A fault as one sentence that names the place, what was found and what was expected. */
export function sentenceIn({ faults, terms }: Tongue, fault: { readonly code: string }): string {
  return text(faults, fault.code, named(fault as Params, terms));
}

/** Parameters that are keys of figures and measures ("provincial.joint", "tasks") in the words of a language. */
function named(params: Params, terms: Table): Params {
  const words = { ...params };
  for (const member of ["key", "first", "second", "other", "measure"]) {
    const term = member === "measure" ? `measure.${params.measure}` : `figure.${params[member]}`;
    if (terms[term] !== undefined) words[member] = terms[term];
  }
  return words;
}

/** The language to speak to a person whose program shows the given one: Chinese unless it is English. */
export function languageFor(displayLanguage: string | undefined): Language {
  return /^en\b/i.test(displayLanguage ?? "") ? "en-US" : "zh-CN";
}
