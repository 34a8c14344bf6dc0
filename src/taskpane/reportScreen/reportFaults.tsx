/** What speaks against sending the form as it is: checks that fail, figures without a place, rows to be checked. */
import { makeStyles } from "@fluentui/react-components";
import type { LedgerFault } from "../../core/ledger/fault";
import type { FigureKey } from "../../core/forms/figures";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { CheckList } from "./checkList";
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
  const { checks, platform, remarks } = report;
  const plan = report.plan?.faults ?? [];
  const rows = report.counted.faults;
  if (checks.length + platform.length + plan.length + remarks.length + rows.length === 0) return null;
  return (
    <Section title={say("report.faults")}>
      <div className={styles.stack}>
        {checks.length > 0 && <CheckList report={report} checks={checks} />}
        {plan.length > 0 && <FaultList faults={plan} />}
        {platform.length > 0 && <CheckList report={report} checks={platform} />}
        {remarks.length > 0 && (
          <Fold label={say("report.oddRows", { n: remarks.length })} open={remarks.length <= 3}>
            <FaultList faults={remarks.map((f) => inWords(f, words))} />
          </Fold>
        )}
        {rows.length > 0 && (
          <Fold label={say("report.toCheck", { n: rows.length })}>
            <FaultList faults={rows} />
          </Fold>
        )}
      </div>
    </Section>
  );
}
