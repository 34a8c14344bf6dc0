/** 日程: a month's sheet with what falls on its days, the list with overdue first, and ways to take it along. */
import { useMemo, useState } from "react";
import { agenda, isWorkingDay, isYearKnown, partsOf, unknownYears } from "../../core/calendar";
import type { LocalDate } from "../../core/calendar/localDate";
import { datedThings, hasSchedule } from "../../sheets/calendar";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { LookedFrom } from "../parts/lookedFrom";
import { Notice } from "../parts/notice";
import { holidaysOf } from "../session/holidays";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { AgendaList } from "./agendaList";
import { HolidayYear } from "./holidayYear";
import { MonthSheet } from "./monthSheet";
import { TakeAlong } from "./takeAlong";

const gridsOf = (s: PaneState) => s.grids;

export function CalendarRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const contents = useContents();
  const grids = usePane(useSession(), gridsOf);
  const { day } = useDay();
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const extra = useMemo(() => holidaysOf(contents), [contents]);
  const items = useMemo(
    () =>
      agenda({
        today: day,
        dated: datedThings(grids, contents, day, extra),
        options: { rules: contents.settings.rules, extra },
        ownSchedule: hasSchedule(contents, day),
      }),
    [grids, contents, day, extra],
  );
  const works = useMemo(
    () => (date: LocalDate) => {
      const known = isWorkingDay(date, extra);
      return known.ok ? known.value : null;
    },
    [extra],
  );
  const unknown = unknownYears(items, day, extra).filter((each) => each <= partsOf(day).year + 1);
  const { year } = partsOf(day);
  return (
    <div className={layout.stack}>
      <LookedFrom />
      <Section title={say("calendar.title")}>
        <div className={layout.stack}>
          {unknown.map((each) => (
            <Notice key={each} tone="watch">
              {say("calendar.yearUnknown", { year: each })}
            </Notice>
          ))}
          <MonthSheet key={day} items={items} from={day} works={works} chosen={chosen} onChoose={setChosen} />
        </div>
      </Section>
      <AgendaList items={items} chosen={chosen} onClear={() => setChosen(null)} />
      <TakeAlong items={items} today={day} />
      <HolidayEntry key={year} year={year} />
    </div>
  );
}

/** One year at a time, the nearest first; what was entered stays in sight until one leaves, with its way back. */
function HolidayEntry({ year }: { year: number }) {
  const contents = useContents();
  const [toEnter] = useState(() => [year, year + 1].find((each) => !isYearKnown(each, holidaysOf(contents))));
  return toEnter === undefined ? null : <HolidayYear key={toEnter} year={toEnter} />;
}
