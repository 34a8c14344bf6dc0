/** 记录快照: what the pool says this month is kept, only where it changed. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { changesTo, snapshotMonths, stateAt } from "../../core/registry/risk";
import type { RiskState, SnapshotEntry } from "../../core/registry/risk";
import { classMonthOf } from "../../core/registry/health/classMonth";
import { snapshotEdits } from "../../sheets/risk";
import type { RiskFault } from "../../sheets/risk";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useDay } from "../session/useContents";
import { useWords } from "../words/words";

export function SnapshotSection({ entries, now }: { entries: readonly SnapshotEntry[]; now: RiskState }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { day } = useDay();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const [typed, setTyped] = useState(day.slice(0, 7));
  const [refused, setRefused] = useState<RiskFault | null>(null);
  const month = classMonthOf(typed);
  const months = snapshotMonths(entries);
  const changes = month === null ? 0 : changesTo(stateAt(entries, month), now, month).length;
  const record = async () => {
    if (month === null) return;
    const edits = snapshotEdits(grids, entries, now, month, day);
    setRefused(edits.ok ? null : edits.error);
    if (!edits.ok || edits.value.length === 0) return;
    await session.write("risk", edits.value, say("risk.recorded", { month, n: count(changes) }));
  };
  return (
    <Section title={say("risk.snapshot")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>
          {months.length > 0 ? say("risk.months", { months: months.join("、") }) : say("risk.noMonths")}
        </p>
        <Field
          label={say("risk.asked")}
          validationState={month === null ? "error" : "none"}
          validationMessage={month === null ? say("risk.month.shape") : undefined}
        >
          <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        {month !== null && changes === 0 && <Notice tone="plain">{say("risk.unchanged")}</Notice>}
        {refused && <FaultList faults={[refused]} />}
        <div>
          <Button
            appearance={months.length < 2 ? "primary" : "secondary"}
            disabled={writing || month === null || changes === 0}
            onClick={() => void record()}
          >
            {say("risk.record", { n: count(changes) })}
          </Button>
        </div>
      </div>
    </Section>
  );
}
