/** A button that asks for files. They are read here, in the page. */
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { droppedFiles, holdsFolder, sortedOut } from "../../taskpane/parts/folderFiles";
import { spreadsheets } from "../files/intake";
import type { GivenFile } from "../files/intake";

/** What the pane's rooms can read; .ett and .xlt of older programs are refused by their content, with a reason. */
export const accepted = ".xlsx,.xlsm,.xls,.et,.csv,.txt";

export async function givenFiles(list: Iterable<File>): Promise<readonly GivenFile[]> {
  return Promise.all([...list].map(givenFile));
}

const kinds = spreadsheets.map((kind) => `.${kind}`).join(",");

/** What is dropped on the page; of a folder all that it holds, in the order of the paths. */
export async function givenByDrop(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  if (!holdsFolder(transfer)) return givenFiles(transfer.files);
  const { files, odd } = sortedOut(await droppedFiles(transfer), kinds);
  const others = odd.map((name): GivenFile => ({ name, bytes: new Uint8Array() }));
  return [...(await givenFiles(files)), ...others];
}

async function givenFile(file: File): Promise<GivenFile> {
  const { name } = file;
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (why) {
    const unreadable = why instanceof Error ? why.message : String(why);
    return { name, bytes: new Uint8Array(), unreadable };
  }
}

export function PickFiles(props: {
  label: string;
  id: string;
  appearance?: "primary" | "secondary" | "subtle";
  size?: "small" | "medium";
  disabled?: boolean;
  onPick: (files: readonly GivenFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={props.id}
        type="file"
        multiple
        accept={accepted}
        aria-label={props.label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          const { files } = event.target;
          if (files) void givenFiles(files).then(props.onPick);
          event.target.value = "";
        }}
      />
      <Button
        appearance={props.appearance}
        size={props.size}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
