/** A public draw that is broken off: with a reason, on record, its commitment listed all the same. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { labelsOnRecord, nextLabel } from "../../sheets/draw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { useCeremony } from "./useCeremony";

export function AbortFold({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const { session, writing, refused, take, now } = useCeremony(room);
  const [reason, setReason] = useState("");
  return (
    <Section>
      <div className={layout.stack}>
        <Fold label={say("ceremony.abort")}>
          <div className={layout.stack}>
            <Field label={say("ceremony.abort.reason")} required>
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            {refused && <FaultList faults={[refused]} />}
            <div>
              <Button
                disabled={reason.trim() === "" || writing}
                onClick={() => void take({ step: "abort", at: now(), reason: reason.trim() })}
              >
                {say("ceremony.abort.do")}
              </Button>
            </div>
          </div>
        </Fold>
        <div className={layout.buttons}>
          <Button onClick={() => session.store.set({ ceremony: null })}>{say("ceremony.later")}</Button>
          <span className={layout.quiet}>{say("ceremony.later.what")}</span>
        </div>
      </div>
    </Section>
  );
}

export function AbortedView({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const { label, abortedFor } = room.ceremony;
  const next = nextLabel(labelsOnRecord(grids), label);
  return (
    <Section title={say("ceremony.isAborted")} aside={label}>
      <div className={layout.stack}>
        <Notice tone="watch">{say("ceremony.aborted.what", { reason: abortedFor ?? "" })}</Notice>
        <div>
          <Button
            appearance="primary"
            onClick={() =>
              session.store.set((s) => ({
                ceremony: null,
                guided: { ...s.guided, frozen: null, step: "scope", label: next },
              }))
            }
          >
            {say("records.again", { label: next })}
          </Button>
        </div>
      </div>
    </Section>
  );
}
