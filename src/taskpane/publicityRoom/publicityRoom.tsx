/** 公示: what is to be published by when, the list itself as a file, and what was published on record. */
import { useMemo, useState } from "react";
import { publicityBoard } from "../../core/publicity";
import { publicMatters, publicTasks, readPublications } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useArrival } from "../parts/arrival";
import { usePane, useSession } from "../session/session";
import { holidaysOf } from "../session/holidays";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { BoardList } from "./boardList";
import { FillDates } from "./fillDates";
import { ListSection } from "./listSection";

const gridsOf = (s: PaneState) => s.grids;

export function PublicityRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const contents = useContents();
  const grids = usePane(useSession(), gridsOf);
  const { now } = useDay();
  const [chosen, setChosen] = useState<string | null>(null);
  const tasks = useMemo(() => publicTasks(grids, contents), [grids, contents]);
  const board = useMemo(() => {
    const matters = publicMatters(tasks, contents, readPublications(contents));
    return publicityBoard(matters, now, holidaysOf(contents));
  }, [tasks, contents, now]);
  const line = board.find(({ id }) => id === chosen) ?? null;
  const top = useArrival<HTMLDivElement>(chosen ?? "");
  if (board.length === 0)
    return (
      <Section title={say("publicity.title")}>
        <p className={layout.text}>{say("publicity.none")}</p>
      </Section>
    );
  return (
    <div className={layout.stack} ref={top} tabIndex={-1} style={{ outline: "none" }}>
      {line ? (
        <ListSection
          key={line.id}
          line={line}
          task={tasks.find(({ task }) => task === line.task) ?? null}
          today={now}
          onBack={() => setChosen(null)}
        />
      ) : (
        <>
          <BoardList board={board} onChoose={setChosen} />
          <FillDates />
        </>
      )}
    </div>
  );
}
