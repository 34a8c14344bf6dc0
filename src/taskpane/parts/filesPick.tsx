/** Many files at once, by a button or dropped. Nothing leaves the machine: the files are read here. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { signal } from "../look/theme";

const useStyles = makeStyles({
  root: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: "8px",
    padding: "10px",
    display: "flex",
    gap: "8px",
    flexWrap: "wrap",
    alignItems: "center",
    minWidth: 0,
  },
  over: { backgroundColor: signal.goodSoft },
  quiet: { color: signal.quiet },
});

/** What a unit may send: Excel's and WPS's kinds, csv, and web pages that are called .xls. */
export const spreadsheets = ".xlsx,.xlsm,.xls,.et,.ett,.csv,.htm,.html";

export function FilesPick(props: {
  label: string;
  hint: string;
  disabled?: boolean;
  primary?: boolean;
  /** Kinds of files; spreadsheets when left out. */
  accept?: string;
  onPick: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { disabled = false } = props;
  const take = (files: FileList | null) => {
    // ~$ is the mark of a file that Excel or WPS has open; it is no spreadsheet.
    const taken = [...(files ?? [])].filter(({ name }) => !/^(~\$|\.~)/.test(name));
    if (taken.length > 0 && !disabled) props.onPick(taken);
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
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={props.accept ?? spreadsheets}
        aria-label={props.label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button
        appearance={props.primary ? "primary" : "secondary"}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <span className={styles.quiet}>{props.hint}</span>
    </div>
  );
}
