/** A long piece of work: how far it is, and a way out of it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: "8px", minWidth: 0 },
  track: { height: "4px", borderRadius: "2px", backgroundColor: signal.line, overflow: "hidden" },
  done: { height: "100%", backgroundColor: tokens.colorBrandStroke1, borderRadius: "2px" },
});

interface BusyProps {
  readonly label: string;
  /** 0–1, or null where nobody can say. */
  readonly share: number | null;
  readonly onCancel?: () => void;
  /** What the way out is called. */
  readonly cancel?: string;
}

export function Busy(props: BusyProps) {
  const styles = useStyles();
  const { say } = useWords();
  const percent = props.share === null ? null : Math.floor(props.share * 100);
  return (
    <div className={styles.root}>
      <div role="status">{props.label}</div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <div className={styles.done} style={{ width: `${percent ?? 30}%` }} />
      </div>
      {props.onCancel && (
        <div>
          <Button size="small" onClick={props.onCancel}>
            {props.cancel ?? say("do.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
