/** A long read: how far it is, and a way out of it. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { useWords } from "../words/words";

export function Busy(props: { label: string; share: number | null; onCancel?: () => void }) {
  const { say } = useWords();
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <div role="status">{props.label}</div>
      <ProgressBar value={props.share ?? undefined} aria-label={props.label} />
      {props.onCancel && (
        <div>
          <Button size="small" onClick={props.onCancel}>
            {say("do.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
