/** The scores of a health check, aspect by aspect, each with its findings folded behind it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PoolAspect, PoolFinding, PoolScore } from "../../core/registry/health";
import type { PoolHealth } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { shown } from "./masked";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "6px 0",
    borderTop: `1px solid ${signal.line}`,
    ":first-child": { borderTop: "none" },
  },
  head: { display: "flex", gap: "8px", alignItems: "baseline", minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  points: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  of: { color: signal.quiet, fontSize: "12px", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  track: {
    height: "4px",
    borderRadius: "2px",
    backgroundColor: signal.line,
    overflow: "hidden",
    margin: "4px 0 0",
  },
  share: { height: "100%", borderRadius: "2px" },
});

export function FindingList({ health }: { health: PoolHealth }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const byAspect = useMemo(() => findingsByAspect(health.findings), [health]);
  const looked = health.scores.filter(({ points }) => points !== null);
  const unread = health.unread;
  return (
    <>
      <ul className={styles.list}>
        {looked.map((score) => (
          <li key={score.aspect} className={styles.item}>
            <Score score={score} findings={byAspect.get(score.aspect) ?? []} />
          </li>
        ))}
        {[...byAspect].some(([aspect]) => !looked.some((score) => score.aspect === aspect)) &&
          [...byAspect]
            .filter(([aspect]) => !looked.some((score) => score.aspect === aspect))
            .map(([aspect, findings]) => (
              <li key={aspect} className={styles.item}>
                <Fold label={say("pools.check.more", { n: count(findings.length) })}>
                  <FaultList faults={findings} masked={shown} />
                </Fold>
              </li>
            ))}
        {unread.length > 0 && (
          <li className={styles.item}>
            <Fold label={say("pools.check.unread", { n: count(unread.length) })}>
              <FaultList faults={unread} masked={shown} />
            </Fold>
          </li>
        )}
      </ul>
      {looked.length === 0 && <p className={layout.quiet}>{say("pools.check.nothing")}</p>}
    </>
  );
}

function Score({ score, findings }: { score: PoolScore; findings: readonly PoolFinding[] }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const { aspect, checked, clean, points } = score;
  const name = say(`pools.aspect.${aspect}`);
  const colour = points === 100 ? signal.good : (points ?? 0) >= 90 ? signal.watch : signal.late;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.of}>
          {say("pools.check.of", { clean: count(clean), all: count(checked) })}
        </span>
        <span className={styles.points} style={{ color: colour }}>
          {say("pools.check.points", { n: points ?? 0 })}
        </span>
      </div>
      <div
        className={styles.track}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={points ?? 0}
      >
        <div className={styles.share} style={{ width: `${points ?? 0}%`, backgroundColor: colour }} />
      </div>
      {findings.length > 0 && (
        <Fold label={say("pools.check.findings", { n: count(findings.length) })} flush>
          <FaultList faults={findings} masked={shown} />
        </Fold>
      )}
    </>
  );
}

function findingsByAspect(findings: readonly PoolFinding[]): ReadonlyMap<PoolAspect, readonly PoolFinding[]> {
  const map = new Map<PoolAspect, PoolFinding[]>();
  for (const finding of findings) {
    const same = map.get(finding.aspect);
    if (same) same.push(finding);
    else map.set(finding.aspect, [finding]);
  }
  return map;
}
