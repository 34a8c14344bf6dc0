/** What is new, changed, doubled or cannot be told apart; each taken or left, old and new side by side. */
import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { MergedLedger } from "../../sheets/ledgerMerge";
import { useLayout } from "../look/layout";
import { useRuledList } from "../look/ruledList";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import { FileFaults } from "../parts/fileFaults";
import { Fold } from "../parts/fold";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";
import type { MergeState } from "./mergeState";
import type { Outcome, OutcomeKind, OutcomeLine } from "./outcome";
import { outcomeKinds } from "./outcome";

const useStyles = makeStyles({
  before: { color: signal.quiet, textDecorationLine: "line-through" },
  change: { padding: "0 0 2px 34px", margin: 0 },
});

const batch = 20;

export function OutcomeSection(props: {
  merged: MergedLedger;
  outcome: Outcome;
  state: MergeState;
  change: (part: Partial<MergeState>) => void;
}) {
  const ruled = useRuledList();
  const layout = useLayout();
  const { say, count } = useWords();
  const { merged, outcome, state, change } = props;
  const filled = outcomeKinds.filter((kind) => outcome[kind].length > 0);
  const [chosen, setChosen] = useState<OutcomeKind | null>(null);
  const [limit, setLimit] = useState(batch);
  const kind = chosen ?? filled[0] ?? "new";
  const lines = outcome[kind];
  const optional = lines.filter((line) => line.optional);
  const setAll = (accept: boolean) => {
    const refused = new Set(state.refused);
    for (const { index } of optional)
      if (accept) refused.delete(index);
      else refused.add(index);
    change({ refused });
  };
  const toggle = (index: number, accept: boolean) => {
    const refused = new Set(state.refused);
    if (accept) refused.delete(index);
    else refused.add(index);
    change({ refused });
  };
  return (
    <Section title={say("merge.outcome")} aside={say("merge.same", { n: count(merged.same) })}>
      <div className={layout.stack}>
        {filled.length === 0 && <p className={layout.text}>{say("merge.nothing")}</p>}
        {filled.length > 0 && (
          <>
            <div className={layout.buttons} role="group" aria-label={say("merge.view")}>
              {outcomeKinds.map((each) => (
                <Button
                  key={each}
                  size="small"
                  appearance={each === kind ? "outline" : "subtle"}
                  aria-pressed={each === kind}
                  disabled={outcome[each].length === 0}
                  onClick={() => {
                    setChosen(each);
                    setLimit(batch);
                  }}
                >
                  {say(`merge.kind.${each}`, { n: count(outcome[each].length) })}
                </Button>
              ))}
            </div>
            <p className={layout.quiet}>{say(`merge.kind.${kind}.what`)}</p>
            {optional.length > 0 && (
              <div className={layout.buttons}>
                <Button size="small" onClick={() => setAll(true)}>
                  {say("merge.acceptAll")}
                </Button>
                <Button size="small" onClick={() => setAll(false)}>
                  {say("merge.refuseAll")}
                </Button>
                <span role="status">
                  {say("merge.accepted", {
                    n: count(optional.filter(({ index }) => !state.refused.has(index)).length),
                    of: count(optional.length),
                  })}
                </span>
              </div>
            )}
            <ul className={ruled.list} aria-label={say(`merge.kind.${kind}`, { n: count(lines.length) })}>
              {lines.slice(0, limit).map((line) => (
                <li key={line.index} className={ruled.item}>
                  <Line line={line} accepted={!state.refused.has(line.index)} onToggle={toggle} />
                </li>
              ))}
            </ul>
            {lines.length > limit && (
              <div>
                <TextButton onClick={() => setLimit(limit + 5 * batch)}>
                  {say("merge.more", { n: count(lines.length - limit) })}
                </TextButton>
              </div>
            )}
          </>
        )}
        {merged.faults.length > 0 && (
          <Fold label={say("merge.unreadable", { n: count(merged.faults.length) })}>
            {merged.faultsOf.map((faults, source) =>
              state.hasBase && source === 0 ? (
                <FaultList key={source} faults={faults} />
              ) : (
                <FileFaults
                  key={source}
                  file={merged.sources[source].name}
                  faults={faults}
                  more={(n) => say("merge.otherFaults", { n })}
                />
              ),
            )}
          </Fold>
        )}
      </div>
    </Section>
  );
}

function Line(props: {
  line: OutcomeLine;
  accepted: boolean;
  onToggle: (index: number, accept: boolean) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, colon } = useWords();
  const { index, subject, source, at, changes, first, optional } = props.line;
  const where = first ? say("merge.collides", { source, at, first }) : say("merge.from", { source, at });
  return (
    <>
      {optional ? (
        <Checkbox
          label={subject || at}
          checked={props.accepted}
          onChange={(_, { checked }) => props.onToggle(index, checked === true)}
        />
      ) : (
        <span>{subject || at}</span>
      )}
      {changes.map(({ column, before, after }, i) => (
        <p key={i} className={styles.change}>
          {colon(column.header)}
          {before === "" ? (
            <span className={layout.quiet}>{say("preview.blank")}</span>
          ) : (
            <span className={styles.before}>{before}</span>
          )}{" "}
          → {after}
        </p>
      ))}
      <p className={styles.change}>
        <span className={layout.quiet}>{where}</span>
      </p>
    </>
  );
}
