/** The nearest three deadlines, overdue first, in working days. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { nextDeadlines } from "../../core/calendar";
import { signal } from "../look/theme";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
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
    gap: "8px",
    flexWrap: "wrap",
    padding: "8px 12px",
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${signal.line}`,
    borderInlineStartWidth: "4px",
  },
  late: { borderInlineStartColor: signal.late, backgroundColor: signal.lateSoft },
  soon: { borderInlineStartColor: "#C98A12" },
  calm: { borderInlineStartColor: tokens.colorBrandStroke1 },
  left: { fontWeight: tokens.fontWeightSemibold },
  date: { color: signal.quiet, marginLeft: "auto", whiteSpace: "nowrap" },
});

export function Deadlines() {
  const styles = useStyles();
  const words = useWords();
  const { day } = useDay();
  const contents = useContents();
  const deadlines = nextDeadlines(day, { rules: contents.settings.rules, count: 3 });
  return (
    <ul className={styles.list} aria-label={words.say("home.deadlines")}>
      {deadlines.map((deadline) => {
        const { tone, text } = deadlineWords(words, deadline, day);
        return (
          <li key={`${deadline.kind} ${deadline.due}`} className={mergeClasses(styles.item, styles[tone])}>
            <span className={styles.left}>{text}</span>
            <span className={styles.date}>{words.shortDay(deadline.due)}</span>
          </li>
        );
      })}
    </ul>
  );
}
