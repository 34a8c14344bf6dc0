/**
 * The pane's own texts. Chinese is always there, but for the rooms behind 抽取, whose texts come with them;
 * English comes when somebody wants it, with the rooms'.
 */
import { learn } from "../../locale/spoken";
import { text } from "../../locale/text";
import type { Language, Params, Table } from "../../locale/text";
import zh from "../../locale/zh-CN/pane.json";
import type zhRooms from "../../locale/zh-CN/pane-rooms.json";

export type PaneKey = keyof typeof zh | keyof typeof zhRooms;

export const chineseTable: Table = zh;

let chineseRooms: Table = {};
let rooms: Promise<void> | null = null;

/** Fetches the Chinese texts of the rooms behind 抽取; to be awaited before one of them is shown. */
export function learnRooms(): Promise<void> {
  rooms ??= import("../../locale/zh-CN/pane-rooms.json").then(
    (table) => {
      chineseRooms = table.default;
    },
    (why: unknown) => {
      rooms = null;
      throw why;
    },
  );
  return rooms;
}

let english: Promise<Table> | null = null;

/** The table of a language, its sentences of faults fetched with it; a promise, always the same one, where it has to be fetched. */
export function tableOf(language: Language): Table | Promise<Table> {
  if (language === "zh-CN") return zh;
  english ??= Promise.all([
    import("../../locale/en-US/pane.json"),
    import("../../locale/en-US/pane-rooms.json"),
    learn(language),
  ]).then(([pane, far]) => ({ ...pane.default, ...far.default }));
  return english;
}

export function entry(table: Table, key: string, params?: Params): string | null {
  const own = [table, chineseRooms].find((each) => key in each);
  return own ? text(own, key, params) : null;
}
