/**
 * Every word that the pane says, in the language that the person chose: Chinese first, English second.
 * Dates read 2024年6月20日, numbers carry separators, addresses stay as Excel writes them.
 */
import { createContext, use, useContext, useMemo } from "react";
import type { ReactNode } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { sentence, termsIn } from "../../locale/spoken";
import { text } from "../../locale/text";
import type { Language, Params, Table } from "../../locale/text";
import { chineseTable, entry, tableOf } from "./paneTables";
import type { PaneKey } from "./paneTables";

/** Any fault; the members beside its code fill the placeholders of its sentence. */
export interface FaultLike {
  readonly code: string;
}

export interface Words {
  readonly language: Language;
  /** The pane's own text. */
  say(key: PaneKey, params?: Params): string;
  /** A text whose key is put together from a closed set of ids; `otherwise` where there is none. */
  find(key: string, params?: Params, otherwise?: string): string;
  /** A term that several screens share. */
  term(key: string, params?: Params): string;
  /** The pane's own faults stand in its own table. */
  fault(fault: FaultLike): string;
  /** 2024年6月20日 · 20 June 2024 */
  day(date: LocalDate): string;
  /** 6月20日 · 20 June */
  shortDay(date: LocalDate): string;
  /** 2024年6月 · June 2024 */
  month(date: LocalDate): string;
  /** 6 月 · June */
  monthName(month: number): string;
  count(n: number): string;
  /** 名称： · Name: */
  colon(name: string): string;
  /** 甲（乙） · A (B) */
  aside(text: string, more: string): string;
  /** 甲，乙 · A, B */
  commas(parts: readonly string[]): string;
}

export function wordsIn(language: Language, table: Table): Words {
  const locale = language === "zh-CN" ? "zh-CN" : "en-GB";
  const utc = (date: LocalDate) => new Date(`${date}T00:00:00Z`);
  const format = (date: LocalDate, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(utc(date));
  const chinese = language === "zh-CN";
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    say: (key, params) => entry(table, key, params) ?? key,
    find: (key, params, otherwise = key) => entry(table, key, params) ?? otherwise,
    term: (key, params) => text(termsIn(language), key, params),
    fault(fault) {
      const params = fault as unknown as Params;
      // The sentences that rooms bring are Chinese: English has all of its own in one piece.
      if (chinese) return entry(table, fault.code, params) ?? sentence(fault, language);
      return fault.code in table ? text(table, fault.code, params) : sentence(fault, language);
    },
    day(date) {
      const { year, month, day } = partsOf(date);
      return chinese
        ? `${year}年${month}月${day}日`
        : format(date, { day: "numeric", month: "long", year: "numeric" });
    },
    shortDay(date) {
      const { month, day } = partsOf(date);
      return chinese ? `${month}月${day}日` : format(date, { day: "numeric", month: "long" });
    },
    month(date) {
      const { year, month } = partsOf(date);
      return chinese ? `${year}年${month}月` : format(date, { month: "long", year: "numeric" });
    },
    monthName: (month) =>
      chinese
        ? `${month} 月`
        : new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
            new Date(Date.UTC(2024, month - 1)),
          ),
    count: (n) => numbers.format(n),
    colon: (name) => (chinese ? `${name}：` : `${name}: `),
    aside: (text, more) => (chinese ? `${text}（${more}）` : `${text} (${more})`),
    commas: (parts) => parts.join(chinese ? "，" : ", "),
  };
}

/** For texts that are Chinese whatever the pane speaks. */
export const chineseWords: Words = wordsIn("zh-CN", chineseTable);

const Context = createContext<Words>(chineseWords);

/** Suspends while the language's table is on its way. */
export function WordsProvider(props: { language: Language; children: ReactNode }) {
  const found = tableOf(props.language);
  const table = found instanceof Promise ? use(found) : found;
  const words = useMemo(() => wordsIn(props.language, table), [props.language, table]);
  return <Context.Provider value={words}>{props.children}</Context.Provider>;
}

export const useWords = (): Words => useContext(Context);
