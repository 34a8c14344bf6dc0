/**
 * A month as a grid: arrows go from day to day, Page Up and Page Down from month to month, Home and End along the
 * week (the keys of the ARIA date grid). Rest days and days worked in exchange are told by words, not by colour alone.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { addDays, daysInMonth, localDate, monthWeeks, partsOf, weekday } from "../../core/calendar";
import type { AgendaItem, MonthDay } from "../../core/calendar";
import type { LocalDate } from "../../core/calendar/localDate";
import { ChevronIcon } from "../look/icons";
import { signal } from "../look/theme";
import { useDay } from "../session/useContents";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: { flexGrow: 1, textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  grid: { display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))", gap: "2px" },
  row: { display: "contents" },
  name: { textAlign: "center", color: signal.quiet, fontSize: "12px", lineHeight: "20px" },
  cell: { display: "grid" },
  day: {
    font: "inherit",
    display: "grid",
    justifyItems: "center",
    alignContent: "start",
    minHeight: "44px",
    padding: "3px 0 2px",
    border: "1px solid transparent",
    borderRadius: "6px",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rest: { backgroundColor: signal.ground, color: signal.quiet },
  outside: { color: signal.quiet, fontSize: "12px" },
  today: { border: `1px solid ${tokens.colorBrandStroke1}` },
  chosen: { backgroundColor: signal.goodSoft, color: tokens.colorNeutralForeground1 },
  // Drawn, not written: the button's name says it in full, and "6" with "1 项" behind it reads as 61.
  mark: {
    fontSize: "11px",
    lineHeight: "14px",
    minHeight: "14px",
    "::before": { content: "attr(data-mark)" },
  },
  due: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  late: { color: signal.late, fontWeight: tokens.fontWeightSemibold },
});

export function MonthSheet(props: {
  items: readonly AgendaItem[];
  /** The day that is looked from: mostly today. */
  from: LocalDate;
  works: (date: LocalDate) => boolean | null;
  chosen: LocalDate | null;
  onChoose: (date: LocalDate) => void;
}) {
  const styles = useStyles();
  const { say, find, month: monthWords } = useWords();
  const { from, works, items } = props;
  const [at, setAt] = useState(from);
  const [moved, setMoved] = useState(false);
  const focused = useRef<HTMLButtonElement>(null);
  // Only a key moves the focus; a month that is turned by its button leaves it on the button.
  useEffect(() => {
    if (moved) focused.current?.focus();
  }, [at, moved]);
  const { year, month } = partsOf(at);
  const first = localDate(year, month, 1) ?? at;
  const turn = (months: number) => {
    setMoved(false);
    setAt(monthsLater(at, months));
  };
  const go = (date: LocalDate) => {
    setMoved(true);
    setAt(date);
  };
  const byDay = new Map<string, AgendaItem[]>();
  for (const item of items) byDay.set(item.due, [...(byDay.get(item.due) ?? []), item]);
  return (
    <div>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronIcon style={{ transform: "rotate(180deg)" }} />}
          aria-label={say("calendar.before")}
          onClick={() => turn(-1)}
        />
        <div className={styles.title} aria-live="polite">
          {monthWords(first)}
        </div>
        <Button
          appearance="subtle"
          icon={<ChevronIcon />}
          aria-label={say("calendar.after")}
          onClick={() => turn(1)}
        />
      </div>
      <div
        role="grid"
        aria-label={say("calendar.grid", { month: monthWords(first) })}
        className={styles.grid}
      >
        <div role="row" className={styles.row}>
          {Array.from({ length: 7 }, (_, i) => (
            <div key={i} role="columnheader" className={styles.name}>
              {find(`calendar.weekday.${i}`)}
            </div>
          ))}
        </div>
        {monthWeeks(year, month, works).map((week) => (
          <div key={week[0].date} role="row" className={styles.row}>
            {week.map((day) => (
              <div
                key={day.date}
                role="gridcell"
                className={styles.cell}
                aria-selected={day.date === props.chosen}
              >
                <DayButton
                  day={day}
                  items={byDay.get(day.date) ?? []}
                  from={from}
                  chosen={day.date === props.chosen}
                  entry={day.date === at}
                  focus={day.date === at ? focused : null}
                  onChoose={() => {
                    setMoved(false);
                    setAt(day.date);
                    props.onChoose(day.date);
                  }}
                  onGo={go}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface DayProps {
  day: MonthDay;
  items: readonly AgendaItem[];
  from: LocalDate;
  chosen: boolean;
  /** The one day that Tab comes to. */
  entry: boolean;
  focus: React.RefObject<HTMLButtonElement | null> | null;
  onChoose: () => void;
  onGo: (date: LocalDate) => void;
}

function DayButton({ day, items, from, chosen, entry, focus, onChoose, onGo }: DayProps) {
  const styles = useStyles();
  const { say, day: dayWords, count, commas } = useWords();
  const { now } = useDay();
  const { date, works } = day;
  const exchanged = works === true && weekday(date) >= 5;
  const state =
    works === null ? "calendar.unknown" : exchanged ? "calendar.exchanged" : works ? null : "calendar.rest";
  const label = commas([
    dayWords(date),
    ...(date === now ? [say("calendar.today")] : date === from ? [say("calendar.from")] : []),
    ...(state ? [say(state)] : []),
    ...(items.length > 0 ? [say("calendar.things", { n: count(items.length) })] : []),
  ]);
  return (
    <button
      type="button"
      ref={focus}
      tabIndex={entry ? 0 : -1}
      aria-label={label}
      aria-current={date === from ? "date" : undefined}
      className={mergeClasses(
        styles.day,
        works === false && styles.rest,
        !day.inMonth && styles.outside,
        date === from && styles.today,
        chosen && styles.chosen,
      )}
      onClick={onChoose}
      onKeyDown={(event) => {
        const next = keyed(event.key, date);
        if (!next) return;
        event.preventDefault();
        onGo(next);
      }}
    >
      <span>{partsOf(date).day}</span>
      <span
        className={mergeClasses(
          styles.mark,
          items.some(({ overdue }) => overdue) ? styles.late : items.length > 0 && styles.due,
        )}
        data-mark={
          items.length > 0
            ? say("calendar.count", { n: items.length })
            : exchanged
              ? say("calendar.work")
              : ""
        }
      />
    </button>
  );
}

function keyed(key: string, date: LocalDate): LocalDate | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return addDays(date, -weekday(date));
    case "End":
      return addDays(date, 6 - weekday(date));
    case "PageUp":
      return monthsLater(date, -1);
    case "PageDown":
      return monthsLater(date, 1);
    default:
      return null;
  }
}

/** The same day of another month, or its last. */
function monthsLater(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return localDate(y, m, Math.min(day, daysInMonth(y, m))) ?? date;
}
