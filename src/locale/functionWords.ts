/** What custom functions say beside their faults: places in a range, names of arguments. */
import en from "./en-US/function-words.json";
import zh from "./zh-CN/function-words.json";
import type { Language, Table } from "./text";

export const functionWords: Record<Language, Table> = { "zh-CN": zh, "en-US": en };
