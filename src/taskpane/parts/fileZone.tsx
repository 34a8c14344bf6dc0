/** A place for files: a button that opens the program's own choice, and a dashed zone to drop them on. Nothing leaves the machine. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { signal } from "../look/theme";
import { droppedFiles, holdsFolder } from "./folderFiles";

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
});

interface Props {
  readonly label: string;
  /** Kinds of files: `.xlsx,.csv`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes what comes with a folder; without it a folder that is dropped is left. */
  readonly onFolder?: (files: readonly File[]) => void;
  /** Stands beside the button. */
  readonly beside?: ReactNode;
  /** Stands below it. */
  readonly children?: ReactNode;
}

export function FileZone(props: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { label, accept, multiple = false, disabled = false, primary = false } = props;
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) props.onFiles(multiple ? files : files.slice(0, 1));
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
        const { onFolder } = props;
        if (!onFolder || disabled || !holdsFolder(event.dataTransfer)) take(event.dataTransfer.files);
        else void droppedFiles(event.dataTransfer).then(onFolder);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <div className={styles.line}>
        <Button
          appearance={primary ? "primary" : "secondary"}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
        {props.beside}
      </div>
      {props.children}
    </div>
  );
}
