/** Step 5, 抽取: what is about to happen, once more in one sentence, and the button. No preview and no undo (SR-1 §5). */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DrawFault } from "../../core/draw";
import { DrawIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { drawAndRecord } from "./drawAndRecord";
import { previewOf } from "./plan";
import { useDraw } from "./useDraw";

export function LotsStep() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { draw, go } = useDraw();
  const [refused, setRefused] = useState<readonly DrawFault[]>([]);
  const { frozen, seed, committed } = draw;
  if (!frozen || (!committed && (seed.kind !== "machine" || frozen.sealed)))
    return (
      <Section title={say("draw.lots.title")}>
        <Button onClick={() => go("seed")}>{say("draw.backToSeed")}</Button>
      </Section>
    );
  const preview = previewOf(frozen.frame, frozen.rule);
  const total = preview.ok ? preview.value.reduce((n, a) => n + a.count, 0) : 0;
  const run = async () => setRefused(await drawAndRecord(session));
  return (
    <Section title={say("draw.lots.title")} aside={frozen.label}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {say("draw.sentence", {
            size: count(frozen.frame.size),
            drawn: count(total),
            excluded: count(frozen.excluded.length),
          })}
        </p>
        <p className={layout.text}>
          {seed.kind === "machine" ? say("draw.lots.machine") : say("draw.lots.seed", { seed: seed.number })}
        </p>
        <Notice tone="watch">{say("draw.lots.once")}</Notice>
        <p className={layout.quiet}>{say("draw.otherPlatform")}</p>
        <FaultList faults={refused} />
        <WriteFault slot="draw" />
        <div>
          <Button
            appearance="primary"
            size="large"
            icon={<DrawIcon />}
            disabled={writing}
            onClick={() => void run()}
          >
            {say("draw.run")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
