/** What is wrong, one sentence each; many of one kind are one line with a count that unfolds. */
import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { AlertIcon } from "../look/icons";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import { Fold } from "./fold";
import { Sentence } from "./placeLink";
import { TextButton } from "./textButton";

export interface AnyFault {
  readonly code: string;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: { display: "flex", gap: "8px", lineHeight: "20px", overflowWrap: "anywhere", minWidth: 0 },
  mark: { color: signal.watch, flexShrink: 0, width: "16px", height: "16px", marginTop: "2px" },
  body: { minWidth: 0, flexGrow: 1 },
  plain: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "6px" },
});

const shown = 2;
const batch = 50;

interface FaultListProps {
  readonly faults: readonly AnyFault[];
  /** What becomes of a sentence before it is shown: a number in it that is nobody's to see is masked. */
  readonly masked?: (sentence: string) => string;
}

export function FaultList(props: FaultListProps) {
  const styles = useStyles();
  const { fault } = useWords();
  const { masked = (sentence) => sentence } = props;
  const kinds = byCode(props.faults);
  return (
    <ul className={styles.list}>
      {kinds.map((same) => (
        <li key={same[0].code} className={styles.item}>
          <AlertIcon className={styles.mark} />
          <div className={styles.body}>
            {same.slice(0, same.length > shown ? 1 : shown).map((f, i) => (
              <div key={i}>
                <Sentence text={masked(fault(f))} />
              </div>
            ))}
            {same.length > shown && <Alike faults={same.slice(1)} masked={masked} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function byCode(faults: readonly AnyFault[]): AnyFault[][] {
  const kinds = new Map<string, AnyFault[]>();
  for (const f of faults) {
    const same = kinds.get(f.code);
    if (same) same.push(f);
    else kinds.set(f.code, [f]);
  }
  return [...kinds.values()];
}

function Alike(props: Required<FaultListProps>) {
  const styles = useStyles();
  const { say, fault, count } = useWords();
  const [limit, setLimit] = useState(batch);
  return (
    <Fold label={say("faults.alike", { n: count(props.faults.length) })}>
      <ul className={styles.plain}>
        {props.faults.slice(0, limit).map((f, i) => (
          <li key={i}>
            <Sentence text={props.masked(fault(f))} />
          </li>
        ))}
      </ul>
      {props.faults.length > limit && (
        <TextButton onClick={() => setLimit(limit + batch)}>
          {say("faults.more", { n: count(props.faults.length - limit) })}
        </TextButton>
      )}
    </Fold>
  );
}
