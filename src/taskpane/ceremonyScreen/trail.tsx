/** Where a public draw stands: its eight steps as a row of marks, the present one in words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckIcon } from "../look/icons";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";

export const trailSteps = ["scope", "rates", "freeze", "publish", "seed", "draw", "teams", "record"] as const;
export type TrailStep = (typeof trailSteps)[number];

const useStyles = makeStyles({
  list: { display: "flex", listStyleType: "none", margin: 0, padding: 0, gap: "4px" },
  item: {
    flex: "1 1 0",
    minWidth: 0,
    height: "22px",
    display: "grid",
    placeItems: "center",
    borderRadius: "11px",
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: signal.line,
    color: "#4A5655",
  },
  done: { backgroundColor: signal.goodSoft, color: signal.good },
  here: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: "8px 0 0", overflowWrap: "anywhere" },
});

export function Trail({ here, room }: { here: TrailStep; room: CeremonyRoom | null }) {
  const styles = useStyles();
  const { say } = useWords();
  const stage = room?.ceremony.stage;
  const at = trailSteps.indexOf(here);
  const finished = stage === "recorded";
  return (
    <Section>
      <ol className={styles.list} aria-label={say("ceremony.steps")}>
        {trailSteps.map((step, i) => {
          const done = finished || i < at;
          return (
            <li
              key={step}
              className={mergeClasses(styles.item, done && styles.done, !done && i === at && styles.here)}
              aria-current={!done && i === at ? "step" : undefined}
              title={say(`ceremony.step.${step}`)}
            >
              {done ? <CheckIcon width={14} height={14} /> : i + 1}
              <span
                style={{
                  position: "absolute",
                  width: 1,
                  height: 1,
                  overflow: "hidden",
                  clipPath: "inset(50%)",
                }}
              >
                {say(`ceremony.step.${step}`)}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.words} role="status">
        {stage === "aborted"
          ? say("ceremony.isAborted")
          : finished
            ? say("ceremony.isRecorded")
            : say("ceremony.at", { n: at + 1, of: trailSteps.length, step: say(`ceremony.step.${here}`) })}
        {room && ` · ${room.ceremony.label}`}
      </p>
    </Section>
  );
}
