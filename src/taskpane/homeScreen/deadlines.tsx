/** The nearest three deadlines, overdue first, in working days. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import type { ComponentType } from "react";
import { signal } from "../look/theme";
import { TextButton } from "../parts/textButton";
import { enterRoom } from "../rooms/enterRoom";
import { useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { learnRoom } from "../words/paneTables";
import { useWords } from "../words/words";
import { nearestDeadlines } from "./nearestDeadlines";
import { deadlineWords } from "./deadlineWords";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: "6px",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
  },
  item: {
    display: "flex",
    alignItems: "baseline",
    gap: "10px",
    padding: "8px 12px",
    borderRadius: "8px",
    lineHeight: "20px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${signal.line}`,
    borderInlineStartWidth: "4px",
  },
  late: { borderInlineStartColor: signal.late, backgroundColor: signal.lateSoft },
  soon: { borderInlineStartColor: "#C98A12" },
  calm: { borderInlineStartColor: tokens.colorBrandStroke1 },
  left: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: "anywhere" },
  more: { fontWeight: tokens.fontWeightRegular, color: signal.quiet },
  others: { display: "flex", flexWrap: "wrap", gap: "4px 12px", fontSize: "12px", lineHeight: "20px" },
  date: { color: signal.quiet, marginLeft: "auto", whiteSpace: "nowrap" },
});

/** They stand below what is there at once; where they cannot be fetched, the calendar is still one press away. */
const OtherDeadlines = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    const [{ OtherDeadlines: View }] = await Promise.all([import("./otherDeadlines"), learnRoom("calendar")]);
    return { default: View };
  } catch {
    return { default: () => null };
  }
});

export function Deadlines() {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const { day } = useDay();
  const contents = useContents();
  const deadlines = useMemo(() => nearestDeadlines(contents, day), [contents, day]);
  return (
    <div style={{ display: "grid", gap: 6 }}>
      <ul className={styles.list} aria-label={words.say("home.deadlines")}>
        {deadlines.map(({ deadline, alike }) => {
          const { tone, text } = deadlineWords(words, deadline, day);
          return (
            <li key={deadline.id} className={mergeClasses(styles.item, styles[tone])}>
              <span className={styles.left}>
                {text}
                {alike > 0 && (
                  <span className={styles.more}> {words.say("deadline.more", { n: alike })}</span>
                )}
              </span>
              <span className={styles.date}>{words.shortDay(deadline.due)}</span>
            </li>
          );
        })}
      </ul>
      <div className={styles.others}>
        <Suspense fallback={null}>
          <OtherDeadlines />
        </Suspense>
        <TextButton onClick={() => enterRoom(session, "calendar")}>{words.say("home.calendar")}</TextButton>
      </div>
    </div>
  );
}
