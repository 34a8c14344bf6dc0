/** Step 5, 取得随机数: only now does the field open. */
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { checkSeed, machineSeed } from "../../core/draw";
import { announcedRound } from "../../core/draw/ceremony";
import { drandTimeOf } from "../../core/draw/drandChains";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { Publication } from "./publication";
import { RevealFields } from "./revealFields";
import { useCeremony } from "./useCeremony";

export function SeedNow({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const { published, kind } = room.ceremony;
  if (!published) return null;
  return (
    <>
      <Section title={say("ceremony.published")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("ceremony.published.what")}</p>
          <Publication published={published} />
        </div>
      </Section>
      <Section title={say("ceremony.step.seed")} aside={say(`ceremony.kind.${kind}.short`)}>
        {kind === "machine" ? (
          <Machine room={room} />
        ) : kind === "commit-reveal" ? (
          <RevealFields room={room} />
        ) : kind === "drand" ? (
          <Drand room={room} />
        ) : (
          <Entered room={room} />
        )}
      </Section>
    </>
  );
}

function Entered({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say, fault } = useWords();
  const { writing, refused, take, now } = useCeremony(room);
  const [value, setValue] = useState("");
  const plan = room.ceremony.published?.commitment.seedPlan;
  const checked = value === "" ? null : checkSeed(value);
  const source = [plan?.source, plan?.when].filter(Boolean).join("；");
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{source}</p>
      <Field
        label={say("draw.seed.number")}
        hint={say("draw.seed.number.hint", { format: plan?.format ?? "" })}
        validationState={checked && !checked.ok ? "error" : "none"}
        validationMessage={checked && !checked.ok ? fault(checked.error) : undefined}
      >
        <Input value={value} onChange={(_, data) => setValue(data.value)} />
      </Field>
      {refused && <FaultList faults={[refused]} />}
      <WriteFault slot="draw" />
      <div>
        <Button
          appearance="primary"
          disabled={!checked?.ok || writing}
          onClick={() => void take({ step: "seed", at: now(), value, source })}
        >
          {say("ceremony.seed.record")}
        </Button>
      </div>
    </div>
  );
}

function Machine({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say } = useWords();
  const { session, writing, refused, take, now } = useCeremony(room);
  const make = () =>
    void take({
      step: "seed",
      at: now(),
      value: machineSeed(session.services.randomBytes),
      source: "本机密码学安全随机数生成器",
    });
  return (
    <div className={layout.stack}>
      <Notice tone="watch">{say("ceremony.machine.what")}</Notice>
      {refused && <FaultList faults={[refused]} />}
      <WriteFault slot="draw" />
      <div>
        <Button appearance="primary" disabled={writing} onClick={make}>
          {say("ceremony.machine.make")}
        </Button>
      </div>
    </div>
  );
}

/** The round as a relay gives it is pasted or typed; its signature is checked here, without a network. */
function Drand({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { session, writing, refused, take, now } = useCeremony(room);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const plan = announcedRound(room.ceremony);
  if (!plan) return null;
  const due = drandTimeOf(plan) * 1000;
  const early = session.services.now().getTime() < due;
  const check = async () => {
    const { parseDrandRound, verifyDrandRound } = await import("../../core/draw/drand");
    const parsed = parseDrandRound(text, plan.round);
    const verified = parsed.ok ? verifyDrandRound(plan.chain, parsed.value) : parsed;
    setFaults(verified.ok ? [] : [verified.error]);
    if (!verified.ok) return;
    const round = verified.value;
    await take({
      step: "seed",
      at: now(),
      value: round.randomness,
      obtainedAt: new Date(round.time * 1000).toISOString(),
      source: room.ceremony.published?.commitment.seedPlan.source ?? "",
      round,
    });
  };
  return (
    <div className={layout.stack}>
      <p className={layout.text}>
        {say("ceremony.drand.announced", {
          chain: plan.chain,
          round: count(plan.round),
          time: new Date(due).toLocaleString("sv-SE"),
        })}
      </p>
      {early && <p className={layout.quiet}>{say("ceremony.drand.notYet")}</p>}
      <Field label={say("ceremony.drand.paste")} hint={say("ceremony.drand.paste.hint")}>
        <Textarea value={text} rows={4} onChange={(_, data) => setText(data.value)} />
      </Field>
      <FaultList faults={faults} />
      {refused && <FaultList faults={[refused]} />}
      <WriteFault slot="draw" />
      <div>
        <Button
          appearance="primary"
          disabled={text.trim() === "" || writing || early}
          onClick={() => void check()}
        >
          {say("ceremony.drand.check")}
        </Button>
      </div>
    </div>
  );
}
