/** Public draws that were begun and not finished: each can be gone on with. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { parseCeremony } from "../../core/draw/ceremony";
import { readKept } from "../keptDraws/keeping";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { roomOf } from "./ceremonyRoom";

export function ResumeList() {
  const layout = useLayout();
  const { say, find } = useWords();
  const session = useSession();
  const kept = usePane(session, (s) => s.kept);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  useEffect(() => void readKept(session), [session]);
  const open = (kept?.draws ?? []).flatMap((draw) => {
    const parsed = draw.ceremony === null ? null : parseCeremony(draw.ceremony);
    if (!parsed) return [];
    const stage = parsed.ok ? parsed.value.stage : "unreadable";
    return stage === "aborted" || stage === "recorded" ? [] : [{ draw, stage }];
  });
  if (open.length === 0) return null;
  return (
    <Section title={say("ceremony.resume")}>
      <div className={layout.stack}>
        {open.map(({ draw, stage }) => (
          <div key={draw.label} className={layout.buttons}>
            <span style={{ overflowWrap: "anywhere" }}>
              {say("ceremony.resume.one", { label: draw.label, stage: find(`ceremony.stage.${stage}`) })}
            </span>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                const room = roomOf(draw);
                if ("code" in room) setFaults([room]);
                else session.store.set({ ceremony: room });
              }}
            >
              {say("ceremony.resume.do", { label: draw.label })}
            </Button>
          </div>
        ))}
        <FaultList faults={faults} />
      </div>
    </Section>
  );
}
