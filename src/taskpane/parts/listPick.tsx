/** A list as a spreadsheet file, by a button or dropped; it is read on this machine and goes nowhere. */
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import { FileZone } from "./fileZone";

export interface PickedList {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function ListPick(props: {
  label: string;
  name: string | null;
  disabled?: boolean;
  onPick: (picked: PickedList) => void;
}) {
  const { say } = useWords();
  const take = async ([file]: readonly File[]) =>
    props.onPick({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return (
    <FileZone
      label={props.label}
      accept=".xlsx,.xlsm,.xls,.et,.csv,.txt"
      disabled={props.disabled}
      onFiles={(files) => void take(files)}
    >
      <span style={{ color: signal.quiet, overflowWrap: "anywhere" }} role="status">
        {props.name ?? say("file.drop")}
      </span>
    </FileZone>
  );
}
