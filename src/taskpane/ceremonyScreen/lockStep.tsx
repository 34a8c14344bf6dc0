/** Step 3, 锁定名单: where the seed will come from is settled, then the list is locked, on record. */
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { freezeStep, startCeremony } from "../../core/draw/ceremony";
import type { CeremonyKind } from "../../core/draw/ceremony";
import { strataOf } from "../../core/draw";
import { AllocationTable } from "../drawScreen/allocationTable";
import { isByClass } from "../drawScreen/drawState";
import { columnsOf } from "../drawScreen/frameColumns";
import { ListToLock } from "../drawScreen/listToLock";
import { previewOf, ruleOf, wholeNumber } from "../drawScreen/plan";
import { useDraw } from "../drawScreen/useDraw";
import { usePool } from "../drawScreen/usePool";
import { LockIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { takeStep } from "./ceremonyRoom";
import type { Refusal } from "./ceremonyRoom";
import { EarlySeed } from "./earlySeed";

const kinds: readonly CeremonyKind[] = ["public", "ceremony", "commit-reveal", "drand", "machine"];

export function LockStep() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { draw } = useDraw();
  const { scoped, list, table } = usePool();
  const [chosen, setKind] = useState<CeremonyKind>("public");
  const [refused, setRefused] = useState<Refusal>(null);
  const frame = list?.ok ? list.value : null;
  const typed = frame ? ruleOf(draw.plan, strataOf(frame)) : null;
  const rule = typed?.ok ? typed.value : null;
  const preview = frame && rule ? previewOf(frame, rule) : null;
  if (!frame || !rule || !preview?.ok)
    return (
      <Section title={say("draw.notReady")}>
        <p className={layout.quiet}>{say("draw.notReady")}</p>
      </Section>
    );
  const sealed = isByClass(draw.plan.division);
  const kind = sealed && chosen === "machine" ? "public" : chosen;
  const reserve = wholeNumber(draw.plan.reserve) ?? 0;
  const { excluded } = scoped;
  const lock = async () => {
    const started = startCeremony({ label: draw.label, kind, sealed });
    if (!started.ok) return setRefused(started.error);
    const columns = columnsOf(table, draw.plan.division);
    const { operator, witness } = draw;
    const room = {
      ceremony: started.value,
      list: { frame, excluded, rule, reserve, columns, operator, witness },
      certificate: null,
    };
    const step = freezeStep(frame, excluded.length, timestamp(session.services.now()));
    setRefused((await takeStep(session, room, step)).fault);
  };
  return (
    <Section title={say("draw.freeze.title")} aside={draw.label}>
      <div className={layout.stack}>
        {sealed ? (
          // Others may be looking on: classes stay behind a line.
          <Fold label={say("draw.done.classes")}>
            <AllocationTable allocations={preview.value} reserve={reserve} />
          </Fold>
        ) : (
          <AllocationTable allocations={preview.value} reserve={reserve} />
        )}
        <ListToLock size={frame.size} allocations={preview.value} excluded={excluded} />
        <Field label={say("draw.seed.kind")}>
          <RadioGroup
            value={kind}
            onChange={(_, { value }) => setKind(kinds.find((each) => each === value) ?? "public")}
          >
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                disabled={sealed && each === "machine"}
                label={say(`ceremony.kind.${each}`)}
              />
            ))}
          </RadioGroup>
        </Field>
        {sealed && <p className={layout.quiet}>{say("draw.seed.sealed")}</p>}
        <EarlySeed />
        <p className={layout.quiet}>{say("ceremony.freeze.what")}</p>
        {refused && <FaultList faults={[refused]} />}
        <WriteFault slot="draw" />
        <div>
          <Button appearance="primary" icon={<LockIcon />} disabled={writing} onClick={() => void lock()}>
            {say("draw.freeze")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
