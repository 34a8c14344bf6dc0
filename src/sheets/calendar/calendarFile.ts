/**
 * 日程 as the text of an .ics file. It is kept on telephones and by whoever runs their calendars, so what is not for
 * the public does not go along: numbers of persons, certificates, classes, and that something went to judicial organs.
 */
import { icalendar } from "../../core/calendar";
import type { AgendaItem } from "../../core/calendar";
import { withoutClasses } from "../../core/publicity";
import { secretsOf } from "../publicity";
import type { WorkbookContents } from "../readWorkbook";
import { agendaWords } from "./agendaWords";

/** Reminded so many days before. */
const remindDays = 3;

/** @param stamp when the file is made, in UTC: `20240620T013000Z` */
export function calendarFile(
  items: readonly AgendaItem[],
  contents: WorkbookContents,
  stamp: string,
): { readonly name: string; readonly text: string } {
  const secrets = secretsOf(contents);
  const open = (text: string) => withoutClasses(secrets.publicText(text));
  const unit = open(contents.settings.unit);
  const text = icalendar({
    name: `${unit}双随机工作日程`,
    owner: unit,
    stamp,
    events: items.map((item) => {
      const { what, about } = agendaWords(item);
      const shown = open(about.replace(/移送(?:司法|公安|检察)机关/gu, "移送"));
      return {
        id: item.id,
        date: item.due,
        summary: shown === "" ? what : `${what}：${shown}`,
        description: item.at === null ? "" : open(item.at),
        remindDays: item.overdue ? null : remindDays,
      };
    }),
  });
  return { name: `${unit.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")}双随机工作日程.ics`, text };
}
