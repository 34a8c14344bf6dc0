/** What is about to be written, and the button that writes it. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { EditPreview } from "../parts/editPreview";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

export function PreviewBar(props: {
  edits: readonly Edit[];
  /** What the writing button says. */
  label: string;
  onWrite: () => void;
  onCancel: () => void;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const writing = usePane(useSession(), (s) => s.writing);
  const button = useRef<HTMLButtonElement>(null);
  // From the keyboard: Enter previews, Enter again writes.
  // A button that cannot be pressed yet takes no focus.
  useEffect(() => {
    if (!writing) button.current?.focus();
  }, [writing]);
  return (
    <>
      <EditPreview edits={props.edits} />
      <div className={layout.buttons}>
        <Button
          ref={button}
          appearance="primary"
          disabled={writing || props.edits.length === 0}
          onClick={props.onWrite}
        >
          {props.label}
        </Button>
        <Button onClick={props.onCancel}>{say("do.cancel")}</Button>
      </div>
    </>
  );
}
