/** 年度计划: tasks, versions and adjustments, and whether the ratios are reached. */
import { useState } from "react";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { Notice } from "../parts/notice";
import { TextButton } from "../parts/textButton";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { CapSection } from "./capSection";
import { DraftSection } from "./draftSection";
import { GoalsSection } from "./goalsSection";
import { ImportSection } from "./importSection";
import { TasksSection } from "./tasksSection";
import { usePlan } from "./usePlan";
import { VersionsSection } from "./versionsSection";

export function PlanRoom() {
  const layout = useLayout();
  const { say, count, day: dayWords } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const plan = usePlan();
  const [sheetMade, setSheetMade] = useState(false);
  const { standing, versions, progress, estimates } = plan;
  if (standing.length === 0)
    return (
      <div className={layout.stack}>
        <Section title={say("plan.title")}>
          <p className={layout.text}>{say("plan.none")}</p>
        </Section>
        <ImportSection plan={plan} />
      </div>
    );
  const households = [...(estimates.value?.tasks.values() ?? [])].reduce(
    (sum, each) => sum + (each.households ?? 0),
    0,
  );
  const late = progress.filter((each) => each.progress === "overdue").length;
  const done = progress.filter((each) => each.progress === "started").length;
  return (
    <div className={layout.stack}>
      <Section
        title={say("plan.title")}
        aside={say("plan.version", { n: versions[versions.length - 1] ?? 1 })}
      >
        <div className={layout.stack}>
          <p className={layout.text}>
            {say("plan.sum", {
              tasks: count(standing.length),
              done: count(done),
              late: count(late),
              day: dayWords(day),
            })}
          </p>
          {estimates.share !== null && (
            <Busy label={say("plan.estimating")} share={estimates.share} onCancel={estimates.stop} />
          )}
          {estimates.stopped && (
            <Notice tone="plain">
              {say("plan.stopped")} <TextButton onClick={estimates.again}>{say("plan.again")}</TextButton>
            </Notice>
          )}
          {estimates.value && contents.objects.length > 0 && (
            <p className={layout.text}>
              {say("plan.households", {
                n: count(households),
                pool: count(estimates.value.pool.size),
              })}
            </p>
          )}
          {contents.objects.length === 0 && <Notice tone="watch">{say("plan.noPool")}</Notice>}
        </div>
      </Section>
      <GoalsSection plan={plan} />
      <TasksSection plan={plan} />
      <DraftSection plan={plan} elsewhere={sheetMade} onWritten={() => setSheetMade(false)} />
      <VersionsSection plan={plan} here={sheetMade} onWritten={() => setSheetMade(true)} />
      <CapSection plan={plan} />
      <ImportSection plan={plan} />
    </div>
  );
}
