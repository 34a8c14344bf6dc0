/** Step 4, 公布校验码: the commitment is made of the locked list and the plan for the seed, before any seed. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { machineSeed } from "../../core/draw";
import { publishStep } from "../../core/draw/ceremony";
import type { DrawFault } from "../../core/draw";
import { makeCommitment } from "../../core/evidence";
import { lastAudit } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { EarlySeed } from "./earlySeed";
import { blankPlan, readyPlan, SeedPlanFields } from "./seedPlanFields";
import type { PlanFields } from "./seedPlanFields";
import { useCeremony } from "./useCeremony";

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

export function PublishStep({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { session, writing, refused, take, now } = useCeremony(room);
  const [fields, setFields] = useState<PlanFields>(blankPlan);
  const [fault, setFault] = useState<DrawFault | null>(null);
  const { ceremony, list } = room;
  const { kind, label, sealed } = ceremony;
  const plan = readyPlan(kind, fields);
  const publish = async () => {
    if (!plan) return;
    const { randomBytes } = session.services;
    const nonce = machineSeed(randomBytes);
    const frameKey = randomBytes(32);
    const made = makeCommitment({
      label,
      frame: list.frame,
      excludedSize: list.excluded.length,
      rule: list.rule,
      reserve: list.reserve,
      seedPlan: plan.seedPlan,
      previous: lastAudit(session.store.get().grids)?.digest ?? null,
      ...(sealed ? { sealed: { nonce, frameKey } } : {}),
    });
    setFault(made.ok ? null : made.error);
    if (!made.ok) return;
    await take(
      publishStep(made.value, now(), {
        ...(sealed ? { secrets: { nonce, frameKey: hex(frameKey) } } : {}),
        ...(plan.drand ? { drand: plan.drand } : {}),
      }),
    );
  };
  return (
    <Section title={say("ceremony.step.publish")} aside={say(`ceremony.kind.${kind}.short`)}>
      <div className={layout.stack}>
        <Notice tone="good">{say("ceremony.locked", { n: count(list.frame.size) })}</Notice>
        <p className={layout.text}>{say("ceremony.publish.what")}</p>
        <SeedPlanFields
          kind={kind}
          fields={fields}
          onChange={(change) => setFields((before) => ({ ...before, ...change }))}
        />
        <EarlySeed />
        {fault && <FaultList faults={[fault]} />}
        {refused && <FaultList faults={[refused]} />}
        <WriteFault slot="draw" />
        <div className={layout.buttons}>
          <Button appearance="primary" disabled={!plan || writing} onClick={() => void publish()}>
            {say("draw.commit")}
          </Button>
          <span className={layout.quiet}>{say(plan ? "draw.commit.what" : "ceremony.plan.needs")}</span>
        </div>
      </div>
    </Section>
  );
}
