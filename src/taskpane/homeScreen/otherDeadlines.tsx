/**
 * What else is dated (录入, 后续处置, 执法证, 等级月份, 任务 …): one line a kind that is overdue or near, below the
 * nearest three. Fetched after the first screen stands; the whole calendar is one press away.
 */
import { useMemo } from "react";
import { agenda } from "../../core/calendar";
import type { AgendaKind } from "../../core/calendar";
import { datedThings, hasSchedule } from "../../sheets/calendar";
import { TextButton } from "../parts/textButton";
import { enterRoom } from "../rooms/enterRoom";
import { holidaysOf } from "../session/holidays";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

/** The others stand among the nearest three. */
const kinds: readonly AgendaKind[] = [
  "entry",
  "followUp",
  "certificate",
  "classMonth",
  "task",
  "training",
  "schedule",
];
/** Working days. */
const near = 5;

const gridsOf = (s: PaneState) => s.grids;

export function OtherDeadlines() {
  const { say, find, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const { day } = useDay();
  const lines = useMemo(() => {
    const extra = holidaysOf(contents);
    const items = agenda({
      today: day,
      dated: datedThings(grids, contents, day, extra),
      options: { rules: contents.settings.rules, extra },
      ownSchedule: hasSchedule(contents, day),
    });
    return kinds.flatMap((kind) => {
      const own = items.filter((item) => item.kind === kind);
      const late = own.filter(({ overdue }) => overdue).length;
      const soon = own.filter(
        ({ overdue, workingDaysLeft }) => !overdue && workingDaysLeft !== null && workingDaysLeft <= near,
      ).length;
      return late + soon === 0 ? [] : [{ kind, late, soon }];
    });
  }, [contents, grids, day]);
  return (
    <>
      {lines.map(({ kind, late, soon }) => (
        <TextButton key={kind} onClick={() => enterRoom(session, "calendar")}>
          {say(late > 0 ? "calendar.home.late" : "calendar.home.soon", {
            kind: find(`calendar.kind.${kind}`),
            n: count(late > 0 ? late : soon),
          })}
        </TextButton>
      ))}
    </>
  );
}
