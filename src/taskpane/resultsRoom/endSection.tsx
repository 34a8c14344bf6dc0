/** 任务完成日期: the day on which the inspection ended, from which entry and publicity count. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Edit } from "../../sheets/edit";
import { taskEndEdits } from "../../sheets/results";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { PreviewBar } from "./previewBar";
import type { TaskInHand } from "./useTask";

export function EndSection({ inHand }: { inHand: TaskInHand }) {
  const layout = useLayout();
  const { say, day } = useWords();
  const session = useSession();
  const { task, facts, now } = inHand;
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  if (!task || !facts) return null;
  const rows = task.rows.filter((row) => !row.replaced);
  const ended = chosen ?? facts.progress.ended ?? now;
  const blank = rows.some((row) => row.taskDoneOn === null);
  const write = async () => {
    if (!planned) return;
    const written = await session.write("results", planned, say("results.end.done", { day: day(ended) }));
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("results.end")} aside={blank ? say("results.end.blank") : day(ended)}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("results.end.what")}</p>
        <DayField
          label={say("results.end.day")}
          value={ended}
          onPick={(picked) => {
            setChosen(picked);
            setPlanned(null);
          }}
        />
        {planned ? (
          <PreviewBar
            edits={planned}
            label={say("results.end.write")}
            onWrite={() => void write()}
            onCancel={() => setPlanned(null)}
          />
        ) : (
          <div>
            <Button
              disabled={rows.every((row) => row.taskDoneOn === ended)}
              onClick={() => setPlanned(taskEndEdits(rows, ended))}
            >
              {say("results.end.do")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
