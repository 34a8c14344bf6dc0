/** The verdict: its conclusion, then what holds, what does not and why, and what could not be checked. */
import { makeStyles } from "@fluentui/react-components";
import type { Check } from "../../core/evidence";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { Notice } from "../parts/notice";
import { Sentence } from "../parts/placeLink";
import { useWords } from "../words/words";
import type { Verified } from "./verifyGiven";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "6px" },
  item: { display: "flex", gap: "8px", minWidth: 0 },
  mark: { flexShrink: 0, width: "16px", height: "16px", marginTop: "2px" },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
});

const order: readonly Check["outcome"][] = ["fails", "holds", "notChecked"];

export function VerdictView({ verified }: { verified: Verified }) {
  const layout = useLayout();
  const { say, fault, find } = useWords();
  const { verdict, label } = verified;
  const tone = verdict.conclusion === "fails" ? "late" : verdict.conclusion === "anchored" ? "good" : "watch";
  return (
    <div className={layout.stack} data-testid="verdict">
      <Notice tone={tone}>
        {label !== "" && <strong>{label} </strong>}
        {fault(verdict)}
      </Notice>
      {order.map((outcome) => {
        const checks = verdict.checks.filter((check) => check.outcome === outcome);
        if (checks.length === 0) return null;
        return (
          <div key={outcome} className={layout.tight}>
            <h3 style={{ margin: 0, fontSize: 13 }}>{say(`verify.outcome.${outcome}`)}</h3>
            <Checks checks={checks} name={(id) => find(`verify.check.${id}`)} />
          </div>
        );
      })}
      <p className={layout.quiet}>{say("verify.limits")}</p>
    </div>
  );
}

function Checks(props: { checks: readonly Check[]; name: (id: string) => string }) {
  const styles = useStyles();
  const { fault, language } = useWords();
  return (
    <ul className={styles.list}>
      {props.checks.map((check) => (
        <li key={check.id} className={styles.item} data-outcome={check.outcome}>
          {check.outcome === "notChecked" ? (
            <span aria-hidden="true" className={styles.mark} style={{ color: signal.quiet }}>
              —
            </span>
          ) : check.outcome === "holds" ? (
            <CheckIcon className={styles.mark} style={{ color: signal.good }} />
          ) : (
            <AlertIcon className={styles.mark} style={{ color: signal.late }} />
          )}
          <span className={styles.words}>
            {props.name(check.id)}
            {check.fault && (
              <>
                {language === "zh-CN" ? "：" : ": "}
                <Sentence text={fault(check.fault)} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
