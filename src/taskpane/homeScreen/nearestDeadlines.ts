/** The nearest three deadlines. Tasks that wait for their publicity are one line, with the most pressing of them. */
import { nextDeadlines } from "../../core/calendar";
import type { Deadline } from "../../core/calendar";
import type { LocalDate } from "../../core/calendar/localDate";
import { openPublicity } from "../../core/ledger";
import type { WorkbookContents } from "../../sheets";
import { holidaysOf } from "../session/holidays";

export interface NearDeadline {
  readonly deadline: Deadline;
  /** How many more of the same kind are folded into this line. */
  readonly alike: number;
}

const shown = 3;

export function nearestDeadlines(contents: WorkbookContents, day: LocalDate): readonly NearDeadline[] {
  const all = nextDeadlines(day, {
    rules: contents.settings.rules,
    extra: holidaysOf(contents),
    openPublicity: openPublicity(
      contents.ledger.filter(({ inspectedOn }) => !inspectedOn || inspectedOn <= day),
    ),
  });
  const publicity = all.filter(({ kind }) => kind === "publicity");
  return all
    .filter((each) => each.kind !== "publicity" || each === publicity[0])
    .slice(0, shown)
    .map((deadline) => ({ deadline, alike: deadline.kind === "publicity" ? publicity.length - 1 : 0 }));
}
