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
  /** Several may be given at once; `onPick` is told of those after the first as well. */
  several?: boolean;
  onPick: (picked: PickedList, more: readonly PickedList[]) => void;
}) {
  const { say } = useWords();
  const read = async (file: File): Promise<PickedList> => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const take = async (files: readonly File[]) => {
    const [first, ...more] = await Promise.all(files.map(read));
    props.onPick(first, more);
  };
  return (
    <FileZone
      label={props.label}
      accept=".xlsx,.xlsm,.xls,.et,.csv,.txt"
      disabled={props.disabled}
      multiple={props.several}
      onFiles={(files) => void take(files)}
    >
      <span style={{ color: signal.quiet, overflowWrap: "anywhere" }} role="status">
        {props.name ?? say("file.drop")}
      </span>
    </FileZone>
  );
}
