/** Checks that fail, one sentence each with its cells, numbers and likely cause; under it the ledger rows behind. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { LedgerFault } from "../../core/ledger/fault";
import { AlertIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Sentence } from "../parts/placeLink";
import { RowWalker } from "../parts/rowWalker";
import { TextButton } from "../parts/textButton";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { inWords } from "./faultWords";
import { TaskRows } from "./taskRows";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: { display: "flex", gap: "8px", lineHeight: "20px", overflowWrap: "anywhere", minWidth: 0 },
  mark: { color: signal.watch, flexShrink: 0, width: "16px", height: "16px", marginTop: "2px" },
  body: { minWidth: 0, flexGrow: 1 },
});

const first = 6;

export function CheckList({ report, checks }: { report: Report; checks: readonly LedgerFault[] }) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState(first);
  return (
    <div>
      <ul className={styles.list}>
        {checks.slice(0, shown).map((check, i) => (
          <li key={i} className={styles.item}>
            <AlertIcon className={styles.mark} />
            <div className={styles.body}>
              <Sentence text={words.fault(inWords(check as AnyFault, words))} />
              {"key" in check && <RowsOf report={report} figure={check.key} />}
            </div>
          </li>
        ))}
      </ul>
      {checks.length > shown && (
        <TextButton onClick={() => setShown(checks.length)}>
          {words.say("faults.more", { n: checks.length - shown })}
        </TextButton>
      )}
    </div>
  );
}

/** All parts of a split row together. */
function RowsOf({ report, figure }: { report: Report; figure: string }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { ledger } = useContents();
  const { figures } = report.counted;
  const rows = useMemo(() => {
    const found = [...figures].filter(([key]) => key === figure || key.startsWith(`${figure}.`));
    return [...new Set(found.flatMap(([, its]) => its.rows))].sort((a, b) => a - b);
  }, [figures, figure]);
  if (rows.length === 0) return null;
  return (
    <Fold label={say("rows.behind", { n: count(rows.length) })}>
      <div className={layout.tight}>
        <RowWalker ledger={ledger} rows={rows} />
        <TaskRows ledger={ledger} rows={rows} />
      </div>
    </Fold>
  );
}
