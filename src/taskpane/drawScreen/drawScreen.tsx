/** 抽取: five steps that can be left and come back to, and the record at the end (SR-1 §5). */
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useArrival } from "../parts/arrival";
import { Stepper } from "../parts/stepper";
import { WithRooms } from "../rooms/withRooms";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { DoneDrawView } from "./doneDraw";
import { drawSteps } from "./drawState";
import type { DrawState, DrawStep } from "./drawState";
import { FreezeStep } from "./freezeStep";
import { LotsStep } from "./lotsStep";
import { RatesStep } from "./ratesStep";
import { ScopeStep } from "./scopeStep";
import { SeedStep } from "./seedStep";
import { NoPool } from "./noPool";
import { usePool } from "./usePool";

const views: Record<DrawStep, () => React.ReactNode> = {
  scope: ScopeStep,
  rates: RatesStep,
  freeze: FreezeStep,
  seed: SeedStep,
  lots: LotsStep,
};

/** How far the draw has come: a step can be gone to once those before it are settled. */
function reached(draw: DrawState): number {
  if (draw.committed || (draw.frozen && draw.seed.kind === "machine" && !draw.frozen.sealed)) return 4;
  if (draw.frozen) return 3;
  return 2;
}

export function DrawScreen() {
  return (
    <WithRooms screen="draw">
      <EverydayDraw />
    </WithRooms>
  );
}

function EverydayDraw() {
  const layout = useLayout();
  const session = useSession();
  const { say } = useWords();
  const draw = usePane(session, (s) => s.draw);
  const pool = usePool();
  const top = useArrival<HTMLDivElement>(draw.done ? "done" : draw.step);
  if (draw.done)
    return (
      <div className={layout.stack} ref={top} tabIndex={-1} style={{ outline: "none" }}>
        <DoneDrawView done={draw.done} />
      </div>
    );
  if (pool.tables.length === 0 && !draw.frozen) return <NoPool />;
  const Step = views[draw.step];
  const here = drawSteps.indexOf(draw.step);
  const far = Math.max(here, reached(draw));
  return (
    <>
      <Section>
        <Stepper
          here={draw.step}
          steps={drawSteps.map((id, i) => ({
            id,
            label: say(`draw.step.${id}`),
            state: i < here ? "done" : i <= far ? "open" : "closed",
          }))}
          onGo={(id) => {
            const step = drawSteps.find((each) => each === id);
            if (step) session.store.set((s) => ({ draw: { ...s.draw, step } }));
          }}
        />
      </Section>
      <div className={layout.stack} ref={top} tabIndex={-1} style={{ outline: "none" }}>
        <Step />
      </div>
    </>
  );
}
