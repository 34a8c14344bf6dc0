/** A button that first shows what it would write, then writes it; the way back stands in the same place. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Edit, Grid } from "../../sheets";
import { useLayout } from "../look/layout";
import { usePane, useSession } from "../session/session";
import type { Slot } from "../session/state";
import { useWords } from "../words/words";
import { EditPreview } from "./editPreview";
import { UndoBar, WriteFault } from "./undoBar";

interface Props {
  readonly slot: Slot;
  /** The button that shows the preview, and the one that writes. */
  readonly label: string;
  readonly write: string;
  readonly told: string;
  /** What the fields say that the edits are made of: a preview of other words is out of date and goes. */
  readonly of?: string;
  readonly disabled?: boolean;
  readonly plan: (grids: readonly Grid[]) => readonly Edit[];
  readonly onWritten?: () => void;
}

interface Planned {
  readonly of: string;
  readonly edits: readonly Edit[];
}

export function PlannedWrite({ slot, label, write, told, of = "", disabled, plan, onWritten }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const written = usePane(session, (s) => s.written)[slot];
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [mine, setMine] = useState("");
  const shown = planned?.of === of ? planned : null;
  const apply = async () => {
    if (!shown) return;
    setMine(told);
    const applied = await session.write(slot, shown.edits, told);
    if (!applied.ok) return;
    setPlanned(null);
    onWritten?.();
  };
  return (
    <>
      {shown ? (
        <>
          <EditPreview edits={shown.edits} />
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              disabled={writing || shown.edits.length === 0}
              onClick={() => void apply()}
            >
              {write}
            </Button>
            <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
          </div>
        </>
      ) : (
        <div className={layout.buttons}>
          <Button
            disabled={disabled}
            onClick={() => setPlanned({ of, edits: plan(session.store.get().grids) })}
          >
            {label}
          </Button>
        </div>
      )}
      {mine !== "" && (
        <>
          {written?.told === mine && <UndoBar slot={slot} />}
          <WriteFault slot={slot} />
        </>
      )}
    </>
  );
}
