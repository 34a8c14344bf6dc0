/** Two sides reveal what they promised; one that will not ends the draw, on record. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../look/layout";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { useCeremony } from "./useCeremony";

export function RevealFields({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const { writing, refused, take, now } = useCeremony(room);
  const [texts, setTexts] = useState<readonly [string, string]>(["", ""]);
  const [reason, setReason] = useState("");
  const set = (side: 0 | 1, text: string) =>
    setTexts(([first, second]) => (side === 0 ? [text, second] : [first, text]));
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>{say("ceremony.reveal.now")}</p>
      {([0, 1] as const).map((side) =>
        room.ceremony.reveals[side] !== null ? (
          <Notice key={side} tone="good">
            {say(`ceremony.reveal.done.${side}`)}
          </Notice>
        ) : (
          <div key={side} className={layout.tight}>
            <Field label={say(`ceremony.reveal.text.${side}`)}>
              <Input value={texts[side]} onChange={(_, { value }) => set(side, value)} />
            </Field>
            <div>
              <Button
                appearance="primary"
                disabled={texts[side] === "" || writing}
                onClick={() => void take({ step: "reveal", at: now(), side, text: texts[side] })}
              >
                {say(`ceremony.reveal.do.${side}`)}
              </Button>
            </div>
          </div>
        ),
      )}
      {refused && <FaultList faults={[refused]} />}
      <WriteFault slot="draw" />
      <Fold label={say("ceremony.refuse")}>
        <div className={layout.stack}>
          <p className={layout.quiet}>{say("ceremony.refuse.what")}</p>
          <Field label={say("ceremony.refuse.reason")} required>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <div className={layout.buttons}>
            {([0, 1] as const)
              .filter((side) => room.ceremony.reveals[side] === null)
              .map((side) => (
                <Button
                  key={side}
                  disabled={reason.trim() === "" || writing}
                  onClick={() => void take({ step: "refuse", at: now(), side, reason: reason.trim() })}
                >
                  {say(`ceremony.refuse.do.${side}`)}
                </Button>
              ))}
          </div>
        </div>
      </Fold>
    </div>
  );
}
