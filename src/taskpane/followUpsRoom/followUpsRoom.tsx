/** 后续处置: problems to the end. What is open, overdue and closed; what is to be added; the letters; the task's end. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { enterRoom } from "../rooms/enterRoom";
import { TaskSelect } from "../resultsRoom/taskSelect";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { BoardSection } from "./boardSection";
import { ClosingSection } from "./closingSection";
import { FollowUpForm } from "./followUpForm";
import { LetterSection } from "./letterSection";
import { ProposalSection } from "./proposalSection";
import { RaisedSection } from "./raisedSection";
import { useFollowUps } from "./useFollowUps";

export function FollowUpsRoom() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const room = useFollowUps();
  const { board, task, inHand, oddities, raised } = room;
  const [chosen, setChosen] = useState<string | null>(null);
  const all = [...board.overdue, ...board.open, ...board.closed];
  const picked = all.find(({ at }) => at === chosen) ?? null;
  return (
    <div className={layout.stack}>
      <BoardSection board={board} now={room.now} chosen={chosen} onChoose={setChosen} />
      {picked && (
        <FollowUpForm key={picked.at} followUp={picked} now={room.now} onDone={() => setChosen(null)} />
      )}
      {raised.length > 0 && <RaisedSection raised={raised} />}
      {(oddities.length > 0 || all.length > 0) && (
        <>
          <UndoBar slot="followUps" />
          <WriteFault slot="followUps" />
        </>
      )}
      {oddities.length > 0 && (
        <Section title={say("followUps.odd")} aside={count(oddities.length)}>
          <FaultList faults={oddities} />
        </Section>
      )}
      {task ? (
        <>
          <Section title={say("followUps.byTask")}>
            <TaskSelect choices={inHand.choices} label={inHand.label} onChoose={inHand.choose} />
          </Section>
          <ProposalSection key={`${task.task} ${room.proposals.length}`} room={room} />
          {room.ofTask.length > 0 && <LetterSection key={`${task.task} letters`} room={room} />}
          {task.rows.length > 0 && <ClosingSection key={`${task.task} end`} room={room} />}
        </>
      ) : (
        <Section title={say("followUps.none.title")}>
          <div className={layout.stack}>
            <p className={layout.text}>{say("followUps.none")}</p>
            <div>
              <Button onClick={() => enterRoom(session, "results")}>{say("followUps.toResults")}</Button>
            </div>
          </div>
        </Section>
      )}
    </div>
  );
}
