/** 每户企业年度检查次数上限: who is at it already, and how many the remaining plan is expected to bring beyond it. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { readCap, timesInspected } from "../../core/plan/estimates";
import type { Estimate } from "../../core/plan/estimates";
import { settingsEdits } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import type { PlanInSight } from "./usePlan";
import { useSliced } from "../parts/useSliced";

const batch = 20;

export function CapSection({ plan }: { plan: PlanInSight }) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const writing = usePane(session, (s) => s.writing);
  const kept = contents.settings.yearlyCap;
  const [typed, setTyped] = useState<string | null>(null);
  const [limit, setLimit] = useState(batch);
  const text = typed ?? (kept === null ? "" : String(kept));
  const cap = /^[1-9]\d?$/.test(text) ? Number(text) : null;
  const estimates = plan.estimates.value;
  const { progress } = plan;
  const work = useCallback(() => {
    const { pool, tasks } = estimates ?? { pool: null, tasks: new Map<never, Estimate>() };
    if (!pool || cap === null) throw new Error("nothing to read a cap against");
    const { objects, ledger } = contents;
    const remaining = progress
      .filter((each) => each.progress !== "started" && each.progress !== "cancelled")
      .flatMap(({ task }) => tasks.get(task) ?? []);
    const times = timesInspected(ledger, objects, pool, day);
    return readCap({ cap, times, objects, pool, remaining });
  }, [estimates, cap, contents, progress, day]);
  const reading = useSliced(estimates && cap !== null && contents.objects.length > 0 ? work : null);
  const found = reading.value;
  const keep = () => {
    const { grids } = session.store.get();
    const edits = settingsEdits(grids, { ...contents.settings, yearlyCap: cap });
    void session.write("plan", edits, say("plan.cap.kept"));
  };
  return (
    <Section title={say("plan.cap")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("plan.cap.what")}</p>
        <Field label={say("plan.cap.field")}>
          <Input inputMode="numeric" value={text} onChange={(_, { value }) => setTyped(value.trim())} />
        </Field>
        {cap !== kept && (cap !== null || text === "") && (
          <div>
            <Button disabled={writing} onClick={keep}>
              {say("plan.cap.keep")}
            </Button>
          </div>
        )}
        {reading.share !== null && (
          <Busy label={say("plan.cap.reading")} share={reading.share} onCancel={reading.stop} />
        )}
        {found && (
          <>
            <p className={layout.text}>
              {say("plan.cap.found", {
                cap: found.cap,
                enterprises: count(found.enterprises),
                at: count(found.atCap.length),
                over: count(Math.round(found.expectedOver)),
                possibly: count(found.possiblyOver),
              })}
            </p>
            <p className={layout.quiet}>{say("plan.cap.excluded")}</p>
            {found.atCap.length > 0 && (
              <Fold label={say("plan.cap.list", { n: count(found.atCap.length) })}>
                <ul style={{ margin: 0, paddingInlineStart: 16 }}>
                  {found.atCap.slice(0, limit).map(({ object, times }) => (
                    <li key={object.at} style={{ overflowWrap: "anywhere" }}>
                      <PlaceLink address={object.at} /> {object.name} {say("plan.cap.times", { n: times })}
                    </li>
                  ))}
                </ul>
                {found.atCap.length > limit && (
                  <TextButton onClick={() => setLimit(limit + 50)}>
                    {say("faults.more", { n: count(found.atCap.length - limit) })}
                  </TextButton>
                )}
              </Fold>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
