/** The page's words, in both languages: it carries its own and the verifier's sentences, and no others. */
import { text } from "../../locale";
import type { Language, Params, Table } from "../../locale";
import enDraw from "../../locale/en-US/faults-draw.json";
import enHost from "../../locale/en-US/faults-host.json";
import enSheets from "../../locale/en-US/faults-sheets.json";
import en from "../../locale/en-US/verify.json";
import zhDraw from "../../locale/zh-CN/faults-draw.json";
import zhHost from "../../locale/zh-CN/faults-host.json";
import zhSheets from "../../locale/zh-CN/faults-sheets.json";
import zh from "../../locale/zh-CN/verify.json";

const tables: Record<Language, Table> = {
  "zh-CN": { ...zhDraw, ...zhHost, ...zhSheets, ...zh },
  "en-US": { ...enDraw, ...enHost, ...enSheets, ...en },
};

/** Says a key, or a fault by its code, in one language. */
export type Say = (key: string, params?: Params) => string;

export function sayIn(language: Language): Say {
  return (key, params) => text(tables[language], key, params);
}

/** A fault as its sentence. */
export function sentenceOf(fault: { readonly code: string }, say: Say): string {
  return say(fault.code, { ...fault });
}
