/** The three measures of a figure, each a button that leads to what is behind it. */
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { measures } from "../../core/forms/figures";
import type { Figure, FigureKey, Measure } from "../../core/forms/figures";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  figures: { display: "flex", gap: "6px", flexWrap: "wrap", margin: "6px 0 4px", alignItems: "center" },
  part: { color: signal.quiet, minWidth: "56px" },
  figure: {
    border: `1px solid ${signal.line}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: "6px",
    padding: "3px 8px",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  traced: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
  },
  byHand: { color: signal.watch, fontSize: "12px" },
  number: { fontWeight: tokens.fontWeightSemibold },
});

const zero: Figure = { tasks: 0, households: 0, problems: 0, rows: [] };

export function FigureButtons(props: { report: Report; figureKey: FigureKey; part: string | null }) {
  const styles = useStyles();
  const { say, term, count } = useWords();
  const { report, figureKey, part } = props;
  const figure = report.figures.get(figureKey) ?? zero;
  const { traced } = report.state;
  const byHand = (measure: Measure) =>
    report.corrections.some((each) => each.key === figureKey && each.measure === measure);
  const isTraced = (measure: Measure) => traced?.key === figureKey && traced.measure === measure;
  const nameOf = (measure: Measure) =>
    measure === "problems" ? say("figure.problems") : term(`measure.${measure}`);
  return (
    <div className={styles.figures}>
      {part !== null && <span className={styles.part}>{part}</span>}
      {measures.map((measure) => (
        <button
          key={measure}
          type="button"
          className={mergeClasses(styles.figure, isTraced(measure) && styles.traced)}
          aria-label={`${term(`figure.${figureKey}`)} ${nameOf(measure)} ${count(figure[measure])} ${term(`unit.${measure}`)}${byHand(measure) ? ` ${say("report.byHand")}` : ""}`}
          aria-expanded={isTraced(measure)}
          onClick={() => report.change({ traced: isTraced(measure) ? null : { key: figureKey, measure } })}
        >
          {measure === "problems" && `${say("figure.problems")} `}
          <span className={styles.number}>{count(figure[measure])}</span> {term(`unit.${measure}`)}
          {byHand(measure) && <span className={styles.byHand}> {say("report.byHand")}</span>}
        </button>
      ))}
    </div>
  );
}
