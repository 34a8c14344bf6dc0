/** Behind a figure: the rule it was counted by, how many rows, and each of them in the sheet. */
import { makeStyles } from "@fluentui/react-components";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { RowWalker } from "../parts/rowWalker";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { rulesBehind } from "./rulesBehind";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  root: { backgroundColor: signal.ground, borderRadius: "8px", padding: "10px", marginTop: "8px" },
  rules: { margin: 0, paddingInlineStart: "18px" },
});

export function FigureTrace(props: { report: Report; figureKey: FigureKey; measure: Measure }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term } = useWords();
  const contents = useContents();
  const { rules } = contents.settings;
  const rows = props.report.counted.figures.get(props.figureKey)?.rows ?? [];
  return (
    <div className={styles.root}>
      <div className={layout.stack}>
        <div>
          <p className={layout.text}>{say(`trace.${props.measure}`)}</p>
          <ul className={styles.rules}>
            {rulesBehind(props.figureKey, props.measure).map((name) => (
              <li key={name}>
                {say("trace.rule", {
                  rule: term(`rule.${name}`),
                  choice: term(`rule.${name}.${rules[name]}`),
                })}
              </li>
            ))}
          </ul>
        </div>
        <RowWalker ledger={contents.ledger} rows={rows} />
      </div>
    </div>
  );
}
