/** What speaks against sending the form as it is: checks that fail, figures without a place, rows to be checked. */
import { makeStyles } from "@fluentui/react-components";
import type { LedgerFault } from "../../core/ledger/fault";
import type { FigureKey } from "../../core/forms/figures";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { inWords } from "./faultWords";
import type { Report } from "./useReport";

const useStyles = makeStyles({ stack: { display: "grid", gap: "10px" } });

/** The failed checks of one row of the form. */
export function faultsOfKey(report: Report, key: FigureKey): readonly LedgerFault[] {
  return report.checks.filter((f) => "key" in f && f.key === key);
}

/** What stands in the way, so that a reason is asked for. */
export function failures(report: Report): readonly AnyFault[] {
  const plan = report.plan?.faults.filter((f) => f.severity === "error") ?? [];
  return [...report.checks, ...plan];
}

export function ReportFaults({ report }: { report: Report }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const failed = failures(report).map((f) => inWords(f, words));
  const warnings = report.plan?.faults.filter((f) => f.severity === "warning") ?? [];
  const remarks = report.remarks.map((f) => inWords(f, words));
  const rows = report.counted.faults;
  if (failed.length + warnings.length + remarks.length + rows.length === 0) return null;
  return (
    <Section title={say("report.faults")}>
      <div className={styles.stack}>
        {failed.length > 0 && <FaultList faults={failed} />}
        {warnings.length > 0 && <FaultList faults={warnings} />}
        {remarks.length > 0 && <FaultList faults={remarks} />}
        {rows.length > 0 && (
          <Fold label={say("report.toCheck", { n: rows.length })}>
            <FaultList faults={rows} />
          </Fold>
        )}
      </div>
    </Section>
  );
}
