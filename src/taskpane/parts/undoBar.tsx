/** After a write: what was done, and the way back, in the place where the button stood. */
import { Button } from "@fluentui/react-components";
import { UndoIcon } from "../look/icons";
import { usePane, useSession } from "../session/session";
import type { Slot } from "../session/state";
import { useWords } from "../words/words";
import { Busy } from "./busy";
import { Notice } from "./notice";
import { Sentence } from "./placeLink";

export function UndoBar(props: { slot: Slot }) {
  const session = useSession();
  const { say } = useWords();
  const written = usePane(session, (s) => s.written)[props.slot];
  const busy = usePane(session, (s) => s.writing);
  const undoing = usePane(session, (s) => s.undoing);
  if (!written) return null;
  return (
    <Notice
      tone="good"
      actions={
        <Button icon={<UndoIcon />} disabled={busy} onClick={() => void session.undo(props.slot)}>
          {say("do.undo")}
        </Button>
      }
    >
      {written.told}
      {undoing?.slot === props.slot && <Busy label={say("undo.busy")} share={undoing.share} />}
    </Notice>
  );
}

/** Why the last write from this place was refused; nothing was written then. */
export function WriteFault(props: { slot: Slot | "draw" }) {
  const session = useSession();
  const { say, fault } = useWords();
  const refused = usePane(session, (s) => s.writeFault);
  if (refused?.slot !== props.slot) return null;
  return (
    <Notice tone="late">
      <Sentence text={fault(refused.fault)} /> {say("write.nothing")}
    </Notice>
  );
}
