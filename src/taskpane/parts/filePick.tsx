/** One text file, by a button or dropped on it. Nothing leaves the machine: the file is read here. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

export interface PickedText {
  readonly name: string;
  readonly text: string;
}

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
  line: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center", minWidth: 0 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

export function FilePick(props: {
  label: string;
  accept: string;
  picked: PickedText | null;
  onPick: (picked: PickedText | null) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    props.onPick({ name: file.name, text: new TextDecoder().decode(bytes) });
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
        id={id}
        type="file"
        accept={props.accept}
        aria-label={props.label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div className={styles.line}>
        <Button onClick={() => input.current?.click()}>{props.label}</Button>
        {props.picked && (
          <Button appearance="subtle" onClick={() => props.onPick(null)}>
            {say("file.remove")}
          </Button>
        )}
      </div>
      <span className={styles.name} role="status">
        {props.picked ? props.picked.name : <span style={{ color: signal.quiet }}>{say("file.drop")}</span>}
      </span>
    </div>
  );
}
