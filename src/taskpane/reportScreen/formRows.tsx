/** Every row of the form: its three figures, the cell each goes to, what stands there and what will. */
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { FormGroup } from "../../core/forms/definition";
import type { Figure, FigureKey, Measure } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import type { Placement } from "../../sheets";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";
import { FigureTrace } from "./figureTrace";
import { faultsOfKey } from "./reportFaults";
import { placementTexts } from "./placementTexts";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  row: {
    padding: "10px 0",
    borderTop: `1px solid ${signal.line}`,
    ":first-of-type": { borderTop: "none", paddingTop: 0 },
  },
  label: { display: "flex", gap: "6px", alignItems: "flex-start" },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  mark: { width: "17px", height: "17px", flexShrink: 0, marginTop: "2px" },
  figures: { display: "flex", gap: "6px", flexWrap: "wrap", margin: "6px 0 4px" },
  figure: {
    border: `1px solid ${signal.line}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: "6px",
    padding: "3px 9px",
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
  number: { fontWeight: tokens.fontWeightSemibold },
  where: { color: signal.quiet, overflowWrap: "anywhere" },
  before: { textDecorationLine: "line-through" },
  after: { color: tokens.colorNeutralForeground1 },
});

export function FormRows({ report }: { report: Report }) {
  const { definition } = report;
  return (
    <>
      {definition.groups.map((group) => (
        <Section key={group.id} title={group.label}>
          {group.rows.flatMap((row) =>
            (row.split ?? [null]).map((part) => (
              <FormRow
                key={`${row.id} ${part}`}
                report={report}
                group={group}
                label={row.label}
                figureKey={part ? `${group.id}.${row.id}.${part}` : `${group.id}.${row.id}`}
              />
            )),
          )}
        </Section>
      ))}
    </>
  );
}

const zero: Figure = { tasks: 0, households: 0, problems: 0, rows: [] };

function FormRow(props: { report: Report; group: FormGroup; label: string; figureKey: FigureKey }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, count } = useWords();
  const { report, figureKey } = props;
  const figure = report.counted.figures.get(figureKey) ?? zero;
  const placed = report.plan?.placed.filter((p) => p.key === figureKey) ?? [];
  const unplaced = report.plan?.unplaced.includes(figureKey) ?? false;
  const wrong = faultsOfKey(report, figureKey).length > 0 || unplaced;
  const { traced } = report.state;
  const name = term(`figure.${figureKey}`);
  const trace = (measure: Measure) =>
    report.change({
      traced: traced?.key === figureKey && traced.measure === measure ? null : { key: figureKey, measure },
    });
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <div className={styles.label}>
        <span className={styles.name} title={props.label}>
          {name}
        </span>
        {wrong ? (
          <AlertIcon
            className={styles.mark}
            style={{ color: signal.watch }}
            role="img"
            aria-label={say("report.row.wrong")}
            aria-hidden={false}
          />
        ) : (
          <CheckIcon
            className={styles.mark}
            style={{ color: signal.good }}
            role="img"
            aria-label={say("report.row.good")}
            aria-hidden={false}
          />
        )}
      </div>
      <div className={styles.figures}>
        {measures.map((measure) => (
          <button
            key={measure}
            type="button"
            className={mergeClasses(
              styles.figure,
              traced?.key === figureKey && traced.measure === measure && styles.traced,
            )}
            aria-expanded={traced?.key === figureKey && traced.measure === measure}
            onClick={() => trace(measure)}
          >
            {term(`measure.${measure}`)} <span className={styles.number}>{count(figure[measure])}</span>
          </button>
        ))}
      </div>
      {placed.map((p) => (
        <PlacedLine key={`${p.at} ${p.measure}`} placement={p} />
      ))}
      {unplaced && <p className={layout.quiet}>{say("report.unplaced")}</p>}
      {figure.unclear && <p className={layout.quiet}>{say("report.unclear")}</p>}
      {traced?.key === figureKey && (
        <FigureTrace report={report} figureKey={figureKey} measure={traced.measure} />
      )}
    </div>
  );
}

function PlacedLine({ placement }: { placement: Placement }) {
  const styles = useStyles();
  const { say } = useWords();
  const { before, after } = placementTexts(placement);
  return (
    <div className={styles.where}>
      <PlaceLink address={placement.at} />{" "}
      {before === after ? (
        <>
          <span className={styles.after}>{after}</span> {say("report.unchanged")}
        </>
      ) : (
        <>
          {before === "" ? say("preview.blank") : <span className={styles.before}>{before}</span>} →{" "}
          <span className={styles.after}>{after}</span>
        </>
      )}
    </div>
  );
}
