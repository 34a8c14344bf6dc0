/** The pane's own texts. Chinese is always there; English comes when somebody wants it. */
import { learn } from "../../locale/spoken";
import { text } from "../../locale/text";
import type { Language, Params } from "../../locale/text";
import zh from "../../locale/zh-CN/pane.json";

export type PaneKey = keyof typeof zh;
export type PaneTable = Readonly<Record<PaneKey, string>>;

export const chineseTable: PaneTable = zh;

let english: Promise<PaneTable> | null = null;

/** The table of a language, its sentences of faults fetched with it; a promise, always the same one, where it has to be fetched. */
export function tableOf(language: Language): PaneTable | Promise<PaneTable> {
  if (language === "zh-CN") return zh;
  english ??= Promise.all([import("../../locale/en-US/pane.json"), learn(language)]).then(
    ([table]) => table.default,
  );
  return english;
}

export function entry(table: PaneTable, key: string, params?: Params): string | null {
  return key in table ? text(table, key, params) : null;
}
