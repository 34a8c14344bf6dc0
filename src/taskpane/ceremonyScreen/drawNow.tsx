/** Step 6, 抽取: once, before everybody's eyes; what is shown was written first. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { DrawIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { drawCeremony } from "./drawCeremony";

export function DrawNow({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const run = async (screening: boolean) => {
    const drawn = await drawCeremony(session, room);
    setFaults(drawn.faults);
    if (drawn.certificate && screening) session.store.set({ screening: true });
  };
  return (
    <Section title={say("ceremony.step.draw")} aside={room.ceremony.label}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("draw.lots.seed", { seed: room.ceremony.seed?.value ?? "" })}</p>
        <Notice tone="watch">{say("draw.lots.once")}</Notice>
        <FaultList faults={faults} />
        <WriteFault slot="draw" />
        <div className={layout.buttons}>
          <Button
            appearance="primary"
            size="large"
            icon={<DrawIcon />}
            disabled={writing}
            onClick={() => void run(true)}
          >
            {say("ceremony.draw.show")}
          </Button>
          <Button size="large" disabled={writing} onClick={() => void run(false)}>
            {say("draw.run")}
          </Button>
        </div>
        <p className={layout.quiet}>{say("ceremony.draw.what")}</p>
      </div>
    </Section>
  );
}
