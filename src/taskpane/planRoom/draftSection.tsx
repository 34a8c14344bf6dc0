/** 待写入的调整: what is to change, by whose approval and why; then the preview, and a new version of the plan. */
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { estimatesAfter } from "../../core/plan/estimates";
import type { PlanChange } from "../../core/plan/versions";
import { taskKey } from "../../core/plan/planVersion";
import { adjustPlan, planAfter, planHeader } from "../../sheets/plan";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { TextButton } from "../parts/textButton";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { today } from "../session/services";
import { useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { AdjustmentPreview } from "./adjustmentPreview";
import type { Adjusted } from "./adjustmentPreview";
import { clearDraft, draftOf, useDraft, withdraw } from "./draft";
import { EffectTable } from "./effectTable";
import type { PlanInSight } from "./usePlan";
import { timelineOf } from "./usePlan";

interface Ready {
  readonly of: object;
  readonly adjusted: Adjusted;
}

export function DraftSection(props: {
  plan: PlanInSight;
  /** The undo of what was written last stands elsewhere. */
  elsewhere: boolean;
  onWritten: () => void;
}) {
  const { plan } = props;
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const draft = useDraft(session);
  const [ready, setReady] = useState<Ready | null>(null);
  const { changes, reason, approval } = draft;
  const estimates = plan.estimates.value;
  const effect = useMemo(() => {
    if (!estimates || changes.length === 0) return null;
    const after = planAfter(plan.standing, changes);
    return {
      before: timelineOf(contents, day, plan.standing, estimates),
      after: timelineOf(contents, day, after, estimatesAfter(after, estimates, contents.items)),
    };
  }, [estimates, changes, plan.standing, contents, day]);
  if (changes.length === 0)
    return (
      <>
        {!props.elsewhere && <UndoBar slot="plan" />}
        <WriteFault slot="plan" />
      </>
    );
  const preview = () => {
    const on = today(session.services.now());
    const adjusted = adjustPlan(plan.rows, changes, { reason, approval, on, started: plan.started });
    setReady({ of: draft, adjusted });
  };
  const write = async () => {
    if (!ready?.adjusted.ok) return;
    const { edits, version } = ready.adjusted.value;
    const told = say("plan.told.adjusted", { n: version, changes: count(changes.length) });
    const written = await session.write("plan", edits, told);
    if (!written.ok) return;
    clearDraft(session);
    setReady(null);
    props.onWritten();
  };
  return (
    <Section title={say("plan.draft")} aside={say("plan.draft.count", { n: count(changes.length) })}>
      <div className={layout.stack}>
        <ul style={{ margin: 0, paddingInlineStart: 16 }}>
          {changes.map((change, i) => (
            <li key={i} style={{ overflowWrap: "anywhere" }}>
              <ChangeWords change={change} plan={plan} />{" "}
              <TextButton onClick={() => withdraw(session, change)}>{say("plan.draft.drop")}</TextButton>
            </li>
          ))}
        </ul>
        {effect && <EffectTable before={effect.before} after={effect.after} />}
        <Field label={say("plan.draft.reason")} required>
          <Textarea
            rows={2}
            value={reason}
            onChange={(_, data) => draftOf(session).set({ reason: data.value })}
          />
        </Field>
        <Field label={say("plan.draft.approval")} hint={say("plan.draft.approval.hint")} required>
          <Input value={approval} onChange={(_, data) => draftOf(session).set({ approval: data.value })} />
        </Field>
        <div className={layout.buttons}>
          <Button onClick={preview}>{say("plan.draft.preview")}</Button>
          <Button appearance="subtle" onClick={() => clearDraft(session)}>
            {say("plan.draft.clear")}
          </Button>
        </div>
        <AdjustmentPreview
          adjusted={ready?.of === draft ? ready.adjusted : null}
          label={(version) => say("plan.draft.write", { n: version })}
          onWrite={write}
        />
        <WriteFault slot="plan" />
      </div>
    </Section>
  );
}

function ChangeWords({ change, plan }: { change: PlanChange; plan: PlanInSight }) {
  const { say, colon, commas } = useWords();
  const nameOf = (key: string) => plan.standing.find((each) => taskKey(each) === key)?.name || key;
  switch (change.kind) {
    case "add":
      return <>{say("plan.change.add", { name: change.values.name ?? change.values.task ?? "" })}</>;
    case "remove":
      return <>{say("plan.change.remove", { name: nameOf(change.key) })}</>;
    case "merge":
      return (
        <>
          {say("plan.change.merge", {
            names: change.keys.map(nameOf).join("、"),
            name: change.values.name ?? nameOf(change.keys[0]),
          })}
        </>
      );
    case "change":
      return (
        <>
          {say("plan.change.change", {
            name: nameOf(change.key),
            fields: commas(
              Object.entries(change.values).map(
                ([field, text]) => `${colon(planHeader(field))}${text || say("preview.blank")}`,
              ),
            ),
          })}
        </>
      );
  }
}
