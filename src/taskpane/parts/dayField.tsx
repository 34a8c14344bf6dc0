/** A day, by the browser's own date field. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";

const useStyles = makeStyles({
  root: { display: "grid", gap: "2px", gridTemplateColumns: "minmax(0, 1fr)" },
  label: { fontSize: "14px", lineHeight: "20px", padding: "2px 0" },
  input: {
    font: "inherit",
    fontSize: "14px",
    minWidth: 0,
    width: "100%",
    height: "32px",
    padding: "0 12px",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export function DayField(props: { label: string; value: LocalDate; onPick: (day: LocalDate) => void }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.input}
        value={props.value}
        onChange={(event) => {
          const day = parseIsoDate(event.target.value);
          if (day) props.onPick(day);
        }}
      />
    </div>
  );
}
