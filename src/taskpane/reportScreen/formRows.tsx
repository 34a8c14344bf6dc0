/** Every row of the form: its figures, the cell they go to, what stands there and what will. */
import { makeStyles } from "@fluentui/react-components";
import type { FormGroup, FormRow } from "../../core/forms/definition";
import type { FigureKey } from "../../core/forms/figures";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import { CorrectedLines } from "./correctedLines";
import { FigureButtons } from "./figureButtons";
import { FigureTrace } from "./figureTrace";
import { PlacedLine } from "./placedLine";
import { faultsOfKey } from "./reportFaults";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  row: {
    padding: "10px 0",
    borderTop: `1px solid ${signal.line}`,
    ":first-of-type": { borderTop: "none", paddingTop: 0 },
    ":last-child": { paddingBottom: 0 },
  },
  label: { display: "flex", gap: "6px", alignItems: "flex-start" },
  name: { flexGrow: 1, minWidth: 0, fontWeight: 600 },
  mark: { width: "17px", height: "17px", flexShrink: 0, marginTop: "2px" },
});

export function FormRows({ report }: { report: Report }) {
  const layout = useLayout();
  return (
    <div className={layout.columns}>
      {report.definition.groups.map((group) => (
        <Section key={group.id} title={group.label}>
          {group.rows.map((row) => (
            <OneRow key={row.id} report={report} group={group} row={row} />
          ))}
        </Section>
      ))}
    </div>
  );
}

/** The keys of a row's figures: one, or one for each of its parts. */
export const keysOf = (group: FormGroup, row: FormRow): readonly FigureKey[] => {
  const key = `${group.id}.${row.id}`;
  return row.split ? row.split.map((part) => `${key}.${part}`) : [key];
};

function OneRow({ report, group, row }: { report: Report; group: FormGroup; row: FormRow }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term } = useWords();
  const keys = keysOf(group, row);
  const rowKey = `${group.id}.${row.id}`;
  const name = term(`row.${row.id}`);
  const placed = report.plan?.placed.filter((p) => p.key === rowKey || keys.includes(p.key)) ?? [];
  const unplaced = keys.some((key) => report.plan?.unplaced.includes(key));
  const wrong = unplaced || [rowKey, ...keys].some((key) => faultsOfKey(report, key).length > 0);
  const traced = report.state.traced;
  const unclear = keys.some((key) => report.figures.get(key)?.unclear);
  return (
    <div className={styles.row} role="group" aria-label={term(`figure.${rowKey}`)}>
      <div className={styles.label}>
        <span className={styles.name} title={row.label}>
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
      {keys.map((key, i) => (
        <FigureButtons
          key={key}
          report={report}
          figureKey={key}
          part={row.split ? term(`row.${row.split[i]}`) : null}
        />
      ))}
      <CorrectedLines report={report} keys={keys} />
      {placed.map((placement) => (
        <PlacedLine key={placement.at} placement={placement} />
      ))}
      {unplaced && <p className={layout.quiet}>{say("report.unplaced")}</p>}
      {unclear && <p className={layout.quiet}>{say("report.unclear")}</p>}
      {traced && keys.includes(traced.key) && (
        <FigureTrace
          key={`${traced.key} ${traced.measure}`}
          report={report}
          figureKey={traced.key}
          measure={traced.measure}
        />
      )}
    </div>
  );
}
