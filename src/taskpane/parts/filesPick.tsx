/** Many files at once, by a button or dropped. Nothing leaves the machine: the files are read here. */
import { signal } from "../look/theme";
import { FileZone } from "./fileZone";
import { sortedOut } from "./folderFiles";
import { FolderPick } from "./folderPick";

/** What a unit may send: Excel's and WPS's kinds, csv, and web pages that are called .xls. */
export const spreadsheets = ".xlsx,.xlsm,.xls,.et,.ett,.csv,.htm,.html";

export function FilesPick(props: {
  label: string;
  hint: string;
  disabled?: boolean;
  primary?: boolean;
  /** Kinds of files; spreadsheets when left out. */
  accept?: string;
  /** The words of the button that takes a whole folder; without them there is none. */
  folder?: string;
  /** `odd`: files of a folder that are of other kinds, by their paths. */
  onPick: (files: readonly File[], odd: readonly string[]) => void;
}) {
  const { hint, accept = spreadsheets, folder, onPick, ...zone } = props;
  const take = (files: readonly File[]) => {
    // ~$ is the mark of a file that Excel or WPS has open; it is no spreadsheet.
    const taken = files.filter(({ name }) => !/^(~\$|\.~)/.test(name));
    if (taken.length > 0) onPick(taken, []);
  };
  const takeFolder = (all: readonly File[]) => {
    const { files, odd } = sortedOut(all, accept);
    onPick(files, odd);
  };
  return (
    <FileZone
      {...zone}
      accept={accept}
      multiple
      onFiles={take}
      onFolder={folder === undefined ? undefined : takeFolder}
      beside={
        <>
          {folder !== undefined && <FolderPick label={folder} disabled={zone.disabled} onPick={takeFolder} />}
          <span style={{ color: signal.quiet }}>{hint}</span>
        </>
      }
    />
  );
}
