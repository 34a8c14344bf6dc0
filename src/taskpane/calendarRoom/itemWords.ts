/** A thing of the agenda in words, and how far it is. */
import type { AgendaItem } from "../../core/calendar";
import type { Words } from "../words/words";

export function itemWords({ find, monthName }: Words, { kind, subject, month }: AgendaItem): string {
  const about = month === null ? subject : monthName(month);
  return find(`calendar.item.${kind}`, { about }).trim();
}

export function leftOf({ say, count }: Words, { workingDaysLeft, overdue }: AgendaItem): string {
  if (workingDaysLeft === null) return say(overdue ? "calendar.lateUnknown" : "calendar.leftUnknown");
  if (overdue) return say("calendar.late", { n: count(Math.abs(workingDaysLeft)) });
  return workingDaysLeft === 0 ? say("calendar.now") : say("calendar.left", { n: count(workingDaysLeft) });
}
