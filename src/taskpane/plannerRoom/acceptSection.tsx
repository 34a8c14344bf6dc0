/** The accepted proposals together: what they do to the three ratios, then a new version of the plan. */
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { estimatesAfter } from "../../core/plan/estimates";
import { taskKey } from "../../core/plan/planVersion";
import type { Proposal } from "../../core/plan/planner";
import { jointValues } from "../../core/plan/planner";
import type { PlanChange } from "../../core/plan/versions";
import type { DepartmentIdentity } from "../../core/registry/departments";
import { adjustPlan, planAfter } from "../../sheets/plan";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { AdjustmentPreview } from "../planRoom/adjustmentPreview";
import type { Adjusted } from "../planRoom/adjustmentPreview";
import { useDraft } from "../planRoom/draft";
import { EffectTable } from "../planRoom/effectTable";
import type { PlanInSight } from "../planRoom/usePlan";
import { timelineOf } from "../planRoom/usePlan";
import { today } from "../session/services";
import { useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

interface Ready {
  readonly of: string;
  readonly adjusted: Adjusted;
}

export function AcceptSection(props: {
  plan: PlanInSight;
  proposals: readonly Proposal[];
  /** Address of the leading task → the name of the joint one. */
  names: ReadonlyMap<string, string>;
  identify: (name: string) => DepartmentIdentity;
  onWritten: () => void;
}) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const waiting = useDraft(session).changes.length;
  const [reason, setReason] = useState(() => say("planner.reason.default"));
  const [approval, setApproval] = useState("");
  const [ready, setReady] = useState<Ready | null>(null);
  const { plan, proposals, names, identify } = props;
  const changes = useMemo(
    () =>
      proposals.map(({ tasks }, i): PlanChange => {
        const name = names.get(tasks[0].task.at)?.trim();
        const values = jointValues(proposals[i], identify);
        return {
          kind: "merge",
          keys: tasks.map(({ task }) => taskKey(task)),
          values: name ? { ...values, name } : values,
        };
      }),
    [proposals, names, identify],
  );
  const estimates = plan.estimates.value;
  const effect = useMemo(() => {
    if (!estimates) return null;
    const after = planAfter(plan.standing, changes);
    return {
      before: timelineOf(contents, day, plan.standing, estimates),
      after: timelineOf(contents, day, after, estimatesAfter(after, estimates, contents.items)),
    };
  }, [estimates, changes, plan.standing, contents, day]);
  const key = JSON.stringify([changes, reason, approval]);
  const preview = () => {
    const on = today(session.services.now());
    const adjusted = adjustPlan(plan.rows, changes, { reason, approval, on, started: plan.started });
    setReady({ of: key, adjusted });
  };
  const write = async () => {
    if (!ready?.adjusted.ok) return;
    const { edits, version } = ready.adjusted.value;
    const told = say("planner.told", { n: count(changes.length), version });
    const written = await session.write("planner", edits, told);
    if (!written.ok) return;
    setReady(null);
    props.onWritten();
  };
  return (
    <Section title={say("planner.effect")}>
      <div className={layout.stack}>
        {effect && <EffectTable before={effect.before} after={effect.after} />}
        {waiting > 0 && <Notice tone="watch">{say("planner.draftHere", { n: count(waiting) })}</Notice>}
        <Field label={say("planner.reason")} required>
          <Textarea rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Field label={say("plan.draft.approval")} hint={say("plan.draft.approval.hint")} required>
          <Input value={approval} onChange={(_, { value }) => setApproval(value)} />
        </Field>
        <div>
          <Button disabled={waiting > 0} onClick={preview}>
            {say("plan.draft.preview")}
          </Button>
        </div>
        <AdjustmentPreview
          adjusted={ready?.of === key ? ready.adjusted : null}
          label={() => say("planner.accept", { n: count(changes.length) })}
          onWrite={write}
        />
      </div>
    </Section>
  );
}
