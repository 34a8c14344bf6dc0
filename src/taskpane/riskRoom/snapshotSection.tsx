/** 记录快照: what the pool says this month is kept, only where it changed. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { changesInSlices, snapshotMonths, stateInSlices } from "../../core/registry/risk";
import type { RiskState, SnapshotEntry } from "../../core/registry/risk";
import { part } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { classMonthOf } from "../../core/registry/health/classMonth";
import { snapshotEdits } from "../../sheets/risk";
import type { RiskFault } from "../../sheets/risk";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { useKept } from "./useKept";

interface Props {
  readonly entries: readonly SnapshotEntry[];
  readonly now: RiskState;
  readonly stale: boolean;
}

export function SnapshotSection({ entries, now, stale }: Props) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { day } = useDay();
  const grids = usePane(session, (s) => s.grids);
  const writing = usePane(session, (s) => s.writing);
  const [typed, setTyped] = useState(day.slice(0, 7));
  const [refused, setRefused] = useState<RiskFault | null>(null);
  const month = classMonthOf(typed);
  const months = useMemo(() => snapshotMonths(entries), [entries]);
  const work = useMemo(
    () => (month === null ? null : () => changesOf(entries, now, month)),
    [entries, now, month],
  );
  const kept = useKept(work);
  const changes = kept.value?.length ?? 0;
  const waits = stale || kept.stale;
  const record = async () => {
    if (month === null || kept.value === null) return;
    const edits = snapshotEdits(grids, entries, now, month, day, kept.value);
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
        {month !== null && !waits && changes === 0 && <Notice tone="plain">{say("risk.unchanged")}</Notice>}
        {kept.share !== null && <Busy label={say("risk.comparing")} share={kept.share} />}
        {refused && <FaultList faults={[refused]} />}
        <div>
          <Button
            appearance={months.length < 2 ? "primary" : "secondary"}
            disabled={writing || waits || month === null || changes === 0}
            onClick={() => void record()}
          >
            {say("risk.record", { n: count(changes) })}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function* changesOf(
  entries: readonly SnapshotEntry[],
  now: RiskState,
  month: string,
): Slices<readonly SnapshotEntry[]> {
  const before = yield* part(stateInSlices(entries, month), 0, 0.6);
  return yield* part(changesInSlices(before, now, month), 0.6, 1);
}
