/**
 * A string in an edit is text, whatever it looks like. Excel would read some as a number, a date, a formula
 * or a truth value, as if a person had typed them; such cells get the format "@" (text) before they are
 * written, and keep it.
 */
import type { Input } from "../../sheets/edit";

/** Whether Excel may take the string for something else. Wider than Excel's own rules: a false alarm only formats. */
export function looksLikeMore(text: string): boolean {
  return (
    /^\s*[=+\-@'#]/.test(text) ||
    /^\s*(true|false)\s*$/i.test(text) ||
    (/\d/.test(text) &&
      text.length <= 64 &&
      /^[\s\d.,:/\-+%eE()¥￥$€£年月日时分秒上下午APMapm]*$/.test(text)) ||
    (/\d/.test(text) && /^\d{1,4}[-/\s]?[A-Za-z]{3,9}[-/\s]?\d{0,4}$/.test(text)) ||
    (/\d/.test(text) && /^[A-Za-z]{3,9}[-/\s]\d{1,4}$/.test(text))
  );
}

/** For each cell "@" where it must be made text first, null where its format stays; null where none must. */
export function textFormats(values: readonly (readonly Input[])[]): (string | null)[][] | null {
  let any = false;
  const formats = values.map((row) =>
    row.map((value) => {
      const must = typeof value === "string" && looksLikeMore(value);
      any ||= must;
      return must ? "@" : null;
    }),
  );
  return any ? formats : null;
}

/** What Office.js is given: "" clears a cell, a formula is its text. */
export function officeValue(value: Input): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.formula : value;
}
