/**
 * The same sentences for pages in a browser: Chinese is there at once, English is fetched when somebody wants
 * it. Until it has come, Chinese stands in.
 */
import { chinese } from "./chinese";
import { sentenceIn } from "./text";
import type { Language, Table, Tongue } from "./text";

const spoken: Record<Language, Tongue | null> = { "zh-CN": chinese, "en-US": null };
let lesson: Promise<void> | null = null;

/** Whether a language is here already. */
export const isSpoken = (language: Language): boolean => spoken[language] !== null;

/** Fetches a language; the same promise each time, and at once done for one that is here. */
export function learn(language: Language): Promise<void> {
  if (isSpoken(language)) return Promise.resolve();
  lesson ??= import("./english").then(
    ({ english }) => {
      spoken["en-US"] = english;
    },
    (why: unknown) => {
      lesson = null;
      throw why;
    },
  );
  return lesson;
}

/** A fault as one sentence that names the place, what was found and what was expected. */
export function sentence(fault: { readonly code: string }, language: Language): string {
  return sentenceIn(spoken[language] ?? chinese, fault);
}

/** Terms of the field in a language. */
export function termsIn(language: Language): Table {
  return (spoken[language] ?? chinese).terms;
}
