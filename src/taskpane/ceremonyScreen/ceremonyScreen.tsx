/** 公开抽取: lock the list → publish → obtain the seed → draw → teams → record, each step on record (SR-1 §5). */
import { Button } from "@fluentui/react-components";
import type { CeremonyStage } from "../../core/draw/ceremony";
import { NoPool } from "../drawScreen/noPool";
import { RatesStep } from "../drawScreen/ratesStep";
import { ScopeStep } from "../drawScreen/scopeStep";
import { DrawSlotProvider, useDraw } from "../drawScreen/useDraw";
import { usePool } from "../drawScreen/usePool";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useArrival } from "../parts/arrival";
import { useWords } from "../words/words";
import { AfterDraw } from "./afterDraw";
import { AbortedView, AbortFold } from "./abort";
import type { CeremonyRoom } from "./ceremonyState";
import { DrawNow } from "./drawNow";
import { LockStep } from "./lockStep";
import { PublishStep } from "./publishStep";
import { ResumeList } from "./resumeList";
import { SeedNow } from "./seedNow";
import { Trail } from "./trail";
import type { TrailStep } from "./trail";
import { useRoom } from "./useCeremony";

const steps: Readonly<Record<CeremonyStage, TrailStep>> = {
  open: "freeze",
  frozen: "publish",
  committed: "seed",
  seeded: "draw",
  drawn: "teams",
  teamed: "record",
  recorded: "record",
  aborted: "record",
};

export function CeremonyScreen() {
  return (
    <DrawSlotProvider value="guided">
      <Inside />
    </DrawSlotProvider>
  );
}

function Inside() {
  const layout = useLayout();
  const { draw } = useDraw();
  const room = useRoom();
  const here: TrailStep = room
    ? steps[room.ceremony.stage]
    : draw.step === "scope" || draw.step === "rates"
      ? draw.step
      : "freeze";
  const top = useArrival<HTMLDivElement>(here);
  return (
    <>
      {!room && here === "scope" && <ResumeList />}
      <Trail here={here} room={room} />
      <div className={layout.stack} ref={top} tabIndex={-1} style={{ outline: "none" }}>
        {room ? <Taken room={room} /> : <Preparing step={here} />}
      </div>
    </>
  );
}

function Preparing({ step }: { step: TrailStep }) {
  const pool = usePool();
  const { say } = useWords();
  const { go } = useDraw();
  if (pool.tables.length === 0) return <NoPool />;
  if (step === "scope") return <ScopeStep />;
  return (
    <>
      {step === "rates" ? <RatesStep /> : <LockStep />}
      <div>
        <Button onClick={() => go(step === "rates" ? "scope" : "rates")}>{say("ceremony.back")}</Button>
      </div>
    </>
  );
}

function Taken({ room }: { room: CeremonyRoom }) {
  const { say } = useWords();
  switch (room.ceremony.stage) {
    case "open":
      return (
        <Section>
          <p>{say("draw.notReady")}</p>
        </Section>
      );
    case "frozen":
      return (
        <>
          <PublishStep room={room} />
          <AbortFold room={room} />
        </>
      );
    case "committed":
      return (
        <>
          <SeedNow room={room} />
          <AbortFold room={room} />
        </>
      );
    case "seeded":
      return <DrawNow room={room} />;
    case "drawn":
    case "teamed":
    case "recorded":
      return <AfterDraw room={room} />;
    case "aborted":
      return <AbortedView room={room} />;
  }
}
