/**
 * Behind a figure: the rule it was counted by, the cut-off, the ledger's digest, and the rows, task by task, each of
 * them in the sheet or all on a sheet of their own; and the place to correct it by hand.
 */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { rowsBehind } from "../../core/forms";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { correctionLine, measureNames, sourceSheet } from "../../sheets";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { EditPreview } from "../parts/editPreview";
import { Fold } from "../parts/fold";
import { RowWalker } from "../parts/rowWalker";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { chineseWords, useWords } from "../words/words";
import { CorrectFigure } from "./correctFigure";
import { useLedgerDigest } from "./ledgerDigest";
import { rulesOf } from "./rulesInWords";
import { TaskRows } from "./taskRows";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  root: { backgroundColor: signal.ground, borderRadius: "8px", padding: "10px", marginTop: "8px" },
  rules: { margin: 0, paddingInlineStart: "18px" },
  digest: { overflowWrap: "anywhere", color: signal.quiet, fontSize: "12px", margin: 0 },
});

interface Traced {
  readonly report: Report;
  readonly figureKey: FigureKey;
  readonly measure: Measure;
}

export function FigureTrace({ report, figureKey, measure }: Traced) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say, day } = words;
  const contents = useContents();
  const { rules } = contents.settings;
  const figure = report.counted.figures.get(figureKey);
  const rows = useMemo(
    () => (figure ? rowsBehind(contents.ledger, figure, measure, rules) : []),
    [contents, figure, measure, rules],
  );
  const digest = useLedgerDigest(contents);
  return (
    <div className={styles.root}>
      <div className={layout.stack}>
        <div>
          <p className={layout.text}>{say(`trace.${measure}`)}</p>
          <ul className={styles.rules}>
            {rulesOf(figureKey, measure, rules, words).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
            <li>{say("trace.until", { day: day(report.until) })}</li>
          </ul>
        </div>
        {digest !== "" && (
          <p className={styles.digest}>{say("trace.digest", { digest: digest ?? say("trace.working") })}</p>
        )}
        <RowWalker ledger={contents.ledger} rows={rows} />
        <TaskRows ledger={contents.ledger} rows={rows} />
        {rows.length > 0 && digest !== null && (
          <SourceSheet {...{ report, figureKey, measure, rows, digest }} />
        )}
        <UndoBar slot="corrections" />
        <CorrectFigure {...{ report, figureKey, measure }} />
      </div>
    </div>
  );
}

/** The sheet is Chinese whatever the pane speaks: it goes with the form. */
function SourceSheet(props: Traced & { readonly rows: readonly number[]; readonly digest: string }) {
  const { report, figureKey, measure, rows, digest } = props;
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, (s: PaneState) => s.grids);
  const writing = usePane(session, (s: PaneState) => s.writing);
  const edits = () => {
    const { ledger, settings } = contents;
    const number = report.figures.get(figureKey)?.[measure] ?? 0;
    return sourceSheet(grids, ledger, rows, {
      figure: `${chineseWords.term(`figure.${figureKey}`)}${measureNames[measure]}`,
      value: `${number}${chineseWords.term(`unit.${measure}`)}`,
      unit: report.unit,
      until: report.until,
      rules: rulesOf(figureKey, measure, settings.rules, chineseWords),
      ledgerDigest: digest,
      corrections: report.corrections
        .filter((each) => each.key === figureKey && each.measure === measure)
        .map(correctionLine),
    });
  };
  return (
    <Fold label={say("trace.sheet")} flush>
      <div className={layout.stack}>
        <EditPreview edits={edits()} />
        <UndoBar slot="sources" />
        <WriteFault slot="sources" />
        <div>
          <Button
            size="small"
            disabled={writing}
            onClick={() => void session.write("sources", edits(), say("trace.sheet.told"))}
          >
            {say("trace.sheet.do")}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
