/** A button that first shows what it would write, then writes it; the way back stands in the same place. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Edit, Grid } from "../../sheets";
import { useLayout } from "../look/layout";
import { EditPreview } from "../parts/editPreview";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

export function PlannedWrite(props: {
  label: string;
  told: string;
  disabled?: boolean;
  plan: (grids: readonly Grid[]) => readonly Edit[];
  onWritten?: () => void;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const write = async () => {
    if (!planned) return;
    const written = await session.write("publicity", planned, props.told);
    if (!written.ok) return;
    setPlanned(null);
    props.onWritten?.();
  };
  if (!planned)
    return (
      <div className={layout.buttons}>
        <Button disabled={props.disabled} onClick={() => setPlanned(props.plan(session.store.get().grids))}>
          {props.label}
        </Button>
      </div>
    );
  return (
    <>
      <EditPreview edits={planned} />
      <div className={layout.buttons}>
        <Button appearance="primary" disabled={writing || planned.length === 0} onClick={() => void write()}>
          {say("publicity.write")}
        </Button>
        <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
      </div>
    </>
  );
}
