/** A sentence that matters now, with a mark and a tone; errors are announced at once, the rest politely. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AlertIcon, CheckIcon, ClockIcon } from "../look/icons";
import { signal } from "../look/theme";

export type Tone = "good" | "watch" | "late" | "plain";

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: "8px",
    padding: "8px 10px",
    borderRadius: "8px",
    lineHeight: "20px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  mark: { flexShrink: 0, width: "18px", height: "18px", marginTop: "1px" },
  body: { flexGrow: 1, minWidth: 0 },
  good: { backgroundColor: signal.goodSoft },
  watch: { backgroundColor: signal.watchSoft },
  late: { backgroundColor: signal.lateSoft },
  plain: { backgroundColor: signal.ground },
});

const marks = { good: CheckIcon, watch: AlertIcon, late: AlertIcon, plain: ClockIcon };
const colours = { good: signal.good, watch: signal.watch, late: signal.late, plain: signal.quiet };

export function Notice(props: { tone: Tone; children: ReactNode; actions?: ReactNode; mark?: boolean }) {
  const styles = useStyles();
  const Mark = marks[props.tone];
  return (
    <div
      className={mergeClasses(styles.root, styles[props.tone])}
      role={props.tone === "late" ? "alert" : "status"}
    >
      {props.mark !== false && <Mark className={styles.mark} style={{ color: colours[props.tone] }} />}
      <div className={styles.body}>
        {props.children}
        {props.actions && (
          <div style={{ marginTop: 8, display: "flex", gap: 8, flexWrap: "wrap" }}>{props.actions}</div>
        )}
      </div>
    </div>
  );
}
