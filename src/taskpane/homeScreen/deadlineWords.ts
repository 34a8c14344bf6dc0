/** A deadline in one line: what is due, and how many working days are left. */
import type { Deadline } from "../../core/calendar";
import { daysBetween } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Words } from "../words/words";

export interface DeadlineLine {
  readonly tone: "late" | "soon" | "calm";
  readonly text: string;
}

/** Within so many working days a deadline is near. */
const near = 3;

export function deadlineWords(words: Words, deadline: Deadline, today: LocalDate): DeadlineLine {
  const { say } = words;
  const what = say(`deadline.${deadline.kind}`, {
    task: deadline.task ?? "",
    month: deadline.month === null ? "" : words.monthName(deadline.month),
  });
  const left = deadline.workingDaysLeft;
  if (deadline.overdue)
    return {
      tone: "late",
      text:
        left === null
          ? say("deadline.lateDays", { what, n: daysBetween(deadline.due, today) })
          : say("deadline.late", { what, n: Math.abs(left) }),
    };
  const soon = deadline.due === today || (left !== null && left <= near);
  const tone = soon || (deadline.remindBy !== null && deadline.remindBy <= today) ? "soon" : "calm";
  if (deadline.due === today) return { tone, text: say("deadline.today", { what }) };
  if (left === null)
    return { tone, text: say("deadline.days", { what, n: daysBetween(today, deadline.due) }) };
  if (left === 0) return { tone, text: say("deadline.noWorkingDay", { what }) };
  return { tone, text: say("deadline.left", { what, n: left }) };
}
