/** Faults as sentences: the rooms' own, and those of the command line, whose words are in another table. */
import { cliText, sentence, text } from "../src/locale";
import type { Language } from "../src/locale";

export function saySentence(fault: { readonly code: string }, language: Language): string {
  const own = cliText[language];
  return fault.code in own ? text(own, fault.code, { ...fault }) : sentence(fault, language);
}
