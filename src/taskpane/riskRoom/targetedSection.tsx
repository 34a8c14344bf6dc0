/** 定向抽查: the objects that worsened get a tag, and the plan a task that names it; previewed, undone as one. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { addDays } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { RecognisedTable } from "../../sheets";
import { targetedTaskEdits } from "../../sheets/risk";
import type { TargetedProposal } from "../../sheets/risk";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

interface Props {
  readonly pool: RecognisedTable;
  readonly objects: readonly InspectedObject[];
  readonly ids: readonly string[];
  /** `2024-06`; "" for the present month. */
  readonly month: string;
  /** What is shown is being worked out anew. */
  readonly waits: boolean;
}

export function TargetedSection({ pool, objects, ids, month, waits }: Props) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { settings, plan } = useContents();
  const { day } = useDay();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const when = month || day.slice(0, 7);
  const [task, setTask] = useState(() =>
    freeTask(
      `DX-${when}`,
      plan.map((each) => each.task),
    ),
  );
  const [lead, setLead] = useState(settings.unit);
  const [from, setFrom] = useState<LocalDate>(day);
  const [until, setUntil] = useState<LocalDate>(addDays(day, 30));
  const [proposal, setProposal] = useState<TargetedProposal | null>(null);
  const propose = () =>
    setProposal(
      targetedTaskEdits(grids, pool, objects, ids, {
        tag: `监测预警${when}`,
        task,
        name: `监测预警定向抽查（${when}）`,
        lead,
        from,
        until,
      }),
    );
  const write = async () => {
    if (!proposal) return;
    const told = say("risk.proposed", { n: count(proposal.tagged), task });
    const written = await session.write("risk", proposal.edits, told);
    if (written.ok) setProposal(null);
  };
  return (
    <Section title={say("risk.targeted")}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {say("risk.targeted.what", { n: count(ids.length), tag: `监测预警${when}` })}
        </p>
        <div className={layout.fields}>
          <Field label={say("draw.label")} required>
            <Input value={task} onChange={(_, { value }) => setTask(value)} />
          </Field>
          <Field label={say("risk.lead")} required>
            <Input value={lead} onChange={(_, { value }) => setLead(value)} />
          </Field>
          <DayField label={say("risk.begin")} value={from} onPick={setFrom} />
          <DayField label={say("risk.end")} value={until} onPick={setUntil} />
        </div>
        {proposal && proposal.faults.length > 0 && <FaultList faults={proposal.faults} />}
        {proposal && <EditPreview edits={proposal.edits} />}
        <div className={layout.buttons}>
          {proposal && proposal.edits.length > 0 ? (
            <>
              <Button appearance="primary" disabled={writing || waits} onClick={() => void write()}>
                {say("risk.write")}
              </Button>
              <Button onClick={() => setProposal(null)}>{say("do.cancel")}</Button>
            </>
          ) : (
            <Button disabled={waits || task.trim() === "" || lead.trim() === ""} onClick={propose}>
              {say("risk.propose")}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

/** A task number that the plan has not got yet. */
function freeTask(wanted: string, taken: readonly string[]): string {
  let task = wanted;
  for (let n = 2; taken.includes(task); n++) task = `${wanted}-${n}`;
  return task;
}
