/** A spreadsheet by a button or dropped on it; it is read on this machine and goes nowhere. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  root: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: "8px",
    padding: "10px",
    display: "grid",
    gap: "6px",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  over: { backgroundColor: signal.goodSoft },
  quiet: { color: signal.quiet, overflowWrap: "anywhere" },
});

export function PlanFilePick(props: {
  label: string;
  name: string | null;
  onPick: (name: string, bytes: Uint8Array) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file) props.onPick(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div
      className={mergeClasses(styles.root, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.et,.csv"
        aria-label={props.label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div>
        <Button onClick={() => input.current?.click()}>{props.label}</Button>
      </div>
      <span className={styles.quiet} role="status">
        {props.name ?? say("file.drop")}
      </span>
    </div>
  );
}
