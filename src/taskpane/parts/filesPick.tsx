/** Many files at once, by a button or dropped. Nothing leaves the machine: the files are read here. */
import { signal } from "../look/theme";
import { FileZone } from "./fileZone";

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
  const { hint, accept = spreadsheets, onPick, ...zone } = props;
  const take = (files: readonly File[]) => {
    // ~$ is the mark of a file that Excel or WPS has open; it is no spreadsheet.
    const taken = files.filter(({ name }) => !/^(~\$|\.~)/.test(name));
    if (taken.length > 0) onPick(taken);
  };
  return (
    <FileZone
      {...zone}
      accept={accept}
      multiple
      onFiles={take}
      beside={<span style={{ color: signal.quiet }}>{hint}</span>}
    />
  );
}
