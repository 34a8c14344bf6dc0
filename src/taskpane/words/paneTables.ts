/**
 * The pane's own texts. Chinese is always there, but for the rooms' texts, which come with them;
 * English comes when somebody wants it, with the rooms'.
 */
import { learn } from "../../locale/spoken";
import { text } from "../../locale/text";
import type { Language, Params, Table } from "../../locale/text";
import zh from "../../locale/zh-CN/pane.json";
import type { RoomKey, Taught } from "./roomTables";

export type PaneKey = keyof typeof zh | RoomKey;

export const chineseTable: Table = zh;

let chineseRooms: Table = {};
const learning = new Map<Taught, Promise<void>>();

/** Fetches the Chinese texts of a room, or of a screen that brings its own; to be awaited before it is shown. */
export function learnRoom(room: Taught): Promise<void> {
  let lesson = learning.get(room);
  if (!lesson) {
    lesson = import("./roomTables")
      .then(({ chineseOf }) => Promise.all((chineseOf[room] ?? []).map((table) => table())))
      .then((tables) => {
        for (const table of tables) chineseRooms = { ...chineseRooms, ...table.default };
      });
    // What could not be fetched is asked for again the next time.
    lesson.catch(() => learning.delete(room));
    learning.set(room, lesson);
  }
  return lesson;
}

let english: Promise<Table> | null = null;

/** The table of a language, its sentences of faults fetched with it; a promise, always the same one, where it has to be fetched. */
export function tableOf(language: Language): Table | Promise<Table> {
  if (language === "zh-CN") return zh;
  english ??= Promise.all([import("./englishPane"), learn(language)]).then(([pane]) => pane.englishPane);
  return english;
}

export function entry(table: Table, key: string, params?: Params): string | null {
  const own = [table, chineseRooms].find((each) => key in each);
  return own ? text(own, key, params) : null;
}
