/** 办结: the task is closed when nothing is blank and nothing is open; until then, what is missing is listed. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { closedAt, closeTask } from "../../sheets/followUps";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { PreviewBar } from "../resultsRoom/previewBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import type { FollowUpsInHand } from "./useFollowUps";

export function ClosingSection({ room }: { room: FollowUpsInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const [operator, setOperator] = useState("");
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const { task, hindrances, ofTask, contents } = room;
  const closed = useMemo(() => (task ? closedAt(grids, task.task) : null), [grids, task]);
  if (!task) return null;
  const plan = () =>
    setPlanned(
      closeTask(session.store.get().grids, contents.tables, {
        task: task.task,
        plan: task.plan,
        rows: task.rows.filter((row) => !row.replaced).length,
        followUps: ofTask.length,
        operator: operator.trim(),
        at: timestamp(session.services.now()),
      }),
    );
  const write = async () => {
    if (!planned) return;
    const written = await session.write(
      "followUps",
      planned,
      say("followUps.close.done", { task: task.task }),
    );
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("followUps.close")} aside={task.task}>
      <div className={layout.stack}>
        {closed && <Notice tone="good">{say("followUps.close.already", { at: closed.slice(0, 10) })}</Notice>}
        {hindrances.length > 0 ? (
          <>
            <p className={layout.text}>{say("followUps.close.open", { n: count(hindrances.length) })}</p>
            <FaultList faults={hindrances} />
          </>
        ) : (
          !closed && (
            <>
              <p className={layout.text}>{say("followUps.close.ready")}</p>
              <Field label={say("followUps.operator")}>
                <Input
                  value={operator}
                  onChange={(_, { value }) => {
                    setPlanned(null);
                    setOperator(value);
                  }}
                />
              </Field>
            </>
          )
        )}
        {!closed &&
          (planned && hindrances.length === 0 ? (
            <PreviewBar
              edits={planned}
              label={say("followUps.close.write")}
              onWrite={() => void write()}
              onCancel={() => setPlanned(null)}
            />
          ) : (
            <div>
              <Button appearance="primary" disabled={hindrances.length > 0} onClick={plan}>
                {say("followUps.close.do")}
              </Button>
            </div>
          ))}
      </div>
    </Section>
  );
}
