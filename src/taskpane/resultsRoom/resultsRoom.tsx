/** 检查结果: a task's rows made, its results entered and reviewed, in the pane or in the sheet, as one likes. */
import { Button } from "@fluentui/react-components";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { enterRoom } from "../rooms/enterRoom";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { EndSection } from "./endSection";
import { EntrySection } from "./entrySection";
import { GridSection } from "./gridSection";
import { ReviewSection } from "./reviewSection";
import { TaskSelect } from "./taskSelect";
import { useTask } from "./useTask";

export function ResultsRoom() {
  const layout = useLayout();
  const { say, day, count } = useWords();
  const session = useSession();
  const inHand = useTask();
  const { task, facts } = inHand;
  if (!task || !facts)
    return (
      <Section title={say("results.none.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("results.none")}</p>
          <div>
            <Button appearance="primary" onClick={() => session.store.set({ screen: "draw" })}>
              {say("results.toDraw")}
            </Button>
          </div>
        </div>
      </Section>
    );
  const { progress, due, faults } = facts;
  const left = progress.rows - progress.entered + task.missing.length;
  const late = due !== null && due < inHand.now && left > 0;
  const ready = progress.rows > 0 && progress.entered === progress.rows;
  return (
    <div className={layout.stack}>
      <Section>
        <div className={layout.stack}>
          <TaskSelect choices={inHand.choices} label={inHand.label} onChoose={inHand.choose} />
          <p className={layout.text}>
            {say("results.progress", {
              rows: count(progress.rows),
              entered: count(progress.entered),
              reviewed: count(progress.reviewed),
            })}
          </p>
          {due && (
            <Notice tone={late ? "late" : "plain"}>
              {say(late ? "results.due.late" : ready ? "results.due.done" : "results.due", {
                due: day(due),
                left: count(left),
              })}
            </Notice>
          )}
          {task.faults.length > 0 && <FaultList faults={task.faults} />}
          <UndoBar slot="results" />
          <WriteFault slot="results" />
        </div>
      </Section>
      {task.missing.length > 0 && <GridSection inHand={inHand} />}
      {progress.rows > 0 && <EntrySection key={inHand.label} inHand={inHand} />}
      {faults.length > 0 && (
        <Section title={say("results.checks")} aside={count(faults.length)}>
          <FaultList faults={faults} />
        </Section>
      )}
      {progress.entered > 0 && <ReviewSection key={`${inHand.label} review`} inHand={inHand} />}
      {ready && <EndSection key={`${inHand.label} end`} inHand={inHand} />}
      {progress.reviewed > 0 && (
        <div>
          <Button onClick={() => enterRoom(session, "followUps")}>{say("results.toFollowUps")}</Button>
        </div>
      )}
    </div>
  );
}
