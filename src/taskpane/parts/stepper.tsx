/** The steps of a longer job, each of them a button as soon as it can be gone to. */
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckIcon } from "../look/icons";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "open" | "closed";
}

const useStyles = makeStyles({
  list: { display: "flex", listStyleType: "none", margin: 0, padding: 0, minWidth: 0 },
  item: {
    flex: "1 1 0",
    minWidth: 0,
    position: "relative",
    "::before": {
      content: '""',
      position: "absolute",
      top: "14px",
      left: "-50%",
      width: "100%",
      height: "2px",
      backgroundColor: signal.line,
      zIndex: 0,
    },
    ":first-child::before": { display: "none" },
  },
  button: {
    position: "relative",
    zIndex: 1,
    width: "100%",
    border: "none",
    backgroundColor: "transparent",
    padding: "2px 0 4px",
    font: "inherit",
    fontSize: "12px",
    lineHeight: "16px",
    color: signal.quiet,
    cursor: "pointer",
    display: "grid",
    justifyItems: "center",
    gap: "4px",
    borderRadius: tokens.borderRadiusMedium,
    ":disabled": { cursor: "default" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  dot: {
    width: "24px",
    height: "24px",
    borderRadius: "50%",
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    border: "1.5px solid #8A9695",
    fontVariantNumeric: "tabular-nums",
  },
  done: { ...shorthands.borderColor(tokens.colorBrandStroke1), color: tokens.colorBrandForeground1 },
  here: {
    backgroundColor: tokens.colorBrandBackground,
    ...shorthands.borderColor(tokens.colorBrandBackground),
    color: tokens.colorNeutralForegroundOnBrand,
  },
  hereText: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function Stepper(props: { steps: readonly Step[]; here: string; onGo: (id: string) => void }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <nav aria-label={say("stepper.steps")}>
      <ol className={styles.list}>
        {props.steps.map((step, i) => {
          const here = step.id === props.here;
          return (
            <li key={step.id} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.button, here && styles.hereText)}
                disabled={step.state === "closed"}
                aria-current={here ? "step" : undefined}
                onClick={() => props.onGo(step.id)}
              >
                <span
                  className={mergeClasses(
                    styles.dot,
                    step.state === "done" && styles.done,
                    here && styles.here,
                  )}
                >
                  {step.state === "done" && !here ? <CheckIcon width={14} height={14} /> : i + 1}
                </span>
                {step.label}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
