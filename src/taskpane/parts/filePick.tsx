/** One text file, by a button or dropped on it. Nothing leaves the machine: the file is read here. */
import { Button, makeStyles } from "@fluentui/react-components";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import { FileZone } from "./fileZone";

export interface PickedText {
  readonly name: string;
  readonly text: string;
}

const useStyles = makeStyles({ name: { overflowWrap: "anywhere", minWidth: 0 } });

export function FilePick(props: {
  label: string;
  accept: string;
  picked: PickedText | null;
  onPick: (picked: PickedText | null) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { label, accept, picked, onPick } = props;
  const take = async ([file]: readonly File[]) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onPick({ name: file.name, text: new TextDecoder().decode(bytes) });
  };
  const remove = (
    <Button appearance="subtle" onClick={() => onPick(null)}>
      {say("file.remove")}
    </Button>
  );
  return (
    <FileZone
      label={label}
      accept={accept}
      onFiles={(files) => void take(files)}
      beside={picked ? remove : undefined}
    >
      <span className={styles.name} role="status">
        {picked ? picked.name : <span style={{ color: signal.quiet }}>{say("file.drop")}</span>}
      </span>
    </FileZone>
  );
}
