/** A button that asks for a whole folder, where the platform can (all that Office and SR.html run in, but for iPads). */
import { Button } from "@fluentui/react-components";
import { useRef } from "react";

/** Not in the standard's own attributes; every engine knows it (https://wicg.github.io/entries-api/). */
const wholeFolder = { webkitdirectory: "" };

export function FolderPick(props: {
  label: string;
  disabled?: boolean;
  onPick: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  if (!("webkitdirectory" in HTMLInputElement.prototype)) return null;
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        {...wholeFolder}
        aria-label={props.label}
        tabIndex={-1}
        style={{ display: "none" }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) props.onPick(files);
        }}
      />
      <Button disabled={props.disabled} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
    </>
  );
}
